// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/facet_model.h"
#include "views/theme/theme_source.h"

#include <QPoint>
#include <QTreeView>

#include <optional>

namespace drydock::views {

/// States, models, versions and groups with how many devices have them; a click writes the value into the
/// filter line, or takes it out.
class FacetPane : public QTreeView
{
    Q_OBJECT

public:
    FacetPane(const ThemeSource& theme, models::FacetModel& model, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;

private:
    void hideEmpty(); ///< a facet without values has nothing to say

    const ThemeSource& m_theme;
    std::optional<QPoint> m_pointer; ///< where it is over this, when a row is painted
};

} // namespace drydock::views
