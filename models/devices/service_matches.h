// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_mirror.h"
#include "fleet/error.h"
#include "models/devices/parted_query.h"
#include "wire/device_page.h"

#include <nlohmann/json.hpp>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <string>

namespace drydock::models {

class FleetLink;

/// Asks for one page of `devices.list`; `done` is called on the thread that asked, unless `context` is gone.
using PageSource = std::function<void(nlohmann::json arguments, const QObject* context,
                                      std::function<void(Expected<wire::DevicePage>)> done)>;
[[nodiscard]] PageSource pagesOf(FleetLink& link);

/// The devices that match a query about what the mirror does not hold (reported keys, attributes): asked of
/// the service page by page, and again every few seconds.
class ServiceMatches : public QObject
{
    Q_OBJECT

public:
    /// `mirror` outlives this.
    ServiceMatches(const client::FleetMirror& mirror, PageSource pages, QObject* parent = nullptr);

    /// Asks from now on, until another query or `stop`.
    void start(const std::string& query);
    void stop();
    [[nodiscard]] bool isActive() const { return !m_query.empty(); }

Q_SIGNALS:
    void found(std::shared_ptr<const drydock::models::RowSet> rows);
    void failed(const drydock::Error& error);

private:
    void askFirst();
    void askNext(const std::string& next);
    void take(const wire::DevicePage& page);

    const client::FleetMirror& m_mirror;
    PageSource m_pages;
    std::string m_query;
    std::uint64_t m_generation = 0; ///< of the query: answers to others are dropped
    std::shared_ptr<RowSet> m_rows; ///< found so far
    QElapsedTimer m_duration;
    QTimer m_again;
};

} // namespace drydock::models
