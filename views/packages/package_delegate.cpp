// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/package_delegate.h"

#include "models/packages/package_model.h"
#include "views/theme/fonts.h"
#include "views/theme/glyphs.h"
#include "views/theme/icons.h"
#include "views/theme/theme_source.h"
#include "views/widgets/progress_line.h"

#include <QPainter>
#include <QStyle>

namespace drydock::views {
namespace {

using models::PackageModel;
using RowState = PackageModel::RowState;

constexpr int rowHeight = 28;
constexpr int padding = 8;
constexpr int iconSize = 16;
constexpr int gap = 6;
constexpr int barWidth = 64;

StateGlyph glyphOf(RowState state)
{
    switch (state) {
    case RowState::Draft:
        return StateGlyph::Queued;
    case RowState::Published:
        return StateGlyph::Succeeded;
    case RowState::Deprecated:
        return StateGlyph::Canceled;
    case RowState::Staging:
        return StateGlyph::InProgress;
    }
    return StateGlyph::None;
}

} // namespace

struct PackageDelegate::Cell
{
    QPainter& painter;
    const Theme& theme;
    QModelIndex index;
    QRect box; ///< without padding

    void text(const QFont& font, const QColor& colour, Qt::Alignment side = Qt::AlignLeft) const
    {
        const QString words =
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, box.width());
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(box, int(side | Qt::AlignVCenter), words);
    }
    /// The same cell behind a picture.
    [[nodiscard]] Cell after(const QPixmap& picture) const
    {
        const QSize size = picture.deviceIndependentSize().toSize();
        painter.drawPixmap(QPoint(box.x(), box.y() + (box.height() - size.height()) / 2), picture);
        return {painter, theme, index, box.adjusted(size.width() + gap, 0, 0, 0)};
    }
    [[nodiscard]] QPixmap icon(Icon which, const QColor& colour) const
    {
        return iconPixmap(which, colour, scaledLength(iconSize), painter.device()->devicePixelRatioF());
    }
};

PackageDelegate::PackageDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void PackageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const QStyle& style = *option.widget->style();
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const Cell cell{*painter, m_theme.theme(), index, option.rect.adjusted(padding, 0, -padding, 0)};
    index.data(PackageModel::IsPackageRole).toBool() ? paintPackage(cell) : paintVersion(cell);
}

void PackageDelegate::paintPackage(const Cell& cell) const
{
    const QFont strong = uiFont(TextSize::Body, QFont::DemiBold);
    if (cell.index.column() == PackageModel::NameColumn)
        cell.after(cell.icon(Icon::Packages, cell.theme.muted)).text(strong, cell.theme.text);
    else if (cell.index.column() == PackageModel::DevicesColumn)
        cell.text(strong, cell.theme.text, Qt::AlignRight);
    else
        cell.text(uiFont(TextSize::Second), cell.theme.muted);
}

void PackageDelegate::paintVersion(const Cell& cell) const
{
    const Theme& theme = cell.theme;
    const auto state = RowState(cell.index.data(PackageModel::StateRole).toInt());
    const QColor first = state == RowState::Deprecated ? theme.muted : theme.text;
    switch (PackageModel::Column(cell.index.column())) {
    case PackageModel::NameColumn:
        cell.text(uiFont(), first);
        return;
    case PackageModel::StateColumn:
        cell.after(glyphPixmap(glyphOf(state), theme, scaledLength(glyphSize),
                               cell.painter.device()->devicePixelRatioF()))
            .text(uiFont(), first);
        return;
    case PackageModel::Sha256Column: {
        if (state != RowState::Staging) {
            cell.text(monoFont(TextSize::Second), theme.muted);
            return;
        }
        const int width = scaledLength(barWidth);
        const QRectF bar(cell.box.x(), cell.box.center().y() - 1, width, 4);
        paintProgressLine(cell.painter, bar, cell.index.data(PackageModel::PercentRole).toInt(),
                          theme.sRunning, theme.track);
        Cell{cell.painter, theme, cell.index, cell.box.adjusted(width + padding, 0, 0, 0)}.text(
            uiFont(TextSize::Second), theme.muted);
        return;
    }
    case PackageModel::SignatureColumn: {
        const bool isSigned = cell.index.data(PackageModel::IsSignedRole).toBool();
        cell.after(cell.icon(isSigned ? Icon::Shield : Icon::Warn, isSigned ? theme.ok : theme.warn))
            .text(uiFont(), isSigned ? theme.muted : theme.warn);
        return;
    }
    case PackageModel::SizeColumn:
    case PackageModel::DevicesColumn:
        cell.text(uiFont(), cell.index.column() == PackageModel::DevicesColumn ? first : theme.muted,
                  Qt::AlignRight);
        return;
    case PackageModel::ModelsColumn:
    case PackageModel::StagedByColumn:
        cell.text(uiFont(), theme.muted);
        return;
    }
}

QSize PackageDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {scaledLength(80), scaledLength(rowHeight)};
}

} // namespace drydock::views
