// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/package_delegate.h"

#include "models/packages/package_model.h"
#include "views/theme/glyphs.h"
#include "views/widgets/progress_line.h"

#include <QPainter>

namespace drydock::views {
namespace {

using models::PackageModel;

constexpr int lineHeight = 28;
constexpr int padding = 14; ///< where the header's words begin
constexpr int iconSide = 16;

StateGlyph glyphOf(PackageModel::RowState state)
{
    switch (state) {
    case PackageModel::RowState::Draft:
        return StateGlyph::Queued;
    case PackageModel::RowState::Published:
        return StateGlyph::Succeeded;
    case PackageModel::RowState::Deprecated:
        return StateGlyph::Canceled;
    case PackageModel::RowState::Staging:
        return StateGlyph::InProgress;
    }
    return StateGlyph::None;
}

PackageModel::RowState stateOf(const QModelIndex& index)
{
    return static_cast<PackageModel::RowState>(index.data(PackageModel::StateRole).toInt());
}

} // namespace

PackageDelegate::PackageDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize PackageDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, scaledLength(lineHeight)};
}

void PackageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool isPackage = index.data(PackageModel::IsPackageRole).toBool();
    painter->save();
    painter->fillRect(
        option.rect, selected
                         ? (option.state.testFlag(QStyle::State_Active) ? theme.selected : theme.selectedIdle)
                     : isPackage ? theme.sunken
                                 : theme.surface);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      mixed(theme.surface, theme.line, 0.65));
    const bool isFirst = index.column() == PackageModel::NameColumn;
    QRect box = option.rect.adjusted(isFirst ? 4 : padding, 0, -padding, -1);
    if (isPackage && isFirst) {
        painter->drawPixmap(
            box.left(), box.center().y() - iconSide / 2 + 1,
            iconPixmap(Icon::Packages, theme.muted, iconSide, painter->device()->devicePixelRatioF()));
        box.setLeft(box.left() + iconSide + 6);
    }
    if (!isPackage && index.column() == PackageModel::StateColumn)
        paintState(*painter, box, index);
    else if (!isPackage && index.column() == PackageModel::SignatureColumn)
        paintSignature(*painter, box, index);
    else
        paintText(*painter, box, index);
    painter->restore();
}

void PackageDelegate::paintState(QPainter& painter, QRect box, const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const StateGlyph glyph = glyphOf(stateOf(index));
    painter.drawPixmap(box.left(), box.center().y() - glyphSize / 2 + 1,
                       glyphPixmap(glyph, theme, glyphSize, painter.device()->devicePixelRatioF()));
    painter.setFont(uiFont());
    painter.setPen(glyph == StateGlyph::Succeeded ? theme.text : theme.muted);
    painter.drawText(box.adjusted(glyphSize + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     index.data().toString());
}

void PackageDelegate::paintSignature(QPainter& painter, QRect box, const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    if (stateOf(index) == PackageModel::RowState::Staging)
        return;
    const bool isSigned = index.data(PackageModel::IsSignedRole).toBool();
    painter.drawPixmap(box.left(), box.center().y() - iconSide / 2 + 1,
                       iconPixmap(isSigned ? Icon::Shield : Icon::Warn, isSigned ? theme.ok : theme.warn,
                                  iconSide, painter.device()->devicePixelRatioF()));
    painter.setFont(uiFont());
    painter.setPen(isSigned ? theme.muted : theme.warn);
    painter.drawText(box.adjusted(iconSide + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     index.data().toString());
}

void PackageDelegate::paintText(QPainter& painter, const QRect& box, const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const bool isPackage = index.data(PackageModel::IsPackageRole).toBool();
    const int column = index.column();
    const int percent = index.data(PackageModel::PercentRole).toInt();
    if (!isPackage && column == PackageModel::Sha256Column && percent >= 0) {
        paintProgressLine(painter, QRectF(box.left(), box.center().y() - 1, 64, 4), percent, theme.sRunning,
                          theme.track);
        return;
    }
    const bool isNumber = column == PackageModel::SizeColumn || column == PackageModel::DevicesColumn;
    const bool isFirst = column == PackageModel::NameColumn;
    const bool isOld = !isPackage && stateOf(index) == PackageModel::RowState::Deprecated;
    painter.setFont(column == PackageModel::Sha256Column && !isPackage
                        ? monoFont(TextSize::Second)
                        : uiFont(TextSize::Body, isPackage && (isFirst || isNumber) ? QFont::DemiBold
                                                 : isFirst                          ? QFont::Medium
                                                                                    : QFont::Normal));
    painter.setPen(isFirst || (isPackage && isNumber) ? (isOld ? theme.muted : theme.text) : theme.muted);
    painter.drawText(
        box, (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
        QFontMetrics(painter.font()).elidedText(index.data().toString(), Qt::ElideRight, box.width()));
}

} // namespace drydock::views
