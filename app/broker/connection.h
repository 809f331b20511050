// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_fault.h"
#include "broker/message.h"
#include "fleet/error.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace drydock::broker {

/// What became of a published message.
enum class PublishOutcome {
    Delivered,     ///< taken by the broker, for at least one subscription (QoS 0: handed to the socket)
    NoSubscribers, ///< taken by the broker, and nobody is subscribed (MQTT 5 reason 16)
    Refused,       ///< the broker said no, for example by its ACL
    Lost           ///< no answer any more: stopped before it came, its Message Expiry passed while it
                   ///< waited, or (QoS 0) there was no connection
};

struct SubscribeOptions
{
    int qos = 1;
    bool noLocal = false;
    /// MQTT 5 Retain Handling: 0 send retained at subscribe, 1 only if new, 2 never.
    int retainHandling = 0;
    bool retainAsPublished = true;
};

enum class Phase { Stopped, Connecting, Connected, Waiting };

struct ConnectionState
{
    Phase phase = Phase::Stopped;
    bool sessionPresent = false; ///< of the last connect: the broker still had our session
    std::string problem; ///< why not connected, in words an operator can act on; empty while all is well
    ConnectFault fault = ConnectFault::None; ///< what kind of `problem` it is
    std::chrono::milliseconds retryIn{0};
    std::uint32_t maximumPacketSize = 0; ///< the broker's; 0 where it named none
    std::uint16_t receiveMaximum = 0;    ///< the broker's
    bool retainAvailable = true;
};

/// Ends what it stands for when destroyed. Movable; an empty handle does nothing.
class Handle
{
public:
    Handle() = default;
    explicit Handle(std::function<void()> end) : m_end(std::move(end)) {}
    ~Handle() { reset(); }
    Handle(Handle&& other) noexcept : m_end(std::exchange(other.m_end, nullptr)) {}
    Handle& operator=(Handle&& other) noexcept
    {
        if (this != &other) {
            reset();
            m_end = std::exchange(other.m_end, nullptr);
        }
        return *this;
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    void reset()
    {
        if (auto end = std::exchange(m_end, nullptr))
            end();
    }

private:
    std::function<void()> m_end;
};

using MessageHandler = std::function<void(const Message&)>;
using StateHandler = std::function<void(const ConnectionState&)>;
using PublishHandler = std::function<void(PublishOutcome)>;

/// One connection to an MQTT 5 broker, kept up: it reconnects with back-off and subscribes again by itself.
/// Which thread handlers run on is said by what implements it; they never run while a call of it is on the
/// stack.
class Connection
{
public:
    Connection() = default;
    virtual ~Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Begins to connect; never blocks. Wrong options (a missing CA file, say) are errors here.
    [[nodiscard]] virtual Expected<void> start() = 0;

    /// Queues a message; `done` hears what became of it. QoS 1 messages that wait survive a reconnect.
    /// Unavailable while `maximumQueued` messages wait; InvalidArgument for a topic that MQTT forbids;
    /// TooLarge over the broker's packet size.
    [[nodiscard]] virtual Expected<void> publish(Message message, PublishHandler done = {}) = 0;

    /// Subscribes now and after every reconnect, until the handle ends. `refused` (may be empty) hears the
    /// broker's refusal in words. One handler a filter: a second takes the first one's place. A message
    /// reaches every handler whose filter matches it.
    [[nodiscard]] virtual Handle subscribe(std::string filter, SubscribeOptions options,
                                           MessageHandler handler,
                                           std::function<void(std::string)> refused = {}) = 0;

    /// Hears every change of state until the handle ends.
    [[nodiscard]] virtual Handle onState(StateHandler handler) = 0;
    [[nodiscard]] virtual ConnectionState state() const = 0;

    /// Runs `task` once on the thread of the handlers, when `delay` is over (in `tick` where the owner
    /// drives), in any phase, started or not; never if the handle ends first.
    [[nodiscard]] virtual Handle after(std::chrono::milliseconds delay, std::function<void()> task) = 0;

    /// Messages published and not yet taken by the broker.
    [[nodiscard]] virtual std::size_t queued() const = 0;

    /// Writes what is queued (acknowledgements of what was read too: commit before), says goodbye (no will is
    /// sent) and stops. What waits for an answer is Lost; subscriptions stay and serve the next `start`.
    virtual void stop() = 0;
};

/// A connection that its owner's loop drives, on one thread: nothing is read but in `readReady`, and *nothing
/// is written, no acknowledgement of a message either, but in `writeReady`*. So "read, commit, then write"
/// holds back acknowledgements until what they acknowledge is safe (consumption `afterCommit`).
class DrivenConnection : public Connection
{
public:
    /// The socket to poll; -1 while there is none. It changes with every reconnect.
    [[nodiscard]] virtual int descriptor() const = 0;
    /// True while there is something to write (or a connect to complete): poll for POLLOUT too.
    [[nodiscard]] virtual bool wantsWrite() const = 0;
    /// Reads what the socket holds, in so many reads at most; handlers run inside. A read is one packet, or
    /// several where messages of ours wait for their answers. At most `receiveMaximum` QoS 1 messages are
    /// unacknowledged. True where it stopped before all was read; the socket then still says that it is
    /// readable, for the library reads on what TLS has decrypted.
    virtual bool readReady(std::size_t reads) = 0;
    /// As many as leave its owner time for other things, whatever comes in.
    bool readReady() { return readReady(1000); }
    /// Writes what is queued, acknowledgements included, until done or the socket is full.
    virtual void writeReady() = 0;
    /// Connects, reconnects, keeps alive. Call at `nextTick` at the latest.
    virtual void tick() = 0;
    [[nodiscard]] virtual std::chrono::steady_clock::time_point nextTick() const = 0;
};

} // namespace drydock::broker
