// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/command_installer.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

namespace drydock::device {

namespace {

constexpr int lockInChild = 3;
constexpr std::chrono::milliseconds lockInterval{200};

void replaceAll(std::string& text, std::string_view what, std::string_view with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// Starts the program with a clean signal mask and none of our descriptors but the lock; its output joins our
/// log.
int spawn(pid_t& process, std::vector<std::string> words, int lock)
{
    std::vector<char*> argv;
    for (auto& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
    if (lock >= 0)
        posix_spawn_file_actions_adddup2(&actions, lock, lockInChild);
    posix_spawn_file_actions_addclosefrom_np(&actions, lock >= 0 ? lockInChild + 1 : lockInChild);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    const int problem = ::posix_spawnp(&process, argv[0], &actions, &attributes, argv.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return problem;
}

Expected<void> result(const siginfo_t& info)
{
    if (info.si_code == CLD_EXITED && info.si_status == 0)
        return {};
    if (info.si_code == CLD_EXITED)
        return fail(ErrorCode::Internal,
                    "install command ended with status " + std::to_string(info.si_status));
    return fail(ErrorCode::Internal, "install command ended by signal " + std::to_string(info.si_status));
}

} // namespace

CommandInstaller::CommandInstaller(Loop& loop, std::vector<std::string> words, std::string deviceId,
                                   std::string model, std::filesystem::path lockFile)
    : m_loop(loop), m_words(std::move(words)), m_deviceId(std::move(deviceId)), m_model(std::move(model)),
      m_lockFile(std::move(lockFile))
{
}

CommandInstaller::~CommandInstaller()
{
    m_loop.cancel(m_timer);
    if (m_process == 0)
        return;
    m_loop.unwatch(m_descriptor.get());
    ::kill(m_process, SIGTERM);
}

std::vector<std::string> CommandInstaller::arguments(const Software& software,
                                                     const std::filesystem::path& file) const
{
    std::vector<std::string> words = m_words;
    for (auto& word : words) {
        replaceAll(word, "{version}", software.version);
        replaceAll(word, "{model}", m_model);
        replaceAll(word, "{id}", m_deviceId);
        replaceAll(word, "{file}", file.string());
    }
    return words;
}

void CommandInstaller::install(const Software& software, const std::filesystem::path& file, Done done)
{
    m_done = std::move(done);
    run(software, file);
}

bool CommandInstaller::isLocked()
{
    if (m_lockFile.empty())
        return false;
    if (!m_lock)
        m_lock = Descriptor(::open(m_lockFile.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    return m_lock && ::flock(m_lock.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

void CommandInstaller::run(const Software& software, const std::filesystem::path& file)
{
    m_timer = 0;
    if (isLocked()) {
        m_timer = m_loop.callAt(std::chrono::steady_clock::now() + lockInterval,
                                [this, software, file] { run(software, file); });
        return;
    }
    if (const int problem = spawn(m_process, arguments(software, file), m_lock.get()); problem != 0) {
        m_process = 0;
        m_lock.reset();
        return std::exchange(m_done, nullptr)(
            fail(ErrorCode::Unavailable,
                 "cannot run " + m_words.front() + ": " + std::system_category().message(problem)));
    }
    m_descriptor = Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, m_process, 0)));
    if (!m_descriptor) {
        // Kernels before 5.3: waiting here is worse than anything but not waiting.
        return ended();
    }
    m_loop.watch(m_descriptor.get(), EPOLLIN, [this](Loop::Events) { ended(); });
}

void CommandInstaller::ended()
{
    siginfo_t info{};
    while (::waitid(P_PID, static_cast<id_t>(m_process), &info, WEXITED) != 0 && errno == EINTR) {
    }
    if (m_descriptor)
        m_loop.unwatch(m_descriptor.get());
    m_descriptor.reset();
    m_process = 0;
    // For all who have it: what the program left running, a service it restarted say, must not keep it.
    if (m_lock)
        ::flock(m_lock.get(), LOCK_UN);
    m_lock.reset();
    std::exchange(m_done, nullptr)(result(info));
}

} // namespace drydock::device
