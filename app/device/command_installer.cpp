// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/command_installer.h"

#include <system_error>

namespace drydock::device {

namespace {

constexpr std::chrono::milliseconds lockInterval{200};

void replaceAll(std::string& text, std::string_view what, std::string_view with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

Expected<void> result(const platform::CommandEnd& end)
{
    if (end.bySignal)
        return fail(ErrorCode::Internal, "install command ended by signal " + std::to_string(end.status));
    if (end.status != 0)
        return fail(ErrorCode::Internal, "install command ended with status " + std::to_string(end.status));
    return {};
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
    if (!m_process)
        return;
    m_loop.unwatch(m_process->descriptor());
    m_process->requestEnd();
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
    std::error_code problem;
    m_lock = platform::FileLock::take(m_lockFile, problem);
    return problem == std::errc::resource_unavailable_try_again;
}

void CommandInstaller::run(const Software& software, const std::filesystem::path& file)
{
    m_timer = 0;
    if (isLocked()) {
        m_timer = m_loop.callAt(std::chrono::steady_clock::now() + lockInterval,
                                [this, software, file] { run(software, file); });
        return;
    }
    std::error_code problem;
    m_process = platform::Command::start(arguments(software, file), &m_lock.file(), problem);
    if (!m_process) {
        m_lock.release();
        return std::exchange(m_done, nullptr)(
            fail(ErrorCode::Unavailable, "cannot run " + m_words.front() + ": " + problem.message()));
    }
    // Where the system cannot tell: waiting here is worse than anything but not waiting.
    if (m_process->descriptor() < 0)
        return ended();
    m_loop.watch(m_process->descriptor(), platform::readable, [this](Loop::Events) { ended(); });
}

void CommandInstaller::ended()
{
    const auto process = std::move(m_process);
    const platform::CommandEnd end = process->wait();
    if (process->descriptor() >= 0)
        m_loop.unwatch(process->descriptor());
    // For all who have it: what the program left running, a service it restarted say, must not keep it.
    m_lock.release();
    std::exchange(m_done, nullptr)(result(end));
}

} // namespace drydock::device
