// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme_source.h"

#include <QStyledItemDelegate>

namespace drydock::views {

/// The cells of packages and their versions: states with glyphs, hashes in mono, what is not signed marked.
class PackageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PackageDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintState(QPainter& painter, QRect box, const QModelIndex& index) const;
    void paintSignature(QPainter& painter, QRect box, const QModelIndex& index) const;
    void paintText(QPainter& painter, const QRect& box, const QModelIndex& index) const;

    const ThemeSource& m_theme;
};

} // namespace drydock::views
