// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/requests.h"

#include "platform/windows_api.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>

namespace drydock::platform {

namespace {

std::wstring endEventName(long long processId)
{
    return L"Local\\drydock-end-" + std::to_wstring(processId);
}

/// What one process has been asked. Windows calls from threads of its own.
struct Requests
{
    std::mutex mutex;
    std::condition_variable arrived;
    int ends = 0;                      ///< kept and not yet taken
    const WakeUp* queue = nullptr;     ///< of who waits on descriptors
    std::atomic<void (*)()> handler{}; ///< in place of keeping
    Handle event;

    /// False where nobody has asked to hear of it.
    bool end()
    {
        if (void (*const call)() = handler) {
            call();
            return true;
        }
        const std::lock_guard lock(mutex);
        if (!event)
            return false;
        ++ends;
        arrived.notify_all();
        if (queue != nullptr)
            queue->wake();
        return true;
    }
    void listen();
};

/// Lives as long as the process: Windows may call at any time.
Requests& requests()
{
    static auto* const all = new Requests;
    return *all;
}

BOOL WINAPI consoleEvent(DWORD type)
{
    if (!requests().end())
        return FALSE;
    // Of a closed console, of log-off and of shutdown the return is the end: main is to come first, and
    // Windows does not wait for more than some seconds.
    if (type != CTRL_C_EVENT && type != CTRL_BREAK_EVENT)
        ::Sleep(INFINITE);
    return TRUE;
}

void CALLBACK eventSet(void* /*context*/, BOOLEAN /*timedOut*/)
{
    requests().end();
}

void Requests::listen()
{
    {
        const std::lock_guard lock(mutex);
        if (event)
            return;
        event.reset(::CreateEventW(nullptr, FALSE, FALSE, endEventName(::GetCurrentProcessId()).c_str()));
        HANDLE wait = nullptr;
        if (event)
            ::RegisterWaitForSingleObject(&wait, event.get(), eventSet, nullptr, INFINITE, WT_EXECUTEDEFAULT);
    }
    ::SetConsoleCtrlHandler(consoleEvent, TRUE);
    // A process that begins a group of its own does not hear Ctrl+C otherwise; Ctrl+Break it does.
    ::SetConsoleCtrlHandler(nullptr, FALSE);
}

} // namespace

void holdRequests(bool /*figuresToo*/)
{
    requests().listen();
}

bool isEndRequested()
{
    const std::lock_guard lock(requests().mutex);
    return requests().ends > 0;
}

bool takeEnd(std::chrono::milliseconds longest)
{
    std::unique_lock lock(requests().mutex);
    if (!requests().arrived.wait_for(lock, longest, [] { return requests().ends > 0; }))
        return false;
    --requests().ends;
    return true;
}

RequestQueue::RequestQueue()
{
    const std::lock_guard lock(requests().mutex);
    requests().queue = &m_wakeUp;
    if (requests().ends > 0)
        m_wakeUp.wake();
}

RequestQueue::~RequestQueue()
{
    const std::lock_guard lock(requests().mutex);
    requests().queue = nullptr;
}

int RequestQueue::descriptor() const
{
    return m_wakeUp.descriptor();
}

std::optional<Request> RequestQueue::take()
{
    const std::lock_guard lock(requests().mutex);
    if (requests().ends > 0)
        --requests().ends;
    else
        return std::nullopt;
    if (requests().ends == 0)
        m_wakeUp.clear();
    return Request::End;
}

void callAtEnd(void (*handler)())
{
    requests().handler = handler;
    if (handler != nullptr)
        requests().listen();
}

void requestEnd(long long processId)
{
    // mosquitto has one for the same purpose, by another name.
    for (const std::wstring& name :
         {endEventName(processId), L"mosq" + std::to_wstring(processId) + L"_shutdown"})
        if (const Handle event(::OpenEventW(EVENT_MODIFY_STATE, FALSE, name.c_str())); event)
            ::SetEvent(event.get());
}

// Windows has no signals for either.
void ignoreBrokenPipes() {}
void ignoreBrokenPipesByDefault() {}
void ignoreFileSizeLimit() {}

} // namespace drydock::platform
