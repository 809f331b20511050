// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/decision_model.h"
#include "models/jobs/failure_reason_model.h"
#include "models/jobs/job_store.h"
#include "models/jobs/wave_model.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace drydock::models {

/// Another job that has to do with the one that is shown.
struct JobLink
{
    QString id;
    QString text;
    bool operator==(const JobLink&) const = default;
};

/// One job, live: numbers, chart, reasons, decisions, and its policy in words.
class JobDetail : public QObject
{
    Q_OBJECT

public:
    /// From the axis up.
    enum class Band { NotSuccessful, Succeeded, Other, InProgress, Notified, Queued };
    Q_ENUM(Band)
    static constexpr std::size_t bandCount = 6;
    struct ChartPoint
    {
        TimePoint time;
        std::array<std::uint32_t, bandCount> devices{}; ///< by Band, not summed up
    };

    JobDetail(FleetLink& link, JobStore& store, AuditFeed& audit, QObject* parent = nullptr);

    /// Empty for none.
    void setJob(const std::string& id);
    /// Null while none is chosen, or the job is not known (any more).
    [[nodiscard]] const JobPtr& job() const { return m_job; }

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subject() const;
    /// "Started 13:02 by op.moreau, approved by op.sato".
    [[nodiscard]] QString origin() const;
    [[nodiscard]] QStringList policy() const;
    /// The job that it rolls back, or those that roll it back.
    [[nodiscard]] std::vector<JobLink> links() const;
    /// At most 600 points, oldest first; the last one is now while the job is open.
    [[nodiscard]] std::vector<ChartPoint> chart() const;
    /// Of the last hour.
    [[nodiscard]] std::vector<client::MinuteCount> servedByMinute() const;
    /// Over the last ten minutes.
    [[nodiscard]] double servedPerMinute() const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft() const;
    /// The numbers behind the chart; fails with the file's name and the system's reason.
    [[nodiscard]] Expected<void> exportCsv(const QString& path) const;

    [[nodiscard]] FailureReasonModel& reasons() { return m_reasons; }
    [[nodiscard]] DecisionModel& decisions() { return m_decisions; }
    [[nodiscard]] WaveModel& waves() { return m_waves; }

Q_SIGNALS:
    /// Another job, or none.
    void jobSelected();
    /// Numbers, state or series; twice a second at most.
    void changed();

private:
    void refresh();
    void tellParts();
    [[nodiscard]] bool concerns(const std::string& id) const;

    JobStore& m_store;
    std::string m_id;
    JobPtr m_job;
    FailureReasonModel m_reasons;
    DecisionModel m_decisions;
    WaveModel m_waves;
};

} // namespace drydock::models
