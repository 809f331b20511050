// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/connection_popup.h"

#include "views/widgets/buttons.h"
#include "views/widgets/status_glyph_label.h"
#include "views/widgets/text_label.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

constexpr int popupWidth = 360;

} // namespace

ConnectionPopup::ConnectionPopup(const ThemeSource& theme, const models::FleetLink& link, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_link(link)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Connections"));
    setFixedWidth(scaledLength(popupWidth));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(2);
    for (Part& part : m_parts) {
        part.name = new StatusGlyphLabel(theme, StateGlyph::Queued, {});
        part.state = new TextLabel(theme, {});
        part.state->wrap();
        part.text = new TextLabel(theme, {}, TextRole::Muted);
        part.text->wrap();
        layout->addWidget(part.name);
        layout->addWidget(part.state);
        layout->addWidget(part.text);
        layout->addSpacing(10);
    }
    auto* settings = makeButton(theme, tr("Connections…"));
    connect(settings, &QPushButton::clicked, this, [this] {
        Q_EMIT settingsRequested();
        close();
    });
    layout->addWidget(settings, 0, Qt::AlignLeft);
    connect(&link, &models::FleetLink::statusChanged, this, &ConnectionPopup::refresh);
    refresh();
}

void ConnectionPopup::refresh()
{
    const TimePoint now = systemNow();
    fill(m_parts[0], brokerWords(m_link.status(), now));
    fill(m_parts[1], serviceWords(m_link.status(), now));
    fill(m_parts[2], storageWords(m_link.status(), now));
    adjustSize();
}

void ConnectionPopup::fill(const Part& part, const PartWords& words)
{
    part.name->setState(lightGlyph(words.light), words.name);
    part.state->setText(words.state);
    part.text->setText(words.textNow());
    part.text->setVisible(!words.text.isEmpty());
    part.text->setToolTip(words.details);
}

void ConnectionPopup::showBelow(const QWidget& anchor)
{
    adjustSize();
    const QPoint corner = anchor.mapToGlobal(QPoint(anchor.width() - QWidget::width(), anchor.height() + 6));
    move(corner);
    QWidget::show();
}

void ConnectionPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.theme().raised);
    painter.setPen(m_theme.theme().lineStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace drydock::views
