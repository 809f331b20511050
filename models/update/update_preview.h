// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_preview.h"
#include "models/fleet_link.h"
#include "models/tasks/latest_task.h"
#include "models/update/target_tally.h"

#include <nlohmann/json.hpp>

#include <QObject>
#include <QTimer>

#include <optional>

namespace drydock::models {

/// What a new update would do: out of the mirror at once and live, and by the service's own word where it
/// answers.
class UpdatePreview : public QObject
{
    Q_OBJECT

public:
    explicit UpdatePreview(FleetLink& link, QObject* parent = nullptr);

    /// `tally`: what to count in the mirror; nothing where it can't tell. `document`: the job's, to ask the
    /// service about; null where there is nothing to ask.
    void request(std::optional<TallyRequest> tally, nlohmann::json document);
    void clear();
    /// Asks the service once more for what was requested.
    void refresh();

    /// The service's answer, else what the mirror gives; nothing before either.
    [[nodiscard]] const client::JobPreview* preview() const;
    [[nodiscard]] bool isOfService() const { return m_answered.has_value(); }
    /// How many devices it is for right now; nothing before it was counted.
    [[nodiscard]] std::optional<std::uint64_t> liveCount() const;
    [[nodiscard]] bool isPending() const;

Q_SIGNALS:
    void changed();

private:
    void count();
    void ask();

    FleetLink& m_link;
    std::optional<TallyRequest> m_request;
    nlohmann::json m_document;
    std::optional<client::JobPreview> m_counted;
    std::optional<client::JobPreview> m_answered;
    std::uint64_t m_generation = 0; ///< of the request
    bool m_isAsking = false;
    bool m_isStale = false; ///< devices changed since they were counted
    QTimer m_countSoon;
    QTimer m_askSoon;
    LatestTask m_task;
};

} // namespace drydock::models
