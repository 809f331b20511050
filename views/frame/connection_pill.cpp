// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/connection_pill.h"

#include "views/frame/connection_popup.h"
#include "views/frame/pill_segment.h"

#include <QHBoxLayout>
#include <QPainter>

namespace drydock::views {

ConnectionPill::ConnectionPill(const ThemeSource& theme, const models::FleetLink& link, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_link(link)
{
    setAccessibleName(tr("Connections"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->setSpacing(0);
    for (PillSegment*& segment : m_segments) {
        segment = new PillSegment(theme, this);
        layout->addWidget(segment);
        connect(segment, &QAbstractButton::clicked, this, &ConnectionPill::explain);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&link, &models::FleetLink::statusChanged, this, &ConnectionPill::refresh);
    connect(&theme, &ThemeSource::changed, this, [this] { update(); });
    refresh();
}

void ConnectionPill::refresh()
{
    const TimePoint now = systemNow();
    const models::LinkStatus& status = m_link.status();
    m_segments[0]->setWords(brokerWords(status, now));
    m_segments[1]->setWords(serviceWords(status, now));
    m_segments[2]->setWords(storageWords(status, now));
}

void ConnectionPill::explain()
{
    auto* popup = new ConnectionPopup(m_theme, m_link, this);
    connect(popup, &ConnectionPopup::settingsRequested, this, &ConnectionPill::settingsRequested);
    popup->showBelow(*this);
}

void ConnectionPill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.theme().line);
    painter.setBrush(m_theme.theme().surface);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
}

} // namespace drydock::views
