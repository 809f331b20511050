// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/holds/blackout_delegate.h"

#include "models/holds/blackout_model.h"
#include "views/theme/fonts.h"
#include "views/theme/glyphs.h"
#include "views/theme/theme_source.h"

#include <QPainter>

namespace drydock::views {
namespace {

using models::BlackoutModel;
using State = models::BlackoutMoment::State;

constexpr int padding = 8;
constexpr int gap = 8;

StateGlyph glyphOf(State state)
{
    switch (state) {
    case State::InForce:
        return StateGlyph::Paused;
    case State::Ahead:
        return StateGlyph::Scheduled;
    case State::Over:
        return StateGlyph::Canceled;
    case State::Never:
        return StateGlyph::Stalled;
    }
    return StateGlyph::None;
}

} // namespace

BlackoutDelegate::BlackoutDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void BlackoutDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const bool hasFocus = option.widget && option.widget->hasFocus();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, hasFocus ? theme.selected : theme.selectedIdle);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.hover);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.line);

    const auto state = State(index.data(BlackoutModel::StateRole).toInt());
    const QRect row = option.rect.adjusted(scaledLength(padding), scaledLength(4), -scaledLength(padding),
                                           -scaledLength(4));
    QRect line(row.x(), row.y(), row.width(), row.height() / 2);
    const int side = scaledLength(glyphSize);
    painter->drawPixmap(QPoint(line.x(), line.y() + (line.height() - side) / 2),
                        glyphPixmap(glyphOf(state), theme, side, painter->device()->devicePixelRatioF()));
    line.setLeft(line.left() + side + gap);

    const QFont second = uiFont(TextSize::Second, state == State::InForce ? QFont::Medium : QFont::Normal);
    const QString moment = index.data(BlackoutModel::MomentRole).toString();
    const int momentWidth = QFontMetrics(second).horizontalAdvance(moment);
    painter->setFont(second);
    painter->setPen(state == State::InForce ? theme.warn : theme.muted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, moment);

    const auto draw = [&](const QRect& place, const QString& words, const QFont& font, const QColor& colour) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(words, Qt::ElideRight, place.width()));
    };
    draw(line.adjusted(0, 0, -momentWidth - 2 * gap, 0), index.data().toString(),
         uiFont(TextSize::Body, QFont::Medium), state == State::Over ? theme.muted : theme.text);
    line.translate(0, line.height());
    draw(line, index.data(BlackoutModel::WhenRole).toString(), uiFont(TextSize::Second), theme.muted);
}

QSize BlackoutDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(240), scaledLength(rowHeight)};
}

} // namespace drydock::views
