// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_actions.h"

#include "models/jobs/target_list.h"
#include "models/text/format.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace drydock::models {
namespace {

using S = ExecutionState;
using nlohmann::json;

constexpr int executionsAPage = 2000;

QString titleOf(const client::JobSummary& job)
{
    return QString::fromStdString(job.title());
}

QString rollbackWords(const client::RollbackAnswer& answer)
{
    QStringList sentences{JobActions::tr("%Ln device(s) go back.", nullptr, int(answer.devices))};
    if (const auto stay = answer.movedOn + answer.unknown + answer.noPackage; stay > 0)
        sentences << JobActions::tr("%Ln device(s) stay as they are; its decisions say why.", nullptr,
                                    int(stay));
    return format::sentences(sentences);
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

void JobActions::carryOut(JobCommand command, const std::string& id, const QString& why)
{
    const JobPtr job = m_store.find(id);
    if (!job)
        return;
    const QString title = titleOf(*job);
    switch (command) {
    case JobCommand::Start:
        return order("jobs.start", job, why, tr("Started %1").arg(title),
                     tr("%1 was not started").arg(title));
    case JobCommand::Approve:
        return order("jobs.approve", job, why, tr("Approved %1").arg(title),
                     tr("%1 was not approved").arg(title));
    case JobCommand::Reject:
        return order("jobs.reject", job, why, tr("Rejected %1").arg(title),
                     tr("%1 was not rejected").arg(title));
    case JobCommand::Resume:
        return order("jobs.resume", job, why, tr("Resumed %1").arg(title),
                     tr("%1 was not resumed").arg(title));
    case JobCommand::Pause:
        return order("jobs.pause", job, why, tr("Paused %1").arg(title), tr("%1 was not paused").arg(title));
    case JobCommand::Promote:
        return order("jobs.promote", job, why, tr("Promoted %1").arg(title),
                     tr("%1 was not promoted").arg(title));
    case JobCommand::RetryFailed:
        return retryFailed(job);
    case JobCommand::RollBack:
        return rollBack(job, why);
    case JobCommand::Cancel:
        return order("jobs.cancel", job, why, tr("Canceled %1").arg(title),
                     tr("%1 was not canceled").arg(title));
    case JobCommand::ForceCancel:
        return order("jobs.forceCancel", job, why, tr("Canceled %1 and what was under way").arg(title),
                     tr("%1 was not canceled").arg(title));
    }
}

void JobActions::rollBack(const JobPtr& job, const QString& why)
{
    json arguments{{"jobId", job->id.str()}};
    if (!why.trimmed().isEmpty())
        arguments["comment"] = why.trimmed().toStdString();
    m_link.ask<client::RollbackAnswer>(
        "jobs.rollback", std::move(arguments), client::readRollbackAnswer, this,
        [this, title = titleOf(*job)](const Expected<client::RollbackAnswer>& answer) {
            Q_EMIT finished(answer ? success(tr("Rolling back %1").arg(title), rollbackWords(*answer))
                                   : failure(tr("%1 is not rolled back").arg(title), answer.error()));
        });
}

void JobActions::retryFailed(const JobPtr& job)
{
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

void JobActions::order(const char* action, const JobPtr& job, const QString& why, const QString& done,
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
         {"limit", executionsAPage}},
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
