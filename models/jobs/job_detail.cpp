// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_detail.h"

#include "models/jobs/job_words.h"
#include "models/jobs/policy_words.h"
#include "models/text/format.h"

#include <QSaveFile>

#include <algorithm>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostChartPoints = 600;
constexpr std::size_t shownMinutes = 60;

JobDetail::ChartPoint chartPoint(const client::SeriesPoint& p)
{
    return {p.time, {p.notSuccessful(), p.succeeded, p.other, p.inProgress, p.notified, p.queued}};
}

} // namespace

JobDetail::JobDetail(FleetLink& link, JobStore& store, AuditFeed& audit, QObject* parent)
    : QObject(parent), m_store(store), m_reasons(link), m_decisions(audit)
{
    const auto refreshOurs = [this](const std::string& id) {
        if (concerns(id))
            refresh();
    };
    connect(&store, &JobStore::jobChanged, this, refreshOurs);
    connect(&store, &JobStore::jobRemoved, this, refreshOurs);
    connect(&store, &JobStore::cleared, this, [this] { setJob({}); });
}

void JobDetail::setJob(const std::string& id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_job = m_store.find(id);
    tellParts();
    Q_EMIT jobSelected();
    Q_EMIT changed();
}

void JobDetail::refresh()
{
    m_job = m_store.find(m_id);
    tellParts();
    Q_EMIT changed();
}

void JobDetail::tellParts()
{
    m_reasons.setJob(m_job);
    m_decisions.setJob(m_job);
    m_waves.setJob(m_job);
}

QString JobDetail::title() const
{
    return m_job ? QString::fromStdString(m_job->title()) : QString();
}

QString JobDetail::subject() const
{
    return m_job ? subjectWords(*m_job) : QString();
}

QString JobDetail::origin() const
{
    if (!m_job)
        return {};
    const TimePoint now = systemNow();
    const QString by = QString::fromStdString(m_job->createdBy);
    QString text;
    if (m_job->started == TimePoint{})
        text = tr("Created %1 by %2, not started").arg(format::dayAndTime(m_job->created, now), by);
    else
        text = tr("Started %1 by %2").arg(format::dayAndTime(m_job->started, now), by);
    if (!m_job->approvedBy.empty() && m_job->state != JobState::Rejected)
        text = tr("%1, approved by %2").arg(text, QString::fromStdString(m_job->approvedBy));
    if (m_job->started != TimePoint{} && !m_job->isOpen())
        text = tr("%1, ended %2", "started …, when").arg(text, format::dayAndTime(m_job->ended, now));
    return text;
}

bool JobDetail::concerns(const std::string& id) const
{
    return id == m_id || (m_job && (id == m_job->rollsBack || std::ranges::count(m_job->rollbacks, id) > 0));
}

std::vector<JobLink> JobDetail::links() const
{
    std::vector<JobLink> links;
    if (!m_job)
        return links;
    if (!m_job->rollsBack.empty())
        links.push_back({QString::fromStdString(m_job->rollsBack),
                         tr("Rolls back “%1”").arg(m_store.titleOf(m_job->rollsBack))});
    for (const std::string& id : m_job->rollbacks) {
        const JobPtr back = m_store.find(id);
        links.push_back(
            {QString::fromStdString(id),
             back ? tr("Going back to %1: %Ln device(s), %2", "a package; a job's state", int(back->total))
                        .arg(QString::fromStdString(back->package()), words(back->state))
                  : m_store.titleOf(id)});
    }
    return links;
}

QStringList JobDetail::policy() const
{
    return m_job ? policyWords(m_job->document) : QStringList();
}

std::vector<JobDetail::ChartPoint> JobDetail::chart() const
{
    std::vector<ChartPoint> points;
    if (!m_job || m_job->series.empty())
        return points;
    const auto& series = m_job->series;
    const std::size_t step = series.size() / mostChartPoints + 1;
    for (std::size_t i = 0; i < series.size(); i += step)
        points.push_back(chartPoint(series[i]));
    if (points.back().time != series.back().time)
        points.push_back(chartPoint(series.back()));
    const TimePoint now = systemNow();
    // What stands still is drawn up to now.
    if (m_job->isOpen() && now > points.back().time) {
        ChartPoint last = points.back();
        last.time = now;
        points.push_back(last);
    }
    return points;
}

std::vector<client::MinuteCount> JobDetail::servedByMinute() const
{
    if (!m_job)
        return {};
    return client::servedByMinute(m_job->series, m_job->isOpen() ? systemNow() : m_job->ended, shownMinutes);
}

double JobDetail::servedPerMinute() const
{
    return m_job ? m_job->servedPerMinute(systemNow()) : 0;
}

std::optional<std::chrono::milliseconds> JobDetail::timeLeft() const
{
    return m_job ? m_job->timeLeft(systemNow()) : std::nullopt;
}

Expected<void> JobDetail::exportCsv(const QString& path) const
{
    if (!m_job)
        return fail(ErrorCode::NotFound, "no job is chosen");
    const std::string text = client::seriesCsv(*m_job);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0 ||
        !file.commit())
        return fail(ErrorCode::Unavailable, path.toStdString() + ": " + file.errorString().toStdString());
    return {};
}

} // namespace drydock::models
