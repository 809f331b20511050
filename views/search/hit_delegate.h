// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme_source.h"

#include <QStyledItemDelegate>

namespace drydock::views {

/// One result: an icon of its kind, its title, the second reading at the right; over the first of a kind,
/// what kind it is.
class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit HitDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const ThemeSource& m_theme;
};

} // namespace drydock::views
