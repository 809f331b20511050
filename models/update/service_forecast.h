// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_forecast.h"
#include "models/fleet_link.h"

#include <nlohmann/json.hpp>

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <optional>

namespace drydock::models {

/// The service's forecast of a new update, asked for a moment after what it is about has changed. Without a
/// service that does forecasts there is none, and nothing is said of it.
class ServiceForecast : public QObject
{
    Q_OBJECT

public:
    explicit ServiceForecast(FleetLink& link, QObject* parent = nullptr);

    /// `document`: the job's; null where there is nothing to ask about.
    void request(nlohmann::json document);
    /// Nothing is asked before it is on: where nobody looks.
    void setOn(bool on);

    /// Per cent of the attempts that fail; until one is set, what the service takes.
    [[nodiscard]] std::optional<double> failurePercent() const { return m_failurePercent; }
    void setFailurePercent(double percent);

    /// Of what was requested last; null before it is there.
    [[nodiscard]] const client::JobForecast* forecast() const { return m_forecast ? &*m_forecast : nullptr; }
    [[nodiscard]] bool isPending() const { return m_isAsking || m_soon.isActive(); }

Q_SIGNALS:
    void changed();

private:
    void askSoon();
    void ask();
    void take(Expected<client::JobForecast> answer);

    FleetLink& m_link;
    nlohmann::json m_document;
    std::optional<double> m_failurePercent;
    std::optional<client::JobForecast> m_forecast;
    bool m_isOn = false;
    bool m_isOffered = true; ///< false once the service said that it does not know the action
    bool m_isAsking = false;
    std::uint64_t m_generation = 0; ///< of the request
    QTimer m_soon;
};

} // namespace drydock::models
