// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/command.h"

#include "platform/wake_up.h"
#include "platform/windows_api.h"

#include <io.h>

#include <array>
#include <filesystem>

namespace drydock::platform {

namespace {

/// Quoted so that the program's own C library takes it apart again: CommandLineToArgvW's rules.
void appendQuoted(std::wstring& line, const std::wstring& word)
{
    line += line.empty() ? L"\"" : L" \"";
    std::size_t backslashes = 0;
    for (const wchar_t c : word) {
        if (c == L'"')
            line.append(backslashes + 1, L'\\');
        backslashes = c == L'\\' ? backslashes + 1 : 0;
        line += c;
    }
    line.append(backslashes, L'\\');
    line += L'"';
}

/// A handle that a program may inherit, and none of ours does otherwise.
Handle inheritable(HANDLE handle)
{
    HANDLE twin = nullptr;
    const BOOL made = ::DuplicateHandle(::GetCurrentProcess(), handle, ::GetCurrentProcess(), &twin, 0, TRUE,
                                        DUPLICATE_SAME_ACCESS);
    return Handle(made == FALSE ? nullptr : twin);
}

/// The list of handles that a program inherits; all others it does not.
class HandleList
{
public:
    explicit HandleList(std::vector<HANDLE> handles) : m_handles(std::move(handles))
    {
        SIZE_T size = 0;
        ::InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
        m_memory.resize(size);
        m_good = ::InitializeProcThreadAttributeList(native(), 1, 0, &size) != FALSE;
        m_listed = m_good && ::UpdateProcThreadAttribute(native(), 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST,
                                                         m_handles.data(), m_handles.size() * sizeof(HANDLE),
                                                         nullptr, nullptr) != FALSE;
    }
    ~HandleList()
    {
        if (m_good)
            ::DeleteProcThreadAttributeList(native());
    }
    HandleList(const HandleList&) = delete;
    HandleList& operator=(const HandleList&) = delete;

    [[nodiscard]] bool isListed() const { return m_listed; }
    [[nodiscard]] LPPROC_THREAD_ATTRIBUTE_LIST native()
    {
        return reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(m_memory.data());
    }

private:
    std::vector<HANDLE> m_handles;
    std::vector<std::byte> m_memory;
    bool m_good = false;
    bool m_listed = false;
};

void CALLBACK processEnded(void* wakeUp, BOOLEAN /*timedOut*/)
{
    static_cast<const WakeUp*>(wakeUp)->wake();
}

} // namespace

struct Command::System
{
    ~System()
    {
        if (wait != nullptr) // waits for a call that is under way
            ::UnregisterWaitEx(wait, INVALID_HANDLE_VALUE);
    }
    Handle process;
    DWORD number = 0;
    HANDLE wait = nullptr;
    WakeUp ended;
};

Command::Command(std::unique_ptr<System> system) : m_system(std::move(system)) {}

Command::~Command() = default;

std::unique_ptr<Command> Command::start(const std::vector<std::string>& words, const File* kept,
                                        std::error_code& error)
{
    std::wstring line;
    for (const std::string& word : words)
        appendQuoted(line, std::filesystem::path(word).native());
    SECURITY_ATTRIBUTES inherited{sizeof inherited, nullptr, TRUE};
    const Handle nothing = ownHandle(::CreateFileW(L"NUL", GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                                   &inherited, OPEN_EXISTING, 0, nullptr));
    const Handle output = inheritable(::GetStdHandle(STD_ERROR_HANDLE));
    const Handle lock = kept != nullptr && *kept
                            ? inheritable(reinterpret_cast<HANDLE>(::_get_osfhandle(kept->descriptor())))
                            : Handle();
    std::vector<HANDLE> handles;
    for (const Handle* handle : {&nothing, &output, &lock})
        if (*handle)
            handles.push_back(handle->get());
    HandleList list(std::move(handles));
    STARTUPINFOEXW startup{};
    startup.StartupInfo.cb = sizeof startup;
    startup.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    startup.StartupInfo.hStdInput = nothing.get();
    startup.StartupInfo.hStdOutput = output.get();
    startup.StartupInfo.hStdError = output.get();
    startup.lpAttributeList = list.native();
    PROCESS_INFORMATION made{};
    // A group of its own, so that it can be asked to end, and Ctrl+C reaches us alone.
    error = problemUnless(list.isListed() &&
                          ::CreateProcessW(nullptr, line.data(), nullptr, nullptr, TRUE,
                                           EXTENDED_STARTUPINFO_PRESENT | CREATE_NEW_PROCESS_GROUP, nullptr,
                                           nullptr, &startup.StartupInfo, &made) != FALSE);
    if (error)
        return nullptr;
    const Handle thread(made.hThread);
    auto system = std::make_unique<System>();
    system->process.reset(made.hProcess);
    system->number = made.dwProcessId;
    ::RegisterWaitForSingleObject(&system->wait, made.hProcess, processEnded, &system->ended, INFINITE,
                                  WT_EXECUTEONLYONCE);
    return std::unique_ptr<Command>(new Command(std::move(system)));
}

int Command::descriptor() const
{
    return m_system->wait == nullptr ? -1 : m_system->ended.descriptor();
}

CommandEnd Command::wait()
{
    DWORD status = 1;
    ::WaitForSingleObject(m_system->process.get(), INFINITE);
    ::GetExitCodeProcess(m_system->process.get(), &status);
    return {static_cast<int>(status), false};
}

void Command::requestEnd()
{
    ::GenerateConsoleCtrlEvent(CTRL_BREAK_EVENT, m_system->number);
}

} // namespace drydock::platform
