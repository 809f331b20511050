// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace drydock::views {

class ThemeSource;

/// Cells of the package tree; the row's background is the tree's.
class PackageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PackageDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Cell;
    void paintPackage(const Cell& cell) const;
    void paintVersion(const Cell& cell) const;

    const ThemeSource& m_theme;
};

} // namespace drydock::views
