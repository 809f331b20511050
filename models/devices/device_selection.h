// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/device_fields.h"
#include "models/devices/device_model.h"

#include <QObject>

#include <cstddef>
#include <optional>
#include <vector>

namespace drydock::models {

/// Which devices are selected, by device and not by place: it outlives any new order and any reset, at a bit
/// a device. A QItemSelectionModel would hold two persistent indexes for every contiguous span, and search
/// all of them for every cell that is painted.
class DeviceSelection : public QObject
{
    Q_OBJECT

public:
    /// `model` outlives this.
    explicit DeviceSelection(const DeviceModel& model, QObject* parent = nullptr);

    [[nodiscard]] bool contains(client::Row row) const { return row < m_selected.size() && m_selected[row]; }
    [[nodiscard]] std::size_t count() const { return m_count; }
    /// The device that the keyboard is on: shown in detail, and kept while it is filtered out.
    [[nodiscard]] std::optional<client::Row> current() const { return m_current; }
    /// Selected devices that are shown, in the table's order: those that an action is for. `count` has those
    /// filtered out, too.
    [[nodiscard]] std::vector<client::Row> shownRows() const;

    // What clicks and keys do; positions are those of the model.
    /// Selects one device alone.
    void select(int position);
    /// Adds or takes away one device (Ctrl).
    void toggle(int position);
    /// Selects all from the last one selected or toggled to this (Shift); those selected before stay with
    /// `keepOthers` (Ctrl and Shift).
    void extendTo(int position, bool keepOthers = false);
    /// Moves the keyboard's place and selects nothing (Ctrl and an arrow).
    void moveTo(int position);
    void selectAll();
    void clear();

Q_SIGNALS:
    void changed();
    void currentChanged();

private:
    void set(client::Row row, bool selected);
    void setCurrent(std::optional<client::Row> row);
    void forgetAll();

    const DeviceModel& m_model;
    std::vector<bool> m_selected; ///< by row of the mirror
    std::size_t m_count = 0;
    std::optional<client::Row> m_current;
    std::optional<client::Row> m_anchor; ///< where a range begins
};

} // namespace drydock::models
