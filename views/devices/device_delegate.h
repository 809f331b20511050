// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/device_model.h"
#include "views/devices/cell_texts.h"
#include "views/theme/theme_source.h"

#include <QStyledItemDelegate>

#include <memory>

namespace drydock::views {

/// Paints the device table's cells from the model's values: no text is made that a cache can hold, nothing is
/// smoothed but glyphs and bars.
class DeviceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int arrowRoom = 17; ///< pixels before a desired version

    DeviceDelegate(const ThemeSource& theme, const models::DeviceModel& model, QObject* parent = nullptr);

    /// -1: the pointer is over no row.
    void setHoveredRow(int row) { m_hovered = row; }
    /// What is only as good as the connection goes muted.
    void setOffline(bool offline) { m_offline = offline; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    struct Cell;
    void makeFonts();
    void paintKey(const Cell& cell, const QString& text) const;
    void paintOnline(const Cell& cell) const;
    void paintId(const Cell& cell) const;
    void paintGroups(const Cell& cell) const;
    void paintDesired(const Cell& cell) const;
    void paintState(const Cell& cell) const;
    void paintProgress(const Cell& cell) const;
    void paintSeen(const Cell& cell) const;
    void paintText(const Cell& cell, client::TextId id, const QColor& colour) const;
    static void draw(const Cell& cell, CellTexts& texts, const QString& text, const QColor& colour,
                     qreal offset = 0);

    const ThemeSource& m_theme;
    const models::DeviceModel& m_model;
    int m_hovered = -1;
    bool m_offline = false;
    std::unique_ptr<CellTexts> m_texts; ///< body
    std::unique_ptr<CellTexts> m_ids;   ///< medium weight
    std::unique_ptr<CellTexts> m_small; ///< second reading
};

} // namespace drydock::views
