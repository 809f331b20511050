// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/service_forecast.h"

#include <algorithm>
#include <utility>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

constexpr auto afterChange = 400ms; ///< a number is rarely typed alone

} // namespace

ServiceForecast::ServiceForecast(FleetLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterChange);
    connect(&m_soon, &QTimer::timeout, this, &ServiceForecast::ask);
    connect(&link, &FleetLink::opened, this, [this] {
        m_isOffered = true;
        m_isAsking = false;
        m_forecast.reset();
        askSoon();
        Q_EMIT changed();
    });
    connect(&link, &FleetLink::closed, this, [this] { m_isAsking = false; });
}

void ServiceForecast::request(nlohmann::json document)
{
    if (document == m_document)
        return;
    m_document = std::move(document);
    m_forecast.reset();
    askSoon();
    Q_EMIT changed();
}

void ServiceForecast::setOn(bool on)
{
    if (on == std::exchange(m_isOn, on) || m_forecast)
        return;
    askSoon();
    Q_EMIT changed();
}

void ServiceForecast::setFailurePercent(double percent)
{
    percent = std::clamp(percent, 0.0, 100.0);
    if (m_failurePercent == percent)
        return;
    m_failurePercent = percent;
    // What was foreseen stays in sight until the new numbers are there.
    askSoon();
    Q_EMIT changed();
}

void ServiceForecast::askSoon()
{
    ++m_generation;
    m_isAsking = false;
    if (m_isOn && m_isOffered && m_document.is_object())
        m_soon.start();
    else
        m_soon.stop();
}

void ServiceForecast::ask()
{
    m_isAsking = true;
    nlohmann::json arguments{{"document", m_document}};
    if (m_failurePercent)
        arguments["assumptions"] = {{"failureRate", *m_failurePercent / 100}};
    m_link.ask<client::JobForecast>("jobs.forecast", std::move(arguments), client::readJobForecast, this,
                                    [this, generation = m_generation](Expected<client::JobForecast> answer) {
                                        if (generation == m_generation)
                                            take(std::move(answer));
                                    });
}

void ServiceForecast::take(Expected<client::JobForecast> answer)
{
    m_isAsking = false;
    m_forecast.reset();
    if (answer)
        m_forecast = *std::move(answer);
    else if (answer.error().field == "action")
        m_isOffered = false;
    Q_EMIT changed();
}

} // namespace drydock::models
