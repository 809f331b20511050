// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/job_watch.h"

#include "fleet/job.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace drydock::client {

bool isFinalJobState(std::string_view state)
{
    const std::optional<JobState> known = jobStateFromString(state);
    return known && isTerminal(*known);
}

class JobWatch::Impl
{
public:
    Impl(broker::Connection& connection, const std::string& topic, std::string jobId)
        : m_jobId(std::move(jobId)), m_subscription(connection.subscribe(
                                         topic, {},
                                         [this](const broker::Message& message) {
                                             offer(nlohmann::json::parse(message.payload, nullptr, false));
                                         },
                                         [this](std::string reason) { refuse(std::move(reason)); }))
    {
    }

    void offer(const nlohmann::json& summary)
    {
        if (!summary.is_object() || !summary.contains("state") || !summary["state"].is_string())
            return;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_ended)
                return;
            m_latest = summary;
            m_ended = isFinalJobState(summary["state"].get<std::string>());
        }
        m_wake.notify_all();
    }

    Expected<nlohmann::json> wait(const SummaryHandler& onSummary, std::chrono::milliseconds longest,
                                  const std::function<std::string()>& trouble)
    {
        const auto end = std::chrono::steady_clock::now() + longest;
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait_for(lock, std::chrono::milliseconds(250),
                            [this] { return m_latest.has_value() || !m_refusal.empty(); });
            if (!m_refusal.empty())
                return fail(ErrorCode::Forbidden, "job " + m_jobId + ": " + m_refusal);
            if (m_latest) {
                const nlohmann::json summary = std::move(*std::exchange(m_latest, std::nullopt));
                const bool last = m_ended;
                lock.unlock();
                if (onSummary)
                    onSummary(summary);
                if (last)
                    return summary;
                lock.lock();
            }
            if (const std::string why = trouble ? trouble() : std::string(); !why.empty())
                return fail(ErrorCode::Unavailable, "job " + m_jobId + ": " + why);
            if (longest.count() > 0 && std::chrono::steady_clock::now() >= end)
                return fail(ErrorCode::Unavailable, "job " + m_jobId + ": not finished in " +
                                                        std::to_string(longest.count() / 1000) + " s");
        }
    }

private:
    void refuse(std::string reason)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_refusal = std::move(reason);
        }
        m_wake.notify_all();
    }

    std::string m_jobId;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<nlohmann::json> m_latest;
    std::string m_refusal;
    bool m_ended = false;
    broker::Handle m_subscription;
};

JobWatch::JobWatch(broker::Connection& connection, const std::string& fleetRoot, const std::string& jobId)
    : m_impl(std::make_unique<Impl>(connection, fleetRoot + "/jobs/" + jobId, jobId))
{
}

JobWatch::~JobWatch() = default;

void JobWatch::offer(const nlohmann::json& summary)
{
    m_impl->offer(summary);
}

Expected<nlohmann::json> JobWatch::wait(const SummaryHandler& onSummary, std::chrono::milliseconds longest,
                                        const std::function<std::string()>& trouble)
{
    return m_impl->wait(onSummary, longest, trouble);
}

} // namespace drydock::client
