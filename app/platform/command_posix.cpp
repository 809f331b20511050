// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/command.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace drydock::platform {

namespace {

constexpr int keptInChild = 3;

int spawn(pid_t& process, std::vector<std::string> words, int kept)
{
    std::vector<char*> argv;
    for (auto& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
    if (kept >= 0)
        ::posix_spawn_file_actions_adddup2(&actions, kept, keptInChild);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, kept >= 0 ? keptInChild + 1 : keptInChild);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    const int problem = ::posix_spawnp(&process, argv[0], &actions, &attributes, argv.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    return problem;
}

} // namespace

struct Command::System
{
    pid_t process = 0;
    File ended; ///< a pidfd: kernels before 5.3 have none
};

Command::Command(std::unique_ptr<System> system) : m_system(std::move(system)) {}

Command::~Command() = default;

std::unique_ptr<Command> Command::start(const std::vector<std::string>& words, const File* kept,
                                        std::error_code& error)
{
    auto system = std::make_unique<System>();
    const int problem = spawn(system->process, words, kept == nullptr ? -1 : kept->descriptor());
    error = {problem, std::generic_category()};
    if (error)
        return nullptr;
    system->ended = File(static_cast<int>(::syscall(SYS_pidfd_open, system->process, 0)));
    return std::unique_ptr<Command>(new Command(std::move(system)));
}

int Command::descriptor() const
{
    return m_system->ended.descriptor();
}

CommandEnd Command::wait()
{
    siginfo_t info{};
    while (::waitid(P_PID, static_cast<id_t>(m_system->process), &info, WEXITED) != 0 && errno == EINTR) {
    }
    return {info.si_status, info.si_code != CLD_EXITED};
}

void Command::requestEnd()
{
    ::kill(m_system->process, SIGTERM);
}

} // namespace drydock::platform
