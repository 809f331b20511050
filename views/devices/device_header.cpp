// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/device_header.h"

#include "models/devices/device_column.h"
#include "views/devices/device_delegate.h"
#include "views/theme/fonts.h"

#include <QStyleOption>

namespace drydock::views {
namespace {

constexpr int headerHeight = 28;

} // namespace

DeviceHeader::DeviceHeader(QWidget* parent) : IndentedHeader(parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setFont(uiFont(TextSize::Second, QFont::Medium));
    setFirstSectionMovable(false);
    setIndent(int(models::DeviceColumn::Desired), DeviceDelegate::arrowRoom);
}

/// Without asking each section for the size of its text, which the table does not go by.
QSize DeviceHeader::sizeHint() const
{
    return {length(), scaledLength(headerHeight)};
}

void DeviceHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    using models::DeviceColumn;
    const auto column = static_cast<DeviceColumn>(logicalIndex);
    option->textAlignment =
        column == DeviceColumn::Seen ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter;
    // A dot says it; the word is for screen readers and menus.
    if (column == DeviceColumn::Online)
        option->text.clear();
}

} // namespace drydock::views
