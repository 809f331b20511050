// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/device_text.h"

#include "models/devices/shown_state.h"
#include "models/text/format.h"

#include <QLocale>
#include <QStringList>

namespace drydock::models {

QString DeviceText::header(DeviceColumn column)
{
    switch (column) {
    case DeviceColumn::Online:
        return tr("Online");
    case DeviceColumn::Id:
        return tr("Device");
    case DeviceColumn::Model:
        return tr("Model");
    case DeviceColumn::Groups:
        return tr("Groups");
    case DeviceColumn::Reported:
        return tr("Reported");
    case DeviceColumn::Desired:
        return tr("Desired");
    case DeviceColumn::State:
        return tr("State");
    case DeviceColumn::Progress:
        return tr("Progress");
    case DeviceColumn::Seen:
        return tr("Seen");
    case DeviceColumn::Job:
        return tr("Job");
    }
    return {};
}

QString DeviceText::cell(client::Row row, DeviceColumn column) const
{
    const client::DeviceValues device = m_snapshot.values(row);
    switch (column) {
    case DeviceColumn::Online:
        return wordOf(device.online);
    case DeviceColumn::Id:
        return qText(m_snapshot.ids[row]);
    case DeviceColumn::Model:
        return qText(m_snapshot.text(device.model));
    case DeviceColumn::Groups:
        return qText(m_snapshot.text(device.groups)).replace(QLatin1Char(' '), QStringLiteral(", "));
    case DeviceColumn::Reported:
        return qText(m_snapshot.text(device.softwareVersion));
    case DeviceColumn::Desired:
        return qText(m_snapshot.text(device.desiredVersion));
    case DeviceColumn::State:
        return models::wordOf(shownState(device, m_snapshot, m_now));
    case DeviceColumn::Progress:
        return device.progress < 0 ? QString() : tr("%1 %").arg(QLocale().toString(int(device.progress)));
    case DeviceColumn::Seen:
        return age(device.seen, m_now);
    case DeviceColumn::Job:
        return packageText(m_snapshot.text(device.package));
    }
    return {};
}

QString DeviceText::keyCell(client::Row row, client::KeyId key) const
{
    const client::KeyValue value = m_snapshot.keys.value(key, row);
    if (value.cell.kind() == client::KeyCell::Kind::Elsewhere)
        return QStringLiteral("…");
    return qText(m_snapshot.keys.textOf(value));
}

QString DeviceText::wholeRow(client::Row row, const QString& more) const
{
    const client::DeviceValues device = m_snapshot.values(row);
    QStringList parts{qText(m_snapshot.ids[row])};
    if (device.softwareVersion != 0)
        parts += tr("reported %1").arg(qText(m_snapshot.text(device.softwareVersion)));
    if (device.desiredVersion != 0)
        parts += tr("desired %1").arg(qText(m_snapshot.text(device.desiredVersion)));
    parts += models::wordOf(shownState(device, m_snapshot, m_now)).toLower();
    if (device.progress >= 0)
        parts += tr("%n percent", nullptr, device.progress);
    if (!more.isEmpty())
        parts += more;
    return parts.join(tr(", ", "between what is said of a device"));
}

QString DeviceText::wordOf(Presence presence)
{
    switch (presence) {
    case Presence::Unknown:
        return tr("Unknown");
    case Presence::Offline:
        return tr("Offline");
    case Presence::Online:
        return tr("Online");
    }
    return {};
}

QString DeviceText::age(std::int64_t seen, TimePoint now)
{
    return seen == 0 ? QString() : format::ago(fromMilliseconds(seen), now);
}

QString DeviceText::packageText(std::string_view package)
{
    return qText(package).replace(QLatin1Char('@'), QLatin1Char(' '));
}

} // namespace drydock::models
