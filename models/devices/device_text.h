// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"
#include "fleet/time.h"
#include "models/devices/device_column.h"

#include <QCoreApplication>
#include <QString>

namespace drydock::models {

/// What the table of devices says in words: for headers, copies and screen readers. Cells are painted from
/// the values themselves.
class DeviceText
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::DeviceText)

public:
    /// `snapshot` outlives this.
    DeviceText(const client::FleetSnapshot& snapshot, TimePoint now) : m_snapshot(snapshot), m_now(now) {}

    [[nodiscard]] static QString header(DeviceColumn column);
    /// Empty where there is no value.
    [[nodiscard]] QString cell(client::Row row, DeviceColumn column) const;
    /// The same of a reported key; an ellipsis for a value that only the service shows.
    [[nodiscard]] QString keyCell(client::Row row, client::KeyId key) const;
    /// "dev-0041731, reported 2.0.3, desired 2.1.0, stalled, 41 percent".
    /// `more` is said at its end.
    [[nodiscard]] QString wholeRow(client::Row row, const QString& more = {}) const;

    [[nodiscard]] static QString wordOf(Presence presence);
    /// "now", "6 min", "3 d"; empty for never.
    [[nodiscard]] static QString age(std::int64_t seen, TimePoint now);
    /// "agent 2.1.0" of "agent@2.1.0".
    [[nodiscard]] static QString packageText(std::string_view package);

private:
    const client::FleetSnapshot& m_snapshot;
    TimePoint m_now;
};

[[nodiscard]] inline QString qText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace drydock::models
