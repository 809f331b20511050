// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/core.h"

#include "crypto/random.h"
#include "platform/readiness.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace drydock::service {

namespace {

constexpr std::chrono::seconds storeRetry{1};
constexpr std::chrono::hours housekeepingInterval{1};
/// $SYS/broker/uptime is up to ten seconds old.
constexpr std::chrono::seconds uptimeSlack{15};
constexpr std::size_t mostQueuedAnswers = 20'000;
constexpr std::size_t doubtedAtOnce = 200; ///< devices a transaction
constexpr std::size_t groupedAtOnce = 500; ///< likewise
constexpr std::size_t sendsAtOnce = 1'000; ///< likewise
constexpr std::size_t fewestSwept = 50;    ///< likewise, of what is done to all of a large job
constexpr std::size_t sweptAtFirst = 200;
constexpr std::size_t mostSwept = 1'500;
constexpr std::chrono::milliseconds sweepLength{30}; ///< a transaction that does some of it

std::uint64_t newEpoch()
{
    return static_cast<std::uint64_t>(toMilliseconds(systemNow()));
}

} // namespace

Core::Core(CoreParts parts)
    : m_parts(std::move(parts)), m_ring(m_parts.store.ingest()), m_outbox(m_parts.store.ingest()),
      m_feed(newEpoch(), m_parts.replica.cursor())
{
}

Expected<void> Core::start()
{
    const auto now = systemNow();
    m_parts.store.begin();
    if (auto loaded = m_parts.rollout.load(now); !loaded) {
        m_parts.store.rollback();
        return loaded;
    }
    m_needsLoad = false;
    m_parts.maker.goOn();
    m_parts.rollback.goOn();
    auto saved = m_parts.replica.save(now);
    if (auto committed = m_parts.store.commit(); !committed)
        return committed;
    std::vector<replica::Replica::Saved> all;
    all.push_back(std::move(saved));
    subscribe();
    if (auto started = m_parts.ingest.start(); !started)
        return started;
    if (auto started = m_parts.requests.start(); !started)
        return started;
    publishServiceState();
    afterCommit(std::move(all), now);
    return {};
}

void Core::subscribe()
{
    auto& ingest = m_parts.ingest;
    const auto hold = [this](const broker::Message& message) {
        m_batch.push_back(message);
        m_backlog->heard();
    };
    m_handles.push_back(ingest.onState([this](const broker::ConnectionState& state) {
        if (state.phase == broker::Phase::Connected && !state.sessionPresent)
            m_sessionLost = true;
        if (!state.problem.empty())
            m_parts.log("broker (states): " + state.problem);
    }));
    // No Local: what is published on these topics comes from here too.
    for (const auto kind : {StateTopic::Update, StateTopic::Get, StateTopic::CredentialsGet})
        m_handles.push_back(ingest.subscribe(m_parts.topics.filter(kind), {.qos = 1, .noLocal = true}, hold));
    m_handles.push_back(ingest.subscribe(m_parts.topics.filter(StateTopic::UpdateAccepted),
                                         {.qos = 1, .noLocal = true, .retainHandling = 2}, hold));
    m_backlog.emplace(ingest, m_parts.fleetRoot + "/ingest", std::to_string(newEpoch()), m_parts.log);

    auto& requests = m_parts.requests;
    m_handles.push_back(requests.onState([this](const broker::ConnectionState& state) {
        m_parts.inbox.post([this, state] {
            if (state.phase == broker::Phase::Connected)
                m_reconnected = true;
            if (!state.problem.empty())
                m_parts.log("broker (requests): " + state.problem);
        });
    }));
    // Before presence: how old the broker's run is decides what its retained presence is worth.
    m_handles.push_back(
        requests.subscribe("$SYS/broker/uptime", {.qos = 0}, [this](const broker::Message& message) {
            m_parts.inbox.post([this, message] { noteUptime(message); });
        }));
    // Not as published: the flag then tells what the broker kept from what is said now.
    m_handles.push_back(
        requests.subscribe(m_parts.topics.filter(StateTopic::Presence),
                           {.qos = 0, .retainAsPublished = false}, [this](const broker::Message& message) {
                               m_parts.inbox.post([this, message] { m_presence.push_back(message); });
                           }));
    m_handles.push_back(requests.subscribe(
        m_parts.fleetRoot + "/requests/+", {.qos = 1}, [this](const broker::Message& message) {
            m_parts.inbox.post([this, message] { m_parts.dispatcher.handle(message, systemNow()); });
        }));
}

Expected<void> Core::run()
{
    if (auto started = start(); !started)
        return started;
    while (!m_parts.stop) {
        waitForWork();
        const auto now = systemNow();
        if (now >= m_retryAt && hasWork(now))
            transact(now);
        publishFeed(now);
        // The acknowledgement of a message leaves only when its transaction is on disk.
        if (m_batch.empty())
            m_parts.ingest.writeReady();
    }
    m_handles.clear();
    // Its goodbye acknowledges what was read. What could not be committed shall come again: then it just
    // hangs up.
    if (m_batch.empty())
        m_parts.ingest.stop();
    m_parts.publisher.serviceGone();
    m_parts.requests.stop();
    return {};
}

void Core::waitForWork()
{
    const auto now = systemNow();
    TimePoint due = std::min({m_feed.nextDue(), m_parts.publisher.nextDue(), m_housekeepingAt});
    if (const auto engine = engineDue())
        due = std::min(due, *engine);
    if (now < m_retryAt)
        due = std::min(m_retryAt, m_feed.nextDue());
    auto wait = std::chrono::ceil<std::chrono::milliseconds>(due - now);
    // Clamped before the difference is taken: it may be the beginning or the end of time.
    const auto steadyNow = std::chrono::steady_clock::now();
    const auto tickAt =
        std::clamp(m_parts.ingest.nextTick(), steadyNow, steadyNow + std::chrono::milliseconds(1000));
    const auto tick = std::chrono::ceil<std::chrono::milliseconds>(tickAt - steadyNow);
    wait = std::clamp(std::min(wait, tick), std::chrono::milliseconds(0), std::chrono::milliseconds(1000));
    if ((!m_calls.empty() || m_parts.replica.groups().hasPass() || m_parts.rollout.hasEnded()) &&
        now >= m_retryAt)
        wait = {};

    const bool mayRead = m_batch.empty() && m_parts.ingest.queued() < mostQueuedAnswers;
    if (mayRead && m_readsOn)
        wait = {};
    platform::Readiness events = mayRead ? platform::readable : 0;
    if (m_batch.empty() && m_parts.ingest.wantsWrite())
        events |= platform::writable;
    std::array<platform::Waiting, 2> descriptors{
        platform::Waiting{m_parts.inbox.descriptor(), platform::readable},
        platform::Waiting{m_parts.ingest.descriptor(), events}};
    platform::waitFor(descriptors, wait);
    m_parts.ingest.tick();
    if (mayRead && (m_readsOn || (descriptors[1].ready & (platform::readable | platform::broken)) != 0))
        m_readsOn = m_parts.ingest.readReady(m_batchSize.reads());
    // Where nothing may be read, it is not the broker that is quiet.
    if (mayRead)
        m_backlog->tick();
    else
        m_backlog->heard();
    auto calls = m_parts.inbox.take();
    m_calls.insert(m_calls.end(), std::make_move_iterator(calls.begin()),
                   std::make_move_iterator(calls.end()));
}

// Nobody is timed out while its answer may still wait at the broker.
std::optional<TimePoint> Core::engineDue() const
{
    return m_backlog && m_backlog->isRead() ? m_parts.rollout.engine().nextDue() : std::nullopt;
}

bool Core::hasWork(TimePoint now) const
{
    const auto due = engineDue();
    return !m_batch.empty() || !m_calls.empty() || !m_outcomes.empty() || !m_fetched.empty() ||
           !m_presence.empty() || m_doubted || m_sessionLost || m_needsLoad || m_outbox.hasSettled() ||
           m_parts.replica.groups().hasPass() || m_parts.rollout.hasEnded() || now >= m_housekeepingAt ||
           (due && *due <= now);
}

void Core::transact(TimePoint now)
{
    m_parts.store.begin();
    Expected<void> loaded;
    const auto began = std::chrono::steady_clock::now();
    const bool sweeps = engineDue() && m_parts.rollout.engine().isSweeping();
    if (!sweeps)
        m_sweptAtOnce = sweptAtFirst;
    if (m_needsLoad) {
        loaded = m_parts.rollout.load(now);
        if (loaded) {
            m_parts.maker.goOn();
            m_parts.rollback.goOn();
        }
    }
    const bool sessionLost = m_sessionLost;
    if (sessionLost)
        m_ring.forget();
    handleBatch(now);
    std::vector<replica::Replica::Saved> saved;
    saved.push_back(m_parts.replica.save(now)); // requests read what is stored
    for (auto& call : std::exchange(m_calls, {}))
        call();
    const std::size_t heard = m_presence.size();
    for (const auto& message : m_presence)
        m_parts.replica.handlePresence(message, m_brokerStart, now);
    auto doubted = m_doubted;
    if (doubted)
        doubted->after =
            m_parts.replica.doubtPresenceBefore(doubted->start, doubted->after, doubtedAtOnce, now);
    if (auto& groups = m_parts.replica.groups(); groups.hasPass())
        groups.pass(m_parts.replica.cache(), groupedAtOnce, now);
    if (now >= m_housekeepingAt) {
        m_housekeepingAt = now + housekeepingInterval;
        m_parts.housekeeping(now);
    }
    saved.push_back(m_parts.replica.save(now));
    if (m_parts.follower.follow(saved, now))
        saved.push_back(m_parts.replica.save(now));
    for (auto& answer : m_parts.replica.takeAnswers())
        m_outbox.add(std::move(answer));
    m_ring.save();
    m_outbox.save();
    const auto handled = std::chrono::steady_clock::now();
    auto committed = m_parts.store.commit();
    if (m_readsOn)
        m_batchSize.note(handled - began, std::chrono::steady_clock::now() - handled);
    if (!committed || !loaded) {
        commitFailed(committed ? loaded.error() : committed.error(), now);
        return;
    }
    if (sweeps)
        notePace(std::chrono::steady_clock::now() - began);
    m_needsLoad = false;
    m_batch.clear();
    m_sessionLost = m_sessionLost && !sessionLost;
    m_presence.erase(m_presence.begin(), m_presence.begin() + std::ptrdiff_t(heard));
    // Unless a call has begun it anew.
    if (doubted && m_doubted && m_doubted->start == doubted->start)
        m_doubted = doubted->after ? doubted : std::nullopt;
    if (!std::exchange(m_storeProblem, {}).empty()) {
        m_parts.log("store: answers again");
        publishServiceState();
    }
    afterCommit(std::move(saved), now);
}

void Core::handleBatch(TimePoint now)
{
    m_parts.replica.expect(m_batch);
    for (const auto& message : m_batch) {
        if (const auto answered = m_ring.find(message))
            m_parts.replica.answerAgain(message, answered->verdict, now);
        else
            m_ring.add(message, m_parts.replica.handle(message, now));
    }
    m_parts.rollout.run(now, [&](auto& engine, auto& actions) {
        for (const auto& [delta, outcome] : std::exchange(m_outcomes, {}))
            engine.onDeltaOutcome(delta.device, delta.attempt, outcome, now, actions);
        for (const auto& device : std::exchange(m_fetched, {}))
            engine.onFetched(device, now, actions);
    });
    if (const auto due = engineDue(); due && *due <= now)
        m_parts.rollout.run(
            now, [&](auto& engine, auto& actions) { engine.tick(now, actions, sendsAtOnce, m_sweptAtOnce); });
}

// As many as a transaction may take time for; what else is in it counts, so that devices go first.
void Core::notePace(std::chrono::steady_clock::duration took)
{
    const double share = std::chrono::duration<double>(sweepLength) / std::chrono::duration<double>(took);
    m_sweptAtOnce =
        std::clamp(static_cast<std::size_t>(static_cast<double>(m_sweptAtOnce) * std::min(share, 2.0)),
                   fewestSwept, mostSwept);
}

void Core::commitFailed(const Error& error, TimePoint now)
{
    if (m_storeProblem != error.message) {
        m_storeProblem = error.message;
        m_parts.log("store: " + error.message +
                    "; devices' messages wait at the broker, trying again each second");
        publishServiceState();
    }
    m_parts.replica.discard();
    m_parts.rollout.discard();
    m_parts.audit.reload();
    m_ring.reload();
    m_outbox.discard();
    m_parts.pieces.fail({ErrorCode::Unavailable, "the store does not take it now; ask again", {}});
    m_needsLoad = true;
    m_retryAt = now + storeRetry;
    m_parts.dispatcher.failReplies({ErrorCode::Unavailable, "the store does not take it now; ask again", {}});
    sendReplies();
}

void Core::noteUptime(const broker::Message& message)
{
    std::int64_t seconds = 0;
    const auto [end, problem] =
        std::from_chars(message.payload.data(), message.payload.data() + message.payload.size(), seconds);
    if (problem != std::errc() || end == message.payload.data())
        return;
    const auto start = systemNow() - std::chrono::seconds(seconds) - uptimeSlack;
    if (m_brokerStart && start - *m_brokerStart < uptimeSlack)
        return;
    m_brokerStart = start;
    // What was online in an earlier run of the broker is unknown until it is heard.
    m_doubted = Doubt{start, std::nullopt};
}

} // namespace drydock::service
