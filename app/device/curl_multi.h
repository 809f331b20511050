// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/loop.h"

#include <curl/curl.h>

#include <functional>
#include <memory>

namespace drydock::device {

/// libcurl's multi interface on our loop: its sockets and its timer are watched there.
class CurlMulti
{
public:
    explicit CurlMulti(Loop& loop);
    ~CurlMulti();
    CurlMulti(const CurlMulti&) = delete;
    CurlMulti& operator=(const CurlMulti&) = delete;

    using Finished = std::function<void(CURLcode)>;
    /// Runs the transfer; `finished` is called once, after libcurl has let go of it, unless it is removed
    /// before.
    void add(CURL* easy, Finished finished);
    void remove(CURL* easy);

private:
    static int socketChanged(CURL*, curl_socket_t socket, int what, void* self, void*);
    static int timerChanged(CURLM*, long milliseconds, void* self);
    void act(curl_socket_t socket, int events);
    void collect();

    Loop& m_loop;
    CURLM* m_handle;
    Loop::TimerId m_timer = 0;
    std::unordered_map<CURL*, Finished> m_running;
    std::shared_ptr<int> m_alive = std::make_shared<int>();
};

} // namespace drydock::device
