// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/facet_model.h"

#include "fleet/query_clauses.h"
#include "models/devices/device_text.h"
#include "models/devices/query_parts.h"

#include <algorithm>

namespace drydock::models {
namespace {

/// Values shown before the rest is unfolded. There are few states, and each of them may be what matters.
std::size_t mostFolded(Facet facet)
{
    switch (facet) {
    case Facet::State:
        return executionStateCount + 1;
    case Facet::Model:
    case Facet::Version:
        return 4;
    case Facet::Group:
        return 6;
    }
    return 4;
}

/// The internal id of a facet's own row; its values carry the facet's number plus one.
constexpr quintptr topLevel = 0;

} // namespace

FacetModel::FacetModel(const DeviceModel& devices, DeviceFilter& filter, QObject* parent)
    : QAbstractItemModel(parent), m_devices(devices), m_filter(filter)
{
    connect(&devices, &DeviceModel::facetsChanged, this, &FacetModel::refresh);
    connect(&filter, &DeviceFilter::textChanged, this, &FacetModel::refresh);
    refresh();
}

QModelIndex FacetModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : topLevel);
}

QModelIndex FacetModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == topLevel)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, topLevel);
}

int FacetModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(facetCount);
    if (parent.column() != 0 || parent.internalId() != topLevel)
        return 0;
    return int(m_groups[std::size_t(parent.row())].rows.size());
}

int FacetModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant FacetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == topLevel)
        return groupData(Facet(index.row()), role);
    const auto facet = Facet(index.internalId() - 1);
    if (role == FacetRole)
        return int(facet);
    const Group& group = m_groups[std::size_t(facet)];
    const Shown& shown = group.rows[std::size_t(index.row())];
    return shown.isMore ? moreData(group, shown, role) : valueData(facet, shown, role);
}

QVariant FacetModel::groupData(Facet facet, int role) const
{
    if (role == FacetRole)
        return int(facet);
    if (role != Qt::DisplayRole)
        return {};
    switch (facet) {
    case Facet::State:
        return tr("State");
    case Facet::Model:
        return tr("Model");
    case Facet::Version:
        return tr("Version");
    case Facet::Group:
        return tr("Group");
    }
    return {};
}

QVariant FacetModel::valueData(Facet facet, const Shown& shown, int role) const
{
    const FacetValue& value = shown.value;
    switch (role) {
    case Qt::DisplayRole:
        if (facet == Facet::State)
            return wordOfStateName(value.value);
        return value.value.empty() ? tr("None") : qText(value.value);
    case Qt::AccessibleTextRole: {
        const QString label = valueData(facet, shown, Qt::DisplayRole).toString();
        return shown.isChosen ? tr("%1, %n devices, chosen", nullptr, int(value.count)).arg(label)
                              : tr("%1, %n devices", nullptr, int(value.count)).arg(label);
    }
    case ValueRole:
        return qText(value.value);
    case CountRole:
        return qulonglong(value.count);
    case ShareRole:
        return double(value.count) / double(m_groups[std::size_t(facet)].largest);
    case ChosenRole:
        return shown.isChosen;
    case MoreRole:
        return false;
    default:
        return {};
    }
}

QVariant FacetModel::moreData(const Group& group, const Shown& shown, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return group.isUnfolded ? tr("Show fewer") : tr("%n more…", nullptr, int(shown.value.count));
    case CountRole:
        return qulonglong(shown.value.count);
    case MoreRole:
        return true;
    default:
        return {};
    }
}

void FacetModel::activate(const QModelIndex& index)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.internalId() == topLevel)
        return;
    const auto facet = Facet(index.internalId() - 1);
    Group& group = m_groups[std::size_t(facet)];
    const Shown shown = group.rows[std::size_t(index.row())];
    if (!shown.isMore) {
        m_filter.toggleValue(fieldOf(facet), shown.value.value);
        return;
    }
    group.isUnfolded = !group.isUnfolded;
    refreshGroup(facet);
}

void FacetModel::refresh()
{
    for (std::size_t facet = 0; facet < facetCount; ++facet)
        refreshGroup(Facet(facet));
    Q_EMIT refreshed();
}

FacetModel::Group FacetModel::groupFor(Facet facet) const
{
    const QueryField field = fieldOf(facet);
    const auto chosen = valuesOf(m_filter.text().toStdString(), field);
    const auto& known = m_devices.facets()[std::size_t(facet)];
    std::vector<Shown> all;
    const auto isIn = [&](const std::vector<std::string>& values, const std::string& value) {
        return std::ranges::any_of(values, [&](const auto& one) { return areSameValue(field, one, value); });
    };
    for (const FacetValue& value : known)
        all.push_back({value, isIn(chosen, value.value)});
    // What was chosen stays to be taken back, though no device has it now.
    for (const std::string& value : chosen) {
        if (std::ranges::none_of(
                all, [&](const Shown& one) { return areSameValue(field, one.value.value, value); }))
            all.push_back({{value, 0}, true});
    }
    Group group;
    group.isUnfolded = m_groups[std::size_t(facet)].isUnfolded;
    if (!known.empty())
        group.largest = std::max<std::size_t>(known.front().count, 1);
    const std::size_t most = mostFolded(facet);
    // One more value takes no more room than the row that would hide it.
    const bool canFold = all.size() > most + 1;
    std::size_t hidden = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (group.isUnfolded || !canFold || i < most || all[i].isChosen)
            group.rows.push_back(std::move(all[i]));
        else
            ++hidden;
    }
    if (canFold && (group.isUnfolded || hidden > 0))
        group.rows.push_back({{{}, hidden}, false, true});
    return group;
}

void FacetModel::refreshGroup(Facet facet)
{
    Group next = groupFor(facet);
    Group& group = m_groups[std::size_t(facet)];
    if (next == group)
        return;
    const QModelIndex top = index(int(facet), 0);
    const auto before = int(group.rows.size());
    const auto after = int(next.rows.size());
    // Rows are no things of their own here: the list grows or shrinks at its end, and then all of it is new.
    if (after > before) {
        beginInsertRows(top, before, after - 1);
        group.rows.insert(group.rows.end(), next.rows.begin() + before, next.rows.end());
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows(top, after, before - 1);
        group.rows.resize(std::size_t(after));
        endRemoveRows();
    }
    group = std::move(next);
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0, top), index(after - 1, 0, top));
}

} // namespace drydock::models
