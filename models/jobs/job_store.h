// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_summary.h"
#include "models/fleet_link.h"

#include <QObject>

#include <map>
#include <memory>
#include <string>

namespace drydock::models {

using JobPtr = std::shared_ptr<const client::JobSummary>;

/// All jobs of the fleet as the service retains them: open ones, and those of the last 30 days.
class JobStore : public QObject
{
    Q_OBJECT

public:
    explicit JobStore(FleetLink& link, QObject* parent = nullptr);

    /// By id, which is by age: oldest first.
    [[nodiscard]] const std::map<std::string, JobPtr>& jobs() const { return m_jobs; }
    /// Null for a job that is not known.
    [[nodiscard]] JobPtr find(const std::string& id) const;
    /// Its title; of one that is not known the end of its id, which tells it from others.
    [[nodiscard]] QString titleOf(const std::string& id) const;
    /// Jobs that are in progress, paused or rolling back.
    [[nodiscard]] int runningCount() const { return m_running; }

Q_SIGNALS:
    void jobChanged(const std::string& id); ///< or is new
    void jobRemoved(const std::string& id);
    void runningCountChanged(int count);
    void cleared(); ///< another fleet

private:
    struct Heard
    {
        std::string id;
        JobPtr job; ///< null: the topic was cleared
    };

    void take(Heard heard);
    void countRunning();

    std::map<std::string, JobPtr> m_jobs;
    int m_running = 0;
};

} // namespace drydock::models
