// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace drydock::views {

class ThemeSource;

/// A row of OutcomeListModel: swatch, glyph, word, and the exact count at the right.
class OutcomeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit OutcomeDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    static constexpr int rowHeight = 21;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const ThemeSource& m_theme;
};

} // namespace drydock::views
