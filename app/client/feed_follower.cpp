// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/feed_follower.h"

#include "client/feed_sequence.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace drydock::client {
namespace {

using Json = nlohmann::json;
using SteadyClock = std::chrono::steady_clock;

constexpr std::chrono::seconds checkEvery{1};

} // namespace

class FeedFollower::Impl
{
public:
    Impl(broker::Connection& connection, ServiceClient& service, FeedSink& sink, std::string fleetRoot)
        : m_connection(connection), m_service(service), m_sink(sink), m_fleetRoot(std::move(fleetRoot))
    {
    }

    ~Impl()
    {
        m_subscription.reset();
        m_fetcher = {};
    }

    void start(std::function<void()> onProgress, std::optional<FeedPosition> from)
    {
        m_onProgress = std::move(onProgress);
        if (from) {
            const std::scoped_lock lock(m_mutex);
            m_cursor = from->cursor;
            m_fleet = std::move(from->fleet);
        }
        m_startedAt = SteadyClock::now();
        m_subscription = m_connection.subscribe(
            m_fleetRoot + "/changes/#", {}, [this](const broker::Message& message) { onMessage(message); },
            [this](std::string reason) { setProblem("changes are refused by the broker: " + reason); });
        m_fetcher = std::jthread([this](const std::stop_token& stop) { runFetcher(stop); });
    }

    [[nodiscard]] std::optional<FeedPosition> position() const
    {
        const std::unique_lock lock(m_mutex, std::try_to_lock);
        if (!lock || !m_cursor)
            return std::nullopt;
        return FeedPosition{*m_cursor, m_fleet};
    }

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_fetchNeeded = true; ///< something was missed since the last complete fetch
    bool m_fetching = false;
    std::atomic<bool> m_isCurrent = false; ///< asked without the lock, which is held while a page is applied
    std::string m_problem;

private:
    void onMessage(const broker::Message& message)
    {
        const Expected<void> read = wire::readDigest(message.payload, m_digest);
        {
            const std::scoped_lock lock(m_mutex);
            if (!read) {
                m_problem = read.error().message;
                noteLoss();
            } else {
                hear(message.topic, m_digest);
            }
        }
        tell();
    }

    void hear(const std::string& stream, const wire::TypedDigest& digest)
    {
        switch (m_sequences[stream].hear(digest.epoch, digest.seq, SteadyClock::now())) {
        case FeedSequence::Verdict::Repeated:
            return;
        case FeedSequence::Verdict::Hole:
        case FeedSequence::Verdict::OtherEpoch:
            noteLoss();
            break;
        case FeedSequence::Verdict::Next:
            break;
        }
        // While a fetch is under way or due, the cursor stays where everything before it is known.
        if (!m_fetchNeeded && !m_fetching)
            m_cursor = std::max(m_cursor.value_or(0), digest.cursor);
        m_sink.apply(digest);
    }

    void noteLoss()
    {
        m_fetchNeeded = true;
        m_sink.missed();
    }

    void tell()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isCurrent = !m_fetchNeeded && !m_fetching;
        }
        m_changed.notify_all();
        if (m_onProgress)
            m_onProgress();
    }

    void setProblem(std::string problem)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_problem = std::move(problem);
        }
        tell();
    }

    void noteSilence()
    {
        const auto now = SteadyClock::now();
        bool silent = m_sequences.empty() && now - m_startedAt >= FeedSequence::silence;
        for (auto& [stream, sequence] : m_sequences) {
            if (sequence.isSilent(now)) {
                silent = true;
                sequence.restart(now);
            }
        }
        if (silent) {
            m_startedAt = now;
            noteLoss();
        }
    }

    void runFetcher(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait_for(lock, stop, checkEvery, [this] { return m_fetchNeeded; });
                noteSilence();
                if (stop.stop_requested() || !m_fetchNeeded)
                    continue;
                m_fetchNeeded = false;
                m_fetching = true;
                m_isCurrent = false;
                m_sink.beginFetch();
                if (!m_cursor && m_next.empty()) {
                    m_sink.missed();
                    m_sink.beginFetch();
                    m_sink.beginSnapshot();
                }
            }
            finishFetch(stop, fetchPages(stop));
        }
    }

    /// Where an answer will lie: shared with the handler, which may come when nobody waits any more.
    struct Slot
    {
        std::mutex mutex;
        std::condition_variable_any filled;
        std::optional<Expected<Answer>> answer;
    };

    std::shared_ptr<Slot> ask(const std::string& next)
    {
        Json arguments = {{"limit", wire::devicePageMaximumRows}};
        if (m_cursor) {
            arguments["since"] = *m_cursor;
            if (!m_fleet.empty())
                arguments["fleet"] = m_fleet;
        }
        if (!next.empty())
            arguments["next"] = next;
        auto slot = std::make_shared<Slot>();
        m_service.callAsync("devices.list", std::move(arguments), [slot](Expected<Answer> answer) {
            const std::scoped_lock lock(slot->mutex);
            slot->answer = std::move(answer);
            slot->filled.notify_all();
        });
        return slot;
    }

    static Expected<wire::TypedPage> pageIn(const std::stop_token& stop, Slot& slot)
    {
        std::unique_lock lock(slot.mutex);
        if (!slot.filled.wait(lock, stop, [&slot] { return slot.answer.has_value(); }))
            return fail(ErrorCode::Unavailable, "devices.list: given up");
        if (!*slot.answer)
            return tl::unexpected(slot.answer->error());
        return wire::readPage((*slot.answer)->bytes);
    }

    // Up to the last page; its cursor. Pages go by cursor: what changed after an earlier one came later, and
    // what was cut short goes on where it ended. The service makes a page while the one before is applied.
    Expected<std::uint64_t> fetchPages(const std::stop_token& stop)
    {
        auto slot = ask(m_next);
        while (true) {
            const Expected<wire::TypedPage> page = pageIn(stop, *slot);
            if (!page)
                return tl::unexpected(page.error());
            if (!page->next.empty())
                slot = ask(page->next);
            {
                const std::scoped_lock lock(m_mutex);
                m_sink.apply(*page);
                m_next = page->next;
                m_fleet = page->fleet;
            }
            tell();
            if (page->next.empty())
                return page->cursor;
        }
    }

    void finishFetch(const std::stop_token& stop, const Expected<std::uint64_t>& cursor)
    {
        {
            std::unique_lock lock(m_mutex);
            m_fetching = false;
            if (cursor) {
                m_problem.clear();
                if (!m_cursor)
                    m_sink.endSnapshot();
                m_sink.confirm();
                m_cursor = *cursor;
            } else {
                m_problem = cursor.error().message;
                m_fetchNeeded = true;
                // The next snapshot names what is there anew.
                if (cursor.error().code == ErrorCode::Gone) {
                    m_cursor.reset();
                    m_next.clear();
                } else {
                    m_changed.wait_for(lock, stop, checkEvery, [] { return false; });
                }
            }
        }
        tell();
    }

    broker::Connection& m_connection;
    ServiceClient& m_service;
    FeedSink& m_sink;
    std::string m_fleetRoot;
    std::function<void()> m_onProgress;
    std::map<std::string, FeedSequence> m_sequences; ///< by topic
    wire::TypedDigest m_digest;                      ///< for the connection's thread, used again and again
    std::optional<std::uint64_t> m_cursor;           ///< none: nothing fetched yet, or too long ago
    std::string m_fleet;                             ///< the store that m_cursor is of
    std::string m_next;                              ///< where the listing goes on that a failure cut short
    SteadyClock::time_point m_startedAt{};
    broker::Handle m_subscription;
    std::jthread m_fetcher;
};

FeedFollower::FeedFollower(broker::Connection& connection, ServiceClient& service, FeedSink& sink,
                           std::string fleetRoot)
    : m_impl(std::make_unique<Impl>(connection, service, sink, std::move(fleetRoot)))
{
}

FeedFollower::~FeedFollower() = default;

void FeedFollower::start(std::function<void()> onProgress, std::optional<FeedPosition> from)
{
    m_impl->start(std::move(onProgress), std::move(from));
}

std::optional<FeedPosition> FeedFollower::position() const
{
    return m_impl->position();
}

bool FeedFollower::isCurrent() const
{
    return m_impl->m_isCurrent;
}

std::string FeedFollower::problem() const
{
    const std::scoped_lock lock(m_impl->m_mutex);
    return m_impl->m_problem;
}

} // namespace drydock::client
