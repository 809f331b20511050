// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme_source.h"

#include <QStyledItemDelegate>

namespace drydock::views {

/// One event of a device: its time, a glyph on the line of time, what it was.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TimelineDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    const ThemeSource& m_theme;
};

} // namespace drydock::views
