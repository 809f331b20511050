// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/curl_multi.h"

#include <stdexcept>

namespace drydock::device {

namespace {

/// Once a process; libcurl wants it before anything else.
void initialiseOnce()
{
    static const CURLcode done = curl_global_init(CURL_GLOBAL_ALL);
    if (done != CURLE_OK)
        throw std::runtime_error("libcurl cannot be initialised");
}

} // namespace

CurlMulti::CurlMulti(Loop& loop) : m_loop(loop), m_handle((initialiseOnce(), curl_multi_init()))
{
    if (m_handle == nullptr)
        throw std::bad_alloc();
    curl_multi_setopt(m_handle, CURLMOPT_SOCKETFUNCTION, &CurlMulti::socketChanged);
    curl_multi_setopt(m_handle, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_handle, CURLMOPT_TIMERFUNCTION, &CurlMulti::timerChanged);
    curl_multi_setopt(m_handle, CURLMOPT_TIMERDATA, this);
    // Idle connections of a large fleet would use up the storage's.
    curl_multi_setopt(m_handle, CURLMOPT_MAXCONNECTS, 16L);
}

CurlMulti::~CurlMulti()
{
    for (const auto& [easy, finished] : m_running)
        curl_multi_remove_handle(m_handle, easy);
    curl_multi_cleanup(m_handle);
    m_loop.cancel(m_timer);
}

void CurlMulti::add(CURL* easy, Finished finished)
{
    m_running.emplace(easy, std::move(finished));
    curl_multi_add_handle(m_handle, easy);
}

void CurlMulti::remove(CURL* easy)
{
    if (m_running.erase(easy) > 0)
        curl_multi_remove_handle(m_handle, easy);
}

int CurlMulti::socketChanged(CURL*, curl_socket_t socket, int what, void* self, void*)
{
    auto& multi = *static_cast<CurlMulti*>(self);
    const auto descriptor = static_cast<int>(socket); // on Windows a handle, of which 32 bits count
    if (what == CURL_POLL_REMOVE) {
        multi.m_loop.unwatch(descriptor);
        return 0;
    }
    const Loop::Events events = ((what & CURL_POLL_IN) != 0 ? platform::readable : 0U) |
                                ((what & CURL_POLL_OUT) != 0 ? platform::writable : 0U);
    multi.m_loop.watch(descriptor, events, [&multi, socket](Loop::Events ready) {
        const int actions = ((ready & platform::readable) != 0 ? CURL_CSELECT_IN : 0) |
                            ((ready & platform::writable) != 0 ? CURL_CSELECT_OUT : 0) |
                            ((ready & platform::broken) != 0 ? CURL_CSELECT_ERR : 0);
        multi.act(socket, actions);
    });
    return 0;
}

int CurlMulti::timerChanged(CURLM*, long milliseconds, void* self)
{
    auto& multi = *static_cast<CurlMulti*>(self);
    multi.m_loop.cancel(std::exchange(multi.m_timer, 0));
    if (milliseconds >= 0) {
        multi.m_timer =
            multi.m_loop.callAt(std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds),
                                [&multi] { multi.act(CURL_SOCKET_TIMEOUT, 0); });
    }
    return 0;
}

void CurlMulti::act(curl_socket_t socket, int events)
{
    int running = 0;
    curl_multi_socket_action(m_handle, socket, events, &running);
    collect();
}

void CurlMulti::collect()
{
    // What is told may end this object together with everything else.
    const std::weak_ptr alive(m_alive);
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_handle, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        CURL* const easy = message->easy_handle;
        const CURLcode code = message->data.result;
        auto finished = m_running.extract(easy);
        curl_multi_remove_handle(m_handle, easy);
        if (!finished.empty())
            finished.mapped()(code);
        if (alive.expired())
            return;
    }
}

} // namespace drydock::device
