// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/mosquitto/threaded.h"

#include "broker/mosquitto/library.h"
#include "broker/mosquitto/mosquitto.h"

#include <poll.h>

#include <algorithm>
#include <cassert>

namespace drydock::broker {

MosquittoThreaded::MosquittoThreaded(ConnectOptions options)
    : m_options(std::move(options)), m_driven(m_options)
{
    // First of all handlers, so that `state` is never older than what a handler has heard.
    m_stateHandle = m_driven.onState([this](const ConnectionState& state) { m_mailbox->setState(state); });
    m_thread = std::jthread([this](const std::stop_token& token) { run(token); });
}

MosquittoThreaded::~MosquittoThreaded()
{
    assert(std::this_thread::get_id() != m_thread.get_id());
    m_thread.request_stop();
    m_mailbox->wake();
    m_thread.join();
    m_mailbox->close();
}

Expected<void> MosquittoThreaded::start()
{
    // Tried here, as the caller shall hear of wrong options at once.
    if (auto ready = Client(m_options).prepare(); !ready)
        return tl::unexpected(ready.error().in("broker " + m_options.address.str()));
    m_mailbox->post([this] { static_cast<void>(m_driven.start()); });
    return {};
}

Expected<void> MosquittoThreaded::publish(Message message, PublishHandler done)
{
    if (auto ok = checkPublish(message, m_mailbox->state()); !ok)
        return ok;
    if (const std::size_t waiting = queued(); waiting >= m_options.maximumQueued)
        return fail(ErrorCode::Unavailable,
                    std::to_string(waiting) + " messages wait for the broker already; try again later");
    // From here to its outcome, wherever it is in between: two counts would be off while it passes over.
    ++m_mailbox->queued;
    m_mailbox->post([this, message = std::move(message), done = std::move(done)]() mutable {
        // Counted before the handler hears of it, so that `queued` never says more than handlers know.
        auto counted = [this, done](PublishOutcome outcome) {
            --m_mailbox->queued;
            if (done)
                done(outcome);
        };
        const auto taken = m_driven.publish(std::move(message), counted);
        // Only what changed since the check above can be at fault: the broker's limits.
        if (!taken)
            counted(PublishOutcome::Refused);
    });
    return {};
}

Handle MosquittoThreaded::subscribe(std::string filter, SubscribeOptions options, MessageHandler handler,
                                    std::function<void(std::string)> refused)
{
    auto gate = std::make_shared<Gate>();
    MessageHandler gated = [gate, handler = std::move(handler)](const Message& message) {
        gate->pass([&] { handler(message); });
    };
    std::function<void(std::string)> gatedRefused = [gate, refused = std::move(refused)](std::string why) {
        if (refused)
            gate->pass([&] { refused(std::move(why)); });
    };
    return keep(gate, [this, filter = std::move(filter), options, gated = std::move(gated),
                       gatedRefused = std::move(gatedRefused)] {
        return m_driven.subscribe(filter, options, gated, gatedRefused);
    });
}

Handle MosquittoThreaded::onState(StateHandler handler)
{
    auto gate = std::make_shared<Gate>();
    return keep(gate, [this, gate, handler = std::move(handler)] {
        return m_driven.onState(
            [gate, handler](const ConnectionState& state) { gate->pass([&] { handler(state); }); });
    });
}

Handle MosquittoThreaded::after(std::chrono::milliseconds delay, std::function<void()> task)
{
    auto gate = std::make_shared<Gate>();
    return keep(gate, [this, gate, delay, task = std::move(task)] {
        return m_driven.after(delay, [gate, task] { gate->pass(task); });
    });
}

void MosquittoThreaded::stop()
{
    m_mailbox->post([this] { m_driven.stop(); });
}

Handle MosquittoThreaded::keep(std::shared_ptr<Gate> gate, std::function<Handle()> make)
{
    const std::size_t id = ++m_lastHandle;
    m_mailbox->post([this, id, make = std::move(make)] { m_handles[id] = make(); });
    return Handle([this, id, gate = std::move(gate), mailbox = std::weak_ptr(m_mailbox)] {
        gate->close();
        // `this` is used by the thread alone, which has ended if the mailbox is closed.
        if (const auto open = mailbox.lock())
            open->post([this, id] { m_handles.erase(id); });
    });
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
    m_driven.stop();
    m_driven.tick();
    m_handles.clear();
}

void MosquittoThreaded::runTasks()
{
    for (const auto& task : m_mailbox->take())
        task();
}

void MosquittoThreaded::wait()
{
    using namespace std::chrono;
    pollfd ready[2] = {{m_mailbox->descriptor(), POLLIN, 0}, {m_driven.descriptor(), POLLIN, 0}};
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
    if ((ready[1].revents & POLLOUT) != 0 ||
        (m_driven.state().phase == Phase::Connected && m_driven.wantsWrite()))
        m_driven.writeReady();
}

std::unique_ptr<Connection> makeThreaded(ConnectOptions options)
{
    return std::make_unique<MosquittoThreaded>(std::move(options));
}

} // namespace drydock::broker
