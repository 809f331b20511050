// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/device_delegate.h"

#include "models/devices/device_text.h"
#include "models/text/format.h"
#include "views/frame/state_glyphs.h"
#include "views/widgets/progress_line.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace drydock::views {
namespace {

using models::DeviceColumn;
using models::ShownState;

constexpr int padding = 8;
constexpr int arrowSize = 12;
constexpr int dotSize = 7;
constexpr int badgeHeight = 19;
constexpr int badgeRadius = 4;
constexpr int barWidth = 50;
const QString dash = QStringLiteral("–");

} // namespace

/// All that painting one cell needs.
struct DeviceDelegate::Cell
{
    QPainter& painter;
    QRectF box; ///< without padding and the line below
    const Theme& theme;
    client::DeviceValues values;
    int row;
    bool quiet; ///< on a colour that only muted reads well on
    ShownState state;
    TimePoint now;

    [[nodiscard]] const QColor& faint() const { return quiet ? theme.muted : theme.faint; }
};

DeviceDelegate::DeviceDelegate(const ThemeSource& theme, const models::DeviceModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{
    makeFonts();
    connect(&theme, &ThemeSource::changed, this, &DeviceDelegate::makeFonts);
}

void DeviceDelegate::makeFonts()
{
    m_texts = std::make_unique<CellTexts>(uiFont());
    m_ids = std::make_unique<CellTexts>(uiFont(TextSize::Body, QFont::Medium));
    m_small = std::make_unique<CellTexts>(uiFont(TextSize::Second));
}

void DeviceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const QRect area = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_Active);
    const QColor& ground = selected                   ? (focused ? theme.selected : theme.selectedIdle)
                           : index.row() == m_hovered ? theme.hover
                                                      : theme.surface;
    painter->fillRect(area, ground);
    if (!selected)
        painter->fillRect(area.left(), area.bottom(), area.width(), 1,
                          mixed(theme.surface, theme.line, 0.65));
    const TimePoint now = m_model.now();
    const Cell cell{*painter,
                    QRectF(area).adjusted(padding, 0, -6, -1),
                    theme,
                    m_model.valuesAt(index.row()),
                    index.row(),
                    selected || index.row() == m_hovered,
                    m_model.stateAt(index.row(), now),
                    now};
    if (index.column() >= models::deviceColumnCount)
        return paintKey(cell, index.data(Qt::DisplayRole).toString());
    switch (static_cast<DeviceColumn>(index.column())) {
    case DeviceColumn::Online:
        return paintOnline(cell);
    case DeviceColumn::Id:
        return paintId(cell);
    case DeviceColumn::Model:
        return paintText(cell, cell.values.model, theme.muted);
    case DeviceColumn::Groups:
        return paintGroups(cell);
    case DeviceColumn::Reported:
        return paintText(cell, cell.values.softwareVersion, theme.text);
    case DeviceColumn::Desired:
        return paintDesired(cell);
    case DeviceColumn::State:
        return paintState(cell);
    case DeviceColumn::Progress:
        return paintProgress(cell);
    case DeviceColumn::Seen:
        return paintSeen(cell);
    case DeviceColumn::Job:
        if (cell.values.package == 0)
            return draw(cell, *m_texts, dash, cell.faint());
        return draw(cell, *m_texts, models::DeviceText::packageText(m_model.text(cell.values.package)),
                    theme.text);
    }
}

void DeviceDelegate::draw(const Cell& cell, CellTexts& texts, const QString& text, const QColor& colour,
                          qreal offset)
{
    cell.painter.setPen(colour);
    texts.draw(cell.painter, cell.box.adjusted(offset, 0, 0, 0), texts.of(text));
}

void DeviceDelegate::paintText(const Cell& cell, client::TextId id, const QColor& colour) const
{
    if (id == 0)
        draw(cell, *m_texts, dash, cell.faint());
    else
        draw(cell, *m_texts, models::qText(m_model.text(id)), colour);
}

void DeviceDelegate::paintKey(const Cell& cell, const QString& text) const
{
    const bool isThere = !text.isEmpty();
    draw(cell, *m_texts, isThere ? text : dash, isThere ? cell.theme.text : cell.faint());
}

void DeviceDelegate::paintOnline(const Cell& cell) const
{
    cell.painter.setRenderHint(QPainter::Antialiasing);
    const QRectF dot(cell.box.center().x() - dotSize / 2.0 + 1, cell.box.center().y() - dotSize / 2.0,
                     dotSize, dotSize);
    if (cell.values.online == Presence::Online) {
        cell.painter.setPen(Qt::NoPen);
        cell.painter.setBrush(m_offline ? cell.theme.sCanceled : cell.theme.sOk);
        cell.painter.drawEllipse(dot);
    } else if (cell.values.online == Presence::Offline) {
        cell.painter.setPen(QPen(cell.theme.lineControl, 1.5));
        cell.painter.setBrush(Qt::NoBrush);
        cell.painter.drawEllipse(dot.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    cell.painter.setRenderHint(QPainter::Antialiasing, false);
}

void DeviceDelegate::paintId(const Cell& cell) const
{
    draw(cell, *m_ids, models::qText(m_model.idAt(cell.row)),
         m_model.isAliveAt(cell.row) ? cell.theme.text : cell.theme.disabled);
}

void DeviceDelegate::paintGroups(const Cell& cell) const
{
    if (cell.values.groups == 0)
        return draw(cell, *m_texts, dash, cell.faint());
    const std::string_view all = m_model.text(cell.values.groups);
    const std::string_view first = all.substr(0, all.find(' '));
    const QString name = models::qText(first);
    draw(cell, *m_texts, name, cell.theme.muted);
    if (const auto more = std::ranges::count(all, ' '); more > 0)
        draw(cell, *m_small, QStringLiteral("+%1").arg(more), cell.faint(), m_texts->of(name).width + 6);
}

void DeviceDelegate::paintDesired(const Cell& cell) const
{
    const client::TextId desired = cell.values.desiredVersion;
    if (desired == 0 || desired == cell.values.softwareVersion)
        return draw(cell, *m_texts, dash, cell.faint(), arrowRoom);
    cell.painter.drawPixmap(
        QPointF(cell.box.left(), cell.box.center().y() - arrowSize / 2.0),
        iconPixmap(Icon::Arrow, cell.faint(), arrowSize, cell.painter.device()->devicePixelRatioF()));
    draw(cell, *m_texts, models::qText(m_model.text(desired)), cell.theme.text, arrowRoom);
}

void DeviceDelegate::paintState(const Cell& cell) const
{
    const StateGlyph glyph = glyphOf(cell.state);
    const bool badge = isException(glyph);
    CellTexts& texts = badge ? *m_small : *m_texts;
    const QString word = models::wordOf(cell.state);
    const qreal middle = cell.box.center().y();
    if (badge) {
        const QRectF box(cell.box.left() - 4, middle - badgeHeight / 2.0,
                         std::min(cell.box.width() + 4, texts.of(word).width + glyphSize + 15), badgeHeight);
        cell.painter.setRenderHint(QPainter::Antialiasing);
        cell.painter.setPen(Qt::NoPen);
        cell.painter.setBrush(stateTint(glyph, cell.theme));
        cell.painter.drawRoundedRect(box, badgeRadius, badgeRadius);
        cell.painter.setRenderHint(QPainter::Antialiasing, false);
    }
    cell.painter.drawPixmap(
        QPointF(cell.box.left(), middle - glyphSize / 2.0),
        glyphPixmap(glyph, cell.theme, glyphSize, cell.painter.device()->devicePixelRatioF()));
    draw(cell, texts, word, stateTextColour(glyph, cell.theme), glyphSize + 6);
}

void DeviceDelegate::paintProgress(const Cell& cell) const
{
    const StateGlyph glyph = glyphOf(cell.state);
    const bool isOver = glyph != StateGlyph::InProgress && glyph != StateGlyph::Stalled;
    if (cell.values.progress < 0 || glyph == StateGlyph::Queued || glyph == StateGlyph::None ||
        glyph == StateGlyph::Notified || glyph == StateGlyph::Succeeded ||
        (isOver && cell.values.progress == 0))
        return;
    const QColor& colour = glyph == StateGlyph::Stalled || glyph == StateGlyph::TimedOut ? cell.theme.sTimeout
                           : glyph == StateGlyph::InProgress                             ? cell.theme.sRunning
                                                             : cell.theme.sCanceled;
    paintProgressLine(cell.painter, QRectF(cell.box.left(), cell.box.center().y() - 2, barWidth, 4),
                      cell.values.progress, colour, cell.theme.track);
    draw(cell, *m_small, tr("%1 %", "percent").arg(cell.values.progress), cell.theme.muted, barWidth + 6);
}

void DeviceDelegate::paintSeen(const Cell& cell) const
{
    const bool isOld = cell.now - fromMilliseconds(cell.values.seen) >= std::chrono::minutes(1);
    cell.painter.setPen(isOld && !m_offline ? cell.theme.text : cell.theme.muted);
    m_texts->draw(cell.painter, cell.box, m_texts->of(models::DeviceText::age(cell.values.seen, cell.now)),
                  Qt::AlignRight);
}

bool DeviceDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const client::DeviceValues values = m_model.valuesAt(index.row());
    QString tip = index.data(Qt::DisplayRole).toString();
    if (index.column() == int(DeviceColumn::Seen) && values.seen != 0)
        tip = models::format::exactTime(fromMilliseconds(values.seen));
    QToolTip::showText(event->globalPos(), tip, view);
    return true;
}

} // namespace drydock::views
