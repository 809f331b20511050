// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_actions.h"

#include "models/jobs/target_list.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace drydock::models {
namespace {

using S = ExecutionState;
using nlohmann::json;

constexpr int pageSize = 2000;

QString titleOf(const client::JobSummary& job)
{
    return QString::fromStdString(job.title());
}

} // namespace

/// A new job for the devices that an old one left without the version.
struct JobActions::Retry
{
    JobPtr job;
    std::vector<S> states; ///< still to be listed
    std::vector<std::string> devices;
};

JobActions::JobActions(FleetLink& link, const JobStore& store, QObject* parent)
    : QObject(parent), m_link(link), m_store(store)
{
}

bool JobActions::canStart(const client::JobSummary& job)
{
    return job.state == JobState::Draft;
}

bool JobActions::canCancel(const client::JobSummary& job)
{
    return job.isOpen() && !job.canceling;
}

bool JobActions::canForceCancel(const client::JobSummary& job)
{
    return job.isOpen() && job.count(S::InProgress) > 0;
}

bool JobActions::canRetryFailed(const client::JobSummary& job)
{
    return !job.canceling && job.count(S::Failed) + job.count(S::TimedOut) > 0;
}

void JobActions::start(const std::string& id)
{
    if (const JobPtr job = m_store.find(id))
        order("jobs.start", job, {}, tr("Started %1").arg(titleOf(*job)),
              tr("%1 was not started").arg(titleOf(*job)));
}

void JobActions::cancel(const std::string& id, const QString& why)
{
    if (const JobPtr job = m_store.find(id))
        order("jobs.cancel", job, why, tr("Canceled %1").arg(titleOf(*job)),
              tr("%1 was not canceled").arg(titleOf(*job)));
}

void JobActions::forceCancel(const std::string& id, const QString& why)
{
    if (const JobPtr job = m_store.find(id))
        order("jobs.forceCancel", job, why, tr("Canceled %1 and what was under way").arg(titleOf(*job)),
              tr("%1 was not canceled").arg(titleOf(*job)));
}

void JobActions::retryFailed(const std::string& id)
{
    const JobPtr job = m_store.find(id);
    if (!job)
        return;
    if (job->isOpen()) {
        order("jobs.retryFailed", job, {}, tr("Trying the failed devices of %1 again").arg(titleOf(*job)),
              tr("The failed devices of %1 are not tried again").arg(titleOf(*job)));
        return;
    }
    collectFailed(std::make_shared<Retry>(Retry{job, {S::TimedOut, S::Failed}, {}}), {});
}

std::optional<JobDocument> JobActions::clone(const std::string& id) const
{
    const JobPtr job = m_store.find(id);
    return job ? std::optional(job->document) : std::nullopt;
}

void JobActions::order(const std::string& action, const JobPtr& job, const QString& why, const QString& done,
                       const QString& failed)
{
    json arguments{{"jobId", job->id.str()}};
    if (!why.trimmed().isEmpty())
        arguments["comment"] = why.trimmed().toStdString();
    m_link.order(action, std::move(arguments), this, [this, done, failed](const Expected<void>& answer) {
        Q_EMIT finished(answer ? success(done) : failure(failed, answer.error()));
    });
}

void JobActions::collectFailed(const std::shared_ptr<Retry>& retry, const std::string& after)
{
    m_link.ask<client::ExecutionPage>(
        "executions.list",
        {{"jobId", retry->job->id.str()},
         {"state", toString(retry->states.back())},
         {"after", after},
         {"limit", pageSize}},
        client::readExecutionPage, this, [this, retry](Expected<client::ExecutionPage> page) {
            if (!page) {
                failRetry(*retry, page.error());
                return;
            }
            for (client::Execution& execution : page->executions)
                retry->devices.push_back(std::move(execution.device));
            if (!page->next.empty()) {
                collectFailed(retry, page->next);
                return;
            }
            retry->states.pop_back();
            if (!retry->states.empty()) {
                collectFailed(retry, {});
                return;
            }
            putTargetList(m_link, std::move(retry->devices), this, [this, retry](Expected<std::string> list) {
                if (list)
                    createRetry(retry, *list);
                else
                    failRetry(*retry, list.error());
            });
        });
}

void JobActions::createRetry(const std::shared_ptr<Retry>& retry, const std::string& list)
{
    JobDocument document = retry->job->document;
    document.targets = {.query = {}, .list = list};
    m_link.ask<std::string>(
        "jobs.create", {{"document", toJson(document)}, {"start", true}}, client::readCreatedJob, this,
        [this, retry](Expected<std::string> id) {
            if (!id) {
                failRetry(*retry, id.error());
                return;
            }
            Q_EMIT finished(
                success(tr("Started a new job for the failed devices of %1").arg(titleOf(*retry->job))));
            Q_EMIT jobCreated(QString::fromStdString(*id));
        });
}

void JobActions::failRetry(const Retry& retry, const Error& error)
{
    Q_EMIT finished(
        failure(tr("The failed devices of %1 are not tried again").arg(titleOf(*retry.job)), error));
}

} // namespace drydock::models
