// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/busy_line.h"

#include <QPainter>
#include <QStyle>

namespace drydock::views {
namespace {

using namespace std::chrono_literals;

constexpr auto stepTime = 33ms;
constexpr int stepWidth = 24;
constexpr int pieceShare = 5; ///< of the width

} // namespace

BusyLine::BusyLine(const ThemeSource& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(2);
    setAccessibleName(tr("Searching"));
    m_step.setInterval(stepTime);
    connect(&m_step, &QTimer::timeout, this, [this] {
        m_position = (m_position + stepWidth) % std::max(1, width() + width() / pieceShare);
        update();
    });
}

void BusyLine::setBusy(bool busy)
{
    // Where the system wants nothing to move, a still line says it too.
    const bool moves = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (busy && moves)
        m_step.start();
    else
        m_step.stop();
    m_position = busy && !moves ? width() : 0;
    setProperty("busy", busy);
    update();
}

void BusyLine::paintEvent(QPaintEvent*)
{
    if (!property("busy").toBool())
        return;
    QPainter painter(this);
    const int piece = width() / pieceShare;
    painter.fillRect(QRect(m_position - piece, 0, piece, height()), m_theme.theme().accent);
}

} // namespace drydock::views
