// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/device_heading.h"

#include "models/text/format.h"
#include "views/widgets/buttons.h"
#include "views/widgets/elided_label.h"
#include "views/widgets/flow_layout.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace drydock::views {

DeviceHeading::DeviceHeading(const ThemeSource& theme, const models::FleetLink& link,
                             const models::DeviceDetail& detail, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_link(link), m_detail(detail),
      m_id(new ElidedLabel(theme, {}, TextRole::Text, TextSize::Figure, QFont::DemiBold)),
      m_line(new ElidedLabel(theme, {}, TextRole::Muted)), m_chips(new QWidget)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_id, 1);
    auto* copy = makeIconButton(theme, Icon::Copy, tr("Copy the device's id"));
    connect(copy, &QToolButton::clicked, m_id, &ElidedLabel::copy);
    row->addWidget(copy);
    auto* close = makeIconButton(theme, Icon::Cross, tr("Close the device"));
    connect(close, &QToolButton::clicked, this, &DeviceHeading::closeRequested);
    row->addWidget(close);
    layout->addLayout(row);
    layout->addWidget(m_line);
    m_chips->setLayout(new FlowLayout(6, 6));
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_chips->setSizePolicy(policy);
    layout->addSpacing(4);
    layout->addWidget(m_chips);
    connect(&link, &models::FleetLink::statusChanged, this, &DeviceHeading::refresh);
    connect(&detail, &models::DeviceDetail::deviceSelected, this, &DeviceHeading::refresh);
    connect(&detail, &models::DeviceDetail::changed, this, &DeviceHeading::refresh);
    refresh();
}

void DeviceHeading::refresh()
{
    m_id->setFullText(QString::fromStdString(m_detail.deviceId()));
    m_line->setFullText(presenceLine());
    if (m_detail.device())
        m_line->setToolTip(models::format::exactTime(m_detail.device()->seen));
}

QString DeviceHeading::presenceLine() const
{
    const auto& device = m_detail.device();
    if (!device)
        return m_detail.problem() ? QString::fromStdString(m_detail.problem()->message) : tr("Loading…");
    const QString model =
        device->model.empty() ? tr("model not known") : QString::fromStdString(device->model);
    const bool wasSeen = device->seen != TimePoint{};
    const QString seen = wasSeen ? models::format::ago(device->seen, systemNow()) : QString();
    const bool isLive = m_link.status().isServed();
    switch (device->online) {
    case Presence::Online:
        if (!isLive)
            return wasSeen ? tr("Was online, %1, last heard: %2", "model, how long ago").arg(model, seen)
                           : tr("Was online, %1").arg(model);
        return wasSeen ? tr("Online, %1, heard: %2", "model, how long ago").arg(model, seen)
                       : tr("Online, %1").arg(model);
    case Presence::Offline:
        if (!isLive)
            return wasSeen ? tr("Was offline, %1, last heard: %2", "model, how long ago").arg(model, seen)
                           : tr("Was offline, %1").arg(model);
        return wasSeen ? tr("Offline, %1, last heard: %2", "model, how long ago").arg(model, seen)
                       : tr("Offline, %1").arg(model);
    case Presence::Unknown:
        return wasSeen ? tr("Not known whether online, %1, last heard: %2", "model, how long ago")
                             .arg(model, seen)
                       : tr("Never heard, %1").arg(model);
    }
    return {};
}

void DeviceHeading::setGroups(const QStringList& groups)
{
    if (groups == m_groups)
        return;
    m_groups = groups;
    while (QLayoutItem* item = m_chips->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& group : groups) {
        auto* chip = makeButton(m_theme, group, ButtonKind::Plain, Icon::Groups);
        chip->setAccessibleName(tr("Show the group %1").arg(group));
        connect(chip, &QPushButton::clicked, this, [this, group] { Q_EMIT groupChosen(group); });
        m_chips->layout()->addWidget(chip);
    }
    m_chips->setVisible(!groups.isEmpty());
}

} // namespace drydock::views
