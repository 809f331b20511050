// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/device_model.h"
#include "views/theme/theme_source.h"

#include <QTableView>

#include <optional>
#include <string>
#include <vector>

namespace drydock::views {

class DeviceDelegate;

/// The table of all devices that match. While the pointer is over it or something is selected, rows keep
/// their places; what is selected and what is at the top stays so when an order is installed.
class DeviceTable : public QTableView
{
    Q_OBJECT

public:
    DeviceTable(const ThemeSource& theme, models::DeviceModel& model, QWidget* parent = nullptr);

    void setWideRows(bool wide);
    void setOffline(bool offline);
    /// The selected devices, in the table's order.
    [[nodiscard]] std::vector<client::Row> selectedRows() const;
    /// The id of the one device that is selected; empty where none is, or several.
    [[nodiscard]] QString onlySelectedId() const;
    /// Selects one device, and shows it; false where the table has it not.
    bool selectDevice(const QString& id);
    [[nodiscard]] models::DeviceModel& devices() const { return m_model; }
    /// Gives a reported key a column, or takes it away.
    void setKeyShown(const std::string& path, bool shown);
    /// Which columns are shown, those of reported keys too, their order and widths.
    [[nodiscard]] QByteArray columnState() const;
    void restoreColumns(const QByteArray& state);

Q_SIGNALS:
    /// Other devices are selected, or none.
    void selectedChanged();
    void activatedDevice(const QString& id);
    void menuRequested(const QPoint& globalPosition, const QModelIndex& index);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void arrange();
    void setHoveredRow(int row);
    void updateHold();
    void remember();
    void restore();
    void restoreSelection();

    const ThemeSource& m_theme;
    models::DeviceModel& m_model;
    DeviceDelegate* m_delegate;
    int m_hovered = -1;
    bool m_pointerInside = false;
    bool m_wideRows = false;
    int m_widthScale = 0; ///< that columns have their width for
    // While an order is installed:
    std::optional<client::Row> m_top; ///< device at the top
    std::optional<client::Row> m_current;
    int m_currentColumn = 0;
    std::vector<client::Row> m_selected;
    bool m_wasReset = false; ///< which ends a selection
};

} // namespace drydock::views
