// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/cell_texts.h"

#include <QPainter>

#include <utility>

namespace drydock::views {
namespace {

/// More than a high screen shows of one font: 80 rows of eight texts.
constexpr std::size_t mostLatest = 640;

} // namespace

CellTexts::Text& CellTexts::of(const QString& text)
{
    if (const auto latest = m_latest.find(text); latest != m_latest.end())
        return latest->second;
    if (m_latest.size() >= mostLatest)
        m_earlier = std::exchange(m_latest, {});
    // A node that moves leaves what refers to it as it is.
    if (auto earlier = m_earlier.extract(text))
        return m_latest.insert(std::move(earlier)).position->second;
    return m_latest.emplace(text, Text{text, m_metrics.horizontalAdvance(text), laidOut(text), QStaticText()})
        .first->second;
}

void CellTexts::draw(QPainter& painter, const QRectF& box, Text& text, Qt::Alignment side)
{
    const bool isWhole = text.width <= box.width();
    if (!isWhole && text.room != box.width()) {
        text.room = box.width();
        text.shortened = laidOut(m_metrics.elidedText(text.string, Qt::ElideRight, text.room));
    }
    const QStaticText& shown = isWhole ? text.whole : text.shortened;
    const QSizeF size = shown.size();
    const qreal left = side.testFlag(Qt::AlignRight) ? box.right() - size.width() : box.left();
    painter.setFont(m_font);
    painter.drawStaticText(QPointF(left, box.top() + (box.height() - size.height()) / 2), shown);
}

QStaticText CellTexts::laidOut(const QString& text) const
{
    QStaticText laid(text);
    laid.setTextFormat(Qt::PlainText);
    laid.setPerformanceHint(QStaticText::AggressiveCaching);
    laid.prepare({}, m_font);
    return laid;
}

} // namespace drydock::views
