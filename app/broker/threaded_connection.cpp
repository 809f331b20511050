// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/threaded_connection.h"

#include "broker/message_rules.h"

namespace drydock::broker {

ThreadedConnection::ThreadedConnection(ConnectOptions options, ConnectionCore& core)
    : m_options(std::move(options)), m_core(core)
{
    // First of all handlers, so that `state` is never older than what a handler has heard.
    m_stateHandle = m_core.onState([this](const ConnectionState& state) { m_mailbox->setState(state); });
}

ThreadedConnection::~ThreadedConnection()
{
    m_mailbox->close();
}

Expected<void> ThreadedConnection::start()
{
    // Tried here, as the caller shall hear of wrong options at once.
    if (auto ready = checkOptions(); !ready)
        return tl::unexpected(ready.error().in("broker " + m_options.address.str()));
    m_mailbox->post([this] { static_cast<void>(m_core.start()); });
    return {};
}

Expected<void> ThreadedConnection::publish(Message message, PublishHandler done)
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
        const auto taken = m_core.publish(std::move(message), counted);
        // Only what changed since the check above can be at fault: the broker's limits.
        if (!taken)
            counted(PublishOutcome::Refused);
    });
    return {};
}

Handle ThreadedConnection::subscribe(std::string filter, SubscribeOptions options, MessageHandler handler,
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
        return m_core.subscribe(filter, options, gated, gatedRefused);
    });
}

Handle ThreadedConnection::onState(StateHandler handler)
{
    auto gate = std::make_shared<Gate>();
    return keep(gate, [this, gate, handler = std::move(handler)] {
        return m_core.onState(
            [gate, handler](const ConnectionState& state) { gate->pass([&] { handler(state); }); });
    });
}

Handle ThreadedConnection::after(std::chrono::milliseconds delay, std::function<void()> task)
{
    auto gate = std::make_shared<Gate>();
    return keep(gate, [this, gate, delay, task = std::move(task)] {
        return m_core.after(delay, [gate, task] { gate->pass(task); });
    });
}

void ThreadedConnection::stop()
{
    m_mailbox->post([this] { m_core.stop(); });
}

Handle ThreadedConnection::keep(std::shared_ptr<Gate> gate, std::function<Handle()> make)
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

void ThreadedConnection::runTasks()
{
    for (const auto& task : m_mailbox->take())
        task();
}

void ThreadedConnection::end()
{
    m_core.stop();
    m_core.tick();
    m_handles.clear();
}

} // namespace drydock::broker
