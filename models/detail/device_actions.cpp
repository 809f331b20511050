// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/device_actions.h"

#include "client/job_codec.h"
#include "models/jobs/target_list.h"

#include <nlohmann/json.hpp>

namespace drydock::models {
namespace {

using S = ExecutionState;

QString text(const std::string& id)
{
    return QString::fromStdString(id);
}

} // namespace

DeviceActions::DeviceActions(FleetLink& link, const JobStore& jobs, QObject* parent)
    : QObject(parent), m_link(link), m_jobs(jobs)
{
}

bool DeviceActions::canRetry(const client::DeviceDocument& device) const
{
    if (!device.execution || !m_jobs.find(device.execution->jobId))
        return false;
    const S state = device.execution->state;
    return state == S::Failed || state == S::TimedOut || state == S::Rejected || state == S::Canceled;
}

void DeviceActions::update(const std::string& id)
{
    Q_EMIT updateRequested({text(id)});
}

void DeviceActions::retry(const client::DeviceDocument& device)
{
    if (!canRetry(device))
        return;
    const JobDocument document = m_jobs.find(device.execution->jobId)->document;
    putTargetList(m_link, {device.id}, this, [this, id = device.id, document](Expected<std::string> list) {
        if (!list) {
            Q_EMIT finished(failure(tr("%1 is not tried again").arg(text(id)), list.error()));
            return;
        }
        JobDocument again = document;
        again.targets = {.query = {}, .list = *list};
        createRetry(id, std::move(again));
    });
}

void DeviceActions::createRetry(const std::string& id, JobDocument document)
{
    m_link.ask<std::string>("jobs.create", {{"document", toJson(document)}, {"start", true}},
                            client::readCreatedJob, this, [this, id](const Expected<std::string>& job) {
                                if (!job) {
                                    Q_EMIT finished(
                                        failure(tr("%1 is not tried again").arg(text(id)), job.error()));
                                    return;
                                }
                                Q_EMIT finished(success(tr("Trying %1 again").arg(text(id))));
                                Q_EMIT jobCreated(text(*job));
                            });
}

void DeviceActions::forget(const std::string& id)
{
    m_link.order("devices.delete", {{"id", id}}, this, [this, id](const Expected<void>& answer) {
        Q_EMIT finished(answer ? success(tr("Forgot %1").arg(text(id)))
                               : failure(tr("%1 was not forgotten").arg(text(id)), answer.error()));
    });
}

void DeviceActions::setModel(const std::string& id, const QString& model)
{
    m_link.order("devices.put", {{"id", id}, {"model", model.trimmed().toStdString()}}, this,
                 [this, id](const Expected<void>& answer) {
                     Q_EMIT finished(answer ? success(tr("Changed the model of %1").arg(text(id)))
                                            : failure(tr("The model of %1 was not changed").arg(text(id)),
                                                      answer.error()));
                 });
}

} // namespace drydock::models
