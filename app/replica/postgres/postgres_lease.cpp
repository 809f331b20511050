// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/postgres/postgres_lease.h"

#include "replica/postgres/postgres_session.h"
#include "replica/sql/sql_text.h"

#include <utility>

namespace drydock::replica {

namespace {

using std::chrono::steady_clock;

std::string quotedText(const std::string& text)
{
    std::string sql = "E'";
    std::string kept;
    for (const char c : sqlUtf8(text, kept)) {
        if (c == '\'' || c == '\\')
            sql += '\\';
        sql += c;
    }
    return sql + "'";
}

std::string interval(std::chrono::milliseconds time)
{
    return "interval '" + std::to_string(time.count()) + " milliseconds'";
}

/// A holder that does not renew *and* has no session any more has ended: there is nothing to wait for.
const std::string goneAfter = interval(PostgresLease::life - 2 * PostgresLease::renewal);

const std::string tables =
    "CREATE TABLE IF NOT EXISTS drydock_lease (one BOOLEAN PRIMARY KEY CHECK (one), fence BIGINT NOT NULL, "
    "session TEXT NOT NULL, instance TEXT NOT NULL, since TIMESTAMPTZ NOT NULL, expires TIMESTAMPTZ NOT "
    "NULL); "
    "CREATE TABLE IF NOT EXISTS drydock_instances (session TEXT PRIMARY KEY, instance TEXT NOT NULL, "
    "seen TIMESTAMPTZ NOT NULL); "
    "INSERT INTO drydock_lease VALUES (TRUE, 0, '', '', clock_timestamp(), clock_timestamp()) "
    "ON CONFLICT (one) DO NOTHING";

} // namespace

PostgresLease::PostgresLease(PostgresAddress address, std::string instance, std::string sessionName,
                             std::function<void(const State&)> changed)
    : m_address(std::move(address)), m_instance(std::move(instance)), m_name(std::move(sessionName)),
      m_changed(std::move(changed))
{
}

PostgresLease::~PostgresLease()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

Expected<void> PostgresLease::prepare()
{
    PostgresSession session(m_address, m_name, Patience{.most = life, .longer = {}, .over = {}});
    if (auto opened = session.open(); !opened)
        return opened;
    // Two that make the same table at once: one of them is refused, and finds it made the second time.
    if (session.execute(tables))
        return {};
    session.recover();
    auto made = session.execute(tables);
    return made ? made : tl::unexpected(made.error().in("store " + m_address.str()));
}

void PostgresLease::start()
{
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

PostgresLease::State PostgresLease::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void PostgresLease::giveUp(std::chrono::milliseconds pause)
{
    {
        const std::lock_guard lock(m_mutex);
        m_givenUp = pause;
    }
    m_wake.notify_all();
}

void PostgresLease::note(const std::function<void(State&)>& change)
{
    bool changed = false;
    State after;
    {
        const std::lock_guard lock(m_mutex);
        const State before = m_state;
        change(m_state);
        after = m_state;
        changed = std::tie(before.fence, before.holder, before.standbys, before.problem) !=
                  std::tie(m_state.fence, m_state.holder, m_state.standbys, m_state.problem);
    }
    if (changed)
        m_changed(after);
}

void PostgresLease::run(const std::stop_token& stop)
{
    PostgresSession session(m_address, m_name, Patience{.most = life, .longer = {}, .over = {}});
    bool open = false;
    steady_clock::time_point pausedUntil{};
    while (!stop.stop_requested()) {
        if (const auto pause = takeGivenUp()) {
            pausedUntil = steady_clock::now() + *pause;
            [[maybe_unused]] const auto released = release(session);
        }
        const bool paused = steady_clock::now() < pausedUntil;
        Expected<void> done = open && !paused ? step(session) : Expected<void>();
        // A session that was ended is made anew at once: whether the lease still stands is urgent.
        if (!open || !done) {
            done = session.open().and_then(
                [&] { return session.execute("SET lock_timeout = '2s'; SET statement_timeout = '4s'"); });
            if (done && !paused)
                done = step(session);
        }
        open = done.has_value();
        note([&](State& state) {
            state.problem = done ? std::string() : done.error().message;
            // One of those who waited for it may hold it by now, and is then right.
            if (!done && !state.standbys.empty() && steady_clock::now() - state.renewed > life)
                state.fence.reset();
        });
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, m_state.fence ? renewal : poll, [this] { return m_givenUp.has_value(); });
    }
    if (open) [[maybe_unused]]
        const auto released = release(session);
}

std::optional<std::chrono::milliseconds> PostgresLease::takeGivenUp()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_givenUp, std::nullopt);
}

Expected<void> PostgresLease::step(PostgresSession& session)
{
    const auto fence = state().fence;
    return fence ? renew(session, *fence) : standBy(session);
}

Expected<void> PostgresLease::renew(PostgresSession& session, std::uint64_t fence)
{
    const auto asked = steady_clock::now();
    auto renewed = session.ask("UPDATE drydock_lease SET expires = clock_timestamp() + " + interval(life) +
                               " WHERE fence = " + std::to_string(fence) + " RETURNING fence");
    if (!renewed)
        return tl::unexpected(renewed.error());
    if (!renewed->next()) {
        note([](State& state) {
            state.fence.reset();
            state.holder.clear();
        });
        return standBy(session);
    }
    auto waiting =
        session.ask("SELECT instance FROM drydock_instances WHERE seen > clock_timestamp() - " +
                    interval(life) + " AND session <> " + quotedText(m_name) + " ORDER BY instance");
    std::vector<std::string> standbys;
    while (waiting && waiting->next())
        standbys.emplace_back(waiting->text(0));
    note([&](State& state) {
        state.renewed = asked;
        state.standbys = std::move(standbys);
    });
    return waiting.map([](const PostgresRows&) {});
}

Expected<void> PostgresLease::standBy(PostgresSession& session)
{
    if (auto shown = session.later("INSERT INTO drydock_instances VALUES (" + quotedText(m_name) + ", " +
                                   quotedText(m_instance) +
                                   ", clock_timestamp()) ON CONFLICT (session) DO UPDATE "
                                   "SET seen = excluded.seen");
        !shown)
        return shown;
    auto lease = session.ask("SELECT fence, session, instance, expires < clock_timestamp() OR (expires < "
                             "clock_timestamp() + " +
                             goneAfter +
                             " AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.application_name "
                             "= drydock_lease.session)) FROM drydock_lease");
    if (!lease)
        return tl::unexpected(lease.error());
    if (!lease->next())
        return session.execute(tables); // somebody emptied it
    const auto fence = static_cast<std::uint64_t>(lease->integer(0));
    const std::string oldName(lease->text(1));
    const std::string holder(lease->text(2));
    const bool free = lease->boolean(3);
    if (free)
        return take(session, fence, oldName);
    note([&](State& state) { state.holder = holder; });
    return {};
}

Expected<void> PostgresLease::take(PostgresSession& session, std::uint64_t seenFence,
                                   const std::string& oldName)
{
    // What the old holder left open keeps row locks, of the lease's row perhaps. Its commits are refused in
    // any case, so where this is not allowed (another role's session) it only takes longer.
    if (!oldName.empty() && oldName != m_name) {
        auto ended = session.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
                                     "application_name = " +
                                     quotedText(oldName) + " AND usename = current_user");
        if (!ended)
            session.recover();
    }
    const auto asked = steady_clock::now();
    auto taken = session.ask("UPDATE drydock_lease SET fence = fence + 1, session = " + quotedText(m_name) +
                             ", instance = " + quotedText(m_instance) +
                             ", since = clock_timestamp(), expires = clock_timestamp() + " + interval(life) +
                             " WHERE fence = " + std::to_string(seenFence) +
                             " AND expires < clock_timestamp() + " + goneAfter + " RETURNING fence");
    if (!taken || !taken->next())
        return taken.map([](const PostgresRows&) {});
    const auto fence = static_cast<std::uint64_t>(taken->integer(0));
    auto done = session.execute("DELETE FROM drydock_instances WHERE session = " + quotedText(m_name) +
                                " OR seen < clock_timestamp() - interval '1 day'");
    note([&](State& state) {
        state.fence = fence;
        state.holder = m_instance;
        state.renewed = asked;
        state.standbys.clear();
    });
    return done;
}

Expected<void> PostgresLease::release(PostgresSession& session)
{
    const auto fence = state().fence;
    Expected<void> done =
        session.execute("DELETE FROM drydock_instances WHERE session = " + quotedText(m_name));
    if (fence)
        done = session.execute("UPDATE drydock_lease SET expires = clock_timestamp() WHERE fence = " +
                               std::to_string(*fence));
    note([](State& state) {
        state.fence.reset();
        state.holder.clear();
    });
    return done;
}

} // namespace drydock::replica
