// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme_source.h"

#include <QStyledItemDelegate>

namespace drydock::views {

/// A cell of the comparison: ≠ in the gutter of differing keys, a tint behind what is desired there.
class DifferenceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int markRoom = 8; ///< pixels before a key, for its mark

    explicit DifferenceDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    static void paintMark(QPainter& painter, const QRectF& box, const Theme& theme);

    const ThemeSource& m_theme;
};

} // namespace drydock::views
