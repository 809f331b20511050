// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_detail.h"

#include "models/jobs/job_words.h"
#include "models/jobs/policy_words.h"
#include "models/text/format.h"

#include <QSaveFile>

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
        if (id == m_id)
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
    m_reasons.setJob(m_job);
    m_decisions.setJob(m_job);
    Q_EMIT jobSelected();
    Q_EMIT changed();
}

void JobDetail::refresh()
{
    m_job = m_store.find(m_id);
    m_reasons.setJob(m_job);
    m_decisions.setJob(m_job);
    Q_EMIT changed();
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
    const QString by = QString::fromStdString(m_job->createdBy);
    if (m_job->started == TimePoint{})
        return tr("Created %1 by %2, not started").arg(format::dayAndTime(m_job->created, systemNow()), by);
    if (m_job->isOpen())
        return tr("Started %1 by %2").arg(format::dayAndTime(m_job->started, systemNow()), by);
    return tr("Started %1 by %2, ended %3")
        .arg(format::dayAndTime(m_job->started, systemNow()), by,
             format::dayAndTime(m_job->ended, systemNow()));
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
