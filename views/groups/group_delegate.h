// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace drydock::views {

class ThemeSource;

/// A group in the list: its name and how many devices it has; below, what kind it is and its query.
class GroupDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit GroupDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const ThemeSource& m_theme;
};

} // namespace drydock::views
