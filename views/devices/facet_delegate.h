// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/devices/cell_texts.h"
#include "views/theme/theme_source.h"

#include <QStyledItemDelegate>

#include <memory>

namespace drydock::views {

/// A facet's title, or one of its values: label, count, and the count's share as a pale fill behind both.
class FacetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FacetDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void makeFonts();
    void paintTitle(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintValue(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const ThemeSource& m_theme;
    std::unique_ptr<CellTexts> m_titles;
    std::unique_ptr<CellTexts> m_values;
    std::unique_ptr<CellTexts> m_chosen; ///< values in medium weight
    std::unique_ptr<CellTexts> m_small;  ///< counts
};

} // namespace drydock::views
