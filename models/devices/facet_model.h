// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/device_filter.h"
#include "models/devices/device_model.h"
#include "models/devices/facets.h"

#include <QAbstractItemModel>
#include <QStringList>

#include <array>
#include <string>
#include <vector>

namespace drydock::models {

/// The counts beside the table, as a tree: a facet, its values below it, and "4 more…" where there are more
/// than are shown. Choosing a value writes it into the filter line, which is the truth.
class FacetModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        ValueRole = Qt::UserRole, ///< as in a query; of states their name on the wire
        CountRole,                ///< devices, as qulonglong; of "more…": how many values more
        ShareRole,                ///< 0 to 1: of the facet's largest count
        ChosenRole,               ///< bool: the filter line asks for it
        MoreRole,                 ///< bool: not a value, but what unfolds or folds the others
        FacetRole                 ///< Facet, as int
    };

    /// Both outlive this.
    FacetModel(const DeviceModel& devices, DeviceFilter& filter, QObject* parent = nullptr);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    /// A click: takes a value into the filter line or out of it, or unfolds and folds.
    void activate(const QModelIndex& index);

Q_SIGNALS:
    /// All facets are as the devices and the filter line have them.
    void refreshed();

private:
    /// A row: a value, or what unfolds and folds.
    struct Shown
    {
        FacetValue value; ///< of "more…" the count of values that are hidden
        bool isChosen = false;
        bool isMore = false;
        bool operator==(const Shown&) const = default;
    };
    struct Group
    {
        std::vector<Shown> rows;
        std::size_t largest = 1; ///< count of any value
        bool isUnfolded = false;
        bool operator==(const Group&) const = default;
    };

    void refresh();
    void refreshGroup(Facet facet);
    [[nodiscard]] Group groupFor(Facet facet) const;
    [[nodiscard]] QVariant groupData(Facet facet, int role) const;
    [[nodiscard]] QVariant valueData(Facet facet, const Shown& shown, int role) const;
    [[nodiscard]] QVariant moreData(const Group& group, const Shown& shown, int role) const;

    const DeviceModel& m_devices;
    DeviceFilter& m_filter;
    std::array<Group, facetCount> m_groups;
};

} // namespace drydock::models
