// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/facet_delegate.h"

#include "models/devices/facet_model.h"
#include "models/text/format.h"
#include "views/frame/state_glyphs.h"

#include <QPainter>

#include <algorithm>

namespace drydock::views {
namespace {

using models::FacetModel;

constexpr int titleHeight = 32;
constexpr int rowHeight = 24;
constexpr int margin = 8;
constexpr int facetPadding = 7;
constexpr int radius = 4;
constexpr int chevron = 12;
constexpr int check = 14;

} // namespace

FacetDelegate::FacetDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
    makeFonts();
    connect(&theme, &ThemeSource::changed, this, &FacetDelegate::makeFonts);
}

void FacetDelegate::makeFonts()
{
    m_titles = std::make_unique<CellTexts>(uiFont(TextSize::Second, QFont::DemiBold));
    m_values = std::make_unique<CellTexts>(uiFont());
    m_chosen = std::make_unique<CellTexts>(uiFont(TextSize::Body, QFont::Medium));
    m_small = std::make_unique<CellTexts>(uiFont(TextSize::Second));
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {0, scaledLength(index.parent().isValid() ? rowHeight : titleHeight)};
}

void FacetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.parent().isValid())
        paintValue(*painter, option, index);
    else
        paintTitle(*painter, option, index);
    painter->restore();
}

void FacetDelegate::paintTitle(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const QRectF box = QRectF(option.rect).adjusted(margin + facetPadding, 6, -margin - facetPadding, 0);
    painter.setPen(theme.muted);
    m_titles->draw(painter, box, m_titles->of(index.data().toString()));
    const bool open = option.state.testFlag(QStyle::State_Open);
    painter.drawPixmap(QPointF(box.right() - chevron, box.center().y() - chevron / 2.0),
                       iconPixmap(open ? Icon::Down : Icon::Right, theme.faint, chevron,
                                  painter.device()->devicePixelRatioF()));
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(margin, 4, -margin, -1), radius, radius);
    }
}

void FacetDelegate::paintValue(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const QRectF box = QRectF(option.rect).adjusted(margin, 1, -margin, -1);
    const qreal ratio = painter.device()->devicePixelRatioF();
    if (index.data(FacetModel::MoreRole).toBool()) {
        painter.setPen(theme.accent);
        m_small->draw(painter, box.adjusted(facetPadding, 0, -facetPadding, 0),
                      m_small->of(index.data().toString()));
        return;
    }
    const bool chosen = index.data(FacetModel::ChosenRole).toBool();
    painter.setPen(Qt::NoPen);
    QRectF share = box;
    if (!chosen)
        share.setWidth(std::max<qreal>(4, box.width() * index.data(FacetModel::ShareRole).toDouble()));
    painter.setBrush(chosen ? theme.selected : theme.bar);
    painter.drawRoundedRect(share, radius, radius);
    if (option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(option.state.testFlag(QStyle::State_HasFocus) ? theme.accent : theme.lineStrong, 1));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    qreal x = box.left() + facetPadding;
    if (chosen) {
        painter.drawPixmap(QPointF(x, box.center().y() - check / 2.0),
                           iconPixmap(Icon::Check, theme.accent, check, ratio));
        x += check + 4;
    }
    if (static_cast<models::Facet>(index.data(FacetModel::FacetRole).toInt()) == models::Facet::State) {
        const QString name = index.data(FacetModel::ValueRole).toString();
        painter.drawPixmap(QPointF(x, box.center().y() - glyphSize / 2.0),
                           glyphPixmap(glyphOfStateName(name), theme, glyphSize, ratio));
        x += glyphSize + 5;
    }
    CellTexts::Text& count =
        m_small->of(models::format::count(qint64(index.data(FacetModel::CountRole).toULongLong())));
    painter.setPen(chosen ? theme.text : theme.muted);
    m_small->draw(painter, box.adjusted(0, 0, -facetPadding, 0), count, Qt::AlignRight);
    CellTexts& values = chosen ? *m_chosen : *m_values;
    painter.setPen(theme.text);
    const QRectF room(x, box.top(), box.right() - facetPadding - count.width - 6 - x, box.height());
    values.draw(painter, room, values.of(index.data().toString()));
}

} // namespace drydock::views
