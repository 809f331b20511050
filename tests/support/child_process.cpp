// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/child_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace drydock::test {

ChildProcess::~ChildProcess()
{
    if (!isRunning())
        return;
    signal(SIGKILL);
    wait();
}

bool ChildProcess::start(const std::vector<std::string>& arguments, const std::string& output)
{
    std::vector<char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_APPEND,
                                     0600);
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    // Tests that ignore SIGPIPE shall not pass that on.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

    const int problem = ::posix_spawnp(&m_pid, pointers[0], &actions, &attributes, pointers.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (problem != 0)
        m_pid = -1;
    return problem == 0;
}

bool ChildProcess::isRunning()
{
    int status = 0;
    if (m_pid > 0 && ::waitpid(m_pid, &status, WNOHANG) == m_pid)
        ended(status);
    return m_pid > 0;
}

void ChildProcess::signal(int number)
{
    if (m_pid > 0)
        ::kill(m_pid, number);
}

int ChildProcess::wait()
{
    int status = 0;
    while (m_pid > 0) {
        if (::waitpid(m_pid, &status, 0) == m_pid)
            ended(status);
        else if (errno != EINTR)
            m_pid = -1;
    }
    return m_result;
}

void ChildProcess::ended(int status)
{
    m_pid = -1;
    m_result = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

int run(const std::vector<std::string>& arguments, const std::string& output)
{
    ChildProcess process;
    return process.start(arguments, output) ? process.wait() : -1;
}

} // namespace drydock::test
