// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/mosquitto/threaded.h"

#include "broker/mosquitto/mosquitto.h"
#include "platform/readiness.h"

#include <algorithm>
#include <array>
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
    using platform::Waiting;
    std::array<Waiting, 2> waiting{Waiting{mailbox().descriptor(), platform::readable},
                                   Waiting{m_driven.descriptor(), platform::readable}};
    if (m_driven.wantsWrite())
        waiting[1].wanted |= platform::writable;
    const auto now = steady_clock::now();
    const auto until = m_driven.nextTick();
    // Rounded up, or the last millisecond would be spent spinning.
    const auto timeout = until <= now
                             ? 0ms
                             : std::min(ceil<milliseconds>(std::min(until - now, steady_clock::duration(1h))),
                                        milliseconds(1h));
    if (!platform::waitFor(waiting, timeout))
        return;
    const platform::Readiness ready = waiting[1].ready;
    if ((ready & ~platform::writable) != 0)
        m_driven.readReady();
    // What handlers have just published goes out in the same round as the acknowledgements.
    runTasks();
    if ((ready & platform::writable) != 0 || (core().isConnected() && m_driven.wantsWrite()))
        m_driven.writeReady();
}

std::unique_ptr<Connection> makeThreaded(ConnectOptions options)
{
    return std::make_unique<MosquittoThreaded>(options);
}

} // namespace drydock::broker
