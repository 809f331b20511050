// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/holds/hold_store.h"

#include <QAbstractTableModel>

#include <vector>

namespace drydock::models {

/// The devices in quarantine, by id.
class QuarantineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Device, Since, Until, Why, By };
    Q_ENUM(Column)
    static constexpr int columns = 5;
    enum Role { IdRole = Qt::UserRole + 1 };
    Q_ENUM(Role)

    explicit QuarantineModel(const HoldStore& store, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void update();
    [[nodiscard]] QString text(const client::HeldDevice& device, Column column) const;

    const HoldStore& m_store;
    std::vector<client::HeldDevice> m_rows;
};

} // namespace drydock::models
