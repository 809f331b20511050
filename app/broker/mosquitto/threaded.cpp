// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/mosquitto/threaded.h"

#include "broker/mosquitto/mosquitto.h"

#include <poll.h>

#include <algorithm>
#include <cassert>

namespace drydock::broker {

MosquittoThreaded::MosquittoThreaded(const ConnectOptions& options)
    : MosquittoOwner{MosquittoDriven(options)}, ThreadedConnection(options, m_driven.core()),
      m_thread([this](const std::stop_token& token) { run(token); })
{
}

MosquittoThreaded::~MosquittoThreaded()
{
    assert(std::this_thread::get_id() != m_thread.get_id());
    m_thread.request_stop();
    mailbox().wake();
    m_thread.join();
}

Expected<void> MosquittoThreaded::checkOptions() const
{
    return Client(options()).prepare();
}

void MosquittoThreaded::run(const std::stop_token& token)
{
    for (;;) {
        runTasks();
        // Asked only now: `runTasks` may just have taken away the wake-up that came with the request.
        if (token.stop_requested())
            break;
        m_driven.tick();
        wait();
    }
    end();
}

void MosquittoThreaded::wait()
{
    using namespace std::chrono;
    pollfd ready[2] = {{mailbox().descriptor(), POLLIN, 0}, {m_driven.descriptor(), POLLIN, 0}};
    if (m_driven.wantsWrite())
        ready[1].events |= POLLOUT;
    const auto now = steady_clock::now();
    const auto until = m_driven.nextTick();
    // Rounded up, or the last millisecond would be spent spinning.
    const auto timeout = until <= now
                             ? 0ms
                             : std::min(ceil<milliseconds>(std::min(until - now, steady_clock::duration(1h))),
                                        milliseconds(1h));
    if (::poll(ready, 2, static_cast<int>(timeout.count())) <= 0)
        return;
    if ((ready[1].revents & ~POLLOUT) != 0)
        m_driven.readReady();
    // What handlers have just published goes out in the same round as the acknowledgements.
    runTasks();
    if ((ready[1].revents & POLLOUT) != 0 || (core().isConnected() && m_driven.wantsWrite()))
        m_driven.writeReady();
}

std::unique_ptr<Connection> makeThreaded(ConnectOptions options)
{
    return std::make_unique<MosquittoThreaded>(options);
}

} // namespace drydock::broker
