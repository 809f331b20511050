// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/fleet_mirror.h"

#include <algorithm>
#include <span>

namespace drydock::client {
namespace {

/// Changes whose rows are loaded while the ones before them are applied.
constexpr std::size_t ahead = 12;

/// Those that decide whether all keys of a device are known: one that finds no place does, too.
constexpr FieldSet keyFields()
{
    FieldSet fields(Field::Keys);
    fields.add(Field::KeysWhole);
    return fields;
}

template <typename T>
void assign(Column<T>& column, Row row, T value, Field field, FieldSet& differing)
{
    if (column[row] == value)
        return;
    column.set(row, value);
    differing.add(field);
}

} // namespace

MirrorChanges FleetMirror::apply(const MirrorUpdate& update)
{
    m_snapshot.ids = update.ids;
    m_snapshot.texts = update.texts;
    m_snapshot.keys.names = update.keyNames;
    m_snapshot.keys.texts = update.keyTexts;
    if (update.idFinder.isEmpty())
        m_finder.addNew(update.ids);
    else
        m_finder = update.idFinder;
    const std::size_t rows = update.ids.size();
    FleetSnapshot& s = m_snapshot;
    const auto resize = [rows](auto&... columns) { (columns.resize(rows), ...); };
    resize(s.alive, s.model, s.softwareName, s.softwareVersion, s.desiredVersion, s.job, s.package, s.groups,
           s.reason, s.seen, s.state, s.phase, s.progress, s.online, s.rowKeys);

    // Of a device that stays: looks only at what may be another, for each field is a line of the cache of its
    // own.
    const auto recount = [this, &s](const RowChange& change) {
        if (change.fields.contains(Field::State)) {
            --m_states[std::size_t(s.state[change.row])];
            ++m_states[std::size_t(change.values.state)];
        }
        if (change.fields.contains(Field::Online)) {
            m_onlineCount -= std::size_t(s.online[change.row] == Presence::Online);
            m_onlineCount += std::size_t(change.values.online == Presence::Online);
        }
    };
    MirrorChanges changes;
    changes.changed.reserve(update.changes.size());
    for (std::size_t i = 0; i < update.changes.size(); ++i) {
        if (i + ahead < update.changes.size())
            prefetch(update.changes[i + ahead]);
        const RowChange& change = update.changes[i];
        const bool wasAlive = s.alive[change.row];
        const bool comesOrGoes = wasAlive == change.removed;
        const bool countsKeys = comesOrGoes || change.fields.overlaps(keyFields());
        if (wasAlive && comesOrGoes)
            count(change.row, -1);
        if (wasAlive && countsKeys)
            s.partialCount -= std::size_t(!s.rowKeys[change.row].whole());
        if (wasAlive && !change.removed)
            recount(change);
        FieldSet differing = setValues(change.row, change.fields, change.values);
        if (change.fields.contains(Field::Keys))
            differing.add(setKeys(change, update));
        if (comesOrGoes)
            s.alive.set(change.row, !change.removed);
        if (!change.removed && comesOrGoes)
            count(change.row, 1);
        if (!change.removed && countsKeys)
            s.partialCount += std::size_t(!s.rowKeys[change.row].whole());
        if (wasAlive && change.removed) {
            changes.removed.push_back(change.row);
        } else if (!wasAlive && !change.removed) {
            changes.added.push_back(change.row);
        } else if (wasAlive && !differing.isEmpty()) {
            changes.changed.push_back({change.row, differing});
            changes.fields.add(differing);
        }
    }
    return changes;
}

std::optional<Row> FleetMirror::find(std::string_view id) const
{
    const Row row = m_finder.find(m_snapshot.ids, id);
    if (row == TextFinder::none || !m_snapshot.alive[row])
        return std::nullopt;
    return row;
}

void FleetMirror::prefetch(const RowChange& change) const
{
    const FleetSnapshot& s = m_snapshot;
    const auto load = [&](const auto& column, Field field) {
        if (change.fields.contains(field))
            column.prefetch(change.row);
    };
    s.alive.prefetch(change.row);
    load(s.model, Field::Model);
    load(s.softwareName, Field::SoftwareName);
    load(s.softwareVersion, Field::SoftwareVersion);
    load(s.desiredVersion, Field::DesiredVersion);
    load(s.state, Field::State);
    load(s.phase, Field::Phase);
    load(s.progress, Field::Progress);
    load(s.online, Field::Online);
    load(s.seen, Field::Seen);
    load(s.job, Field::Job);
    load(s.package, Field::Package);
    load(s.groups, Field::Groups);
    load(s.reason, Field::Reason);
}

FieldSet FleetMirror::setValues(Row row, FieldSet fields, const DeviceValues& values)
{
    FieldSet differing;
    FleetSnapshot& s = m_snapshot;
    const auto set = [&](auto& column, Field field, auto value) {
        if (fields.contains(field))
            assign(column, row, value, field, differing);
    };
    set(s.model, Field::Model, values.model);
    set(s.softwareName, Field::SoftwareName, values.softwareName);
    set(s.softwareVersion, Field::SoftwareVersion, values.softwareVersion);
    set(s.desiredVersion, Field::DesiredVersion, values.desiredVersion);
    set(s.state, Field::State, values.state);
    set(s.phase, Field::Phase, values.phase);
    set(s.progress, Field::Progress, values.progress);
    set(s.online, Field::Online, values.online);
    set(s.seen, Field::Seen, values.seen);
    set(s.job, Field::Job, values.job);
    set(s.package, Field::Package, values.package);
    set(s.groups, Field::Groups, values.groups);
    set(s.reason, Field::Reason, values.reason);
    if (fields.contains(Field::KeysWhole)) {
        RowKeys keys = s.rowKeys[row];
        keys.isTold = values.keysWhole;
        assign(s.rowKeys, row, keys, Field::KeysWhole, differing);
    }
    return differing;
}

FieldSet FleetMirror::setKeys(const RowChange& change, const MirrorUpdate& update)
{
    const auto named = change.keyCount == 0
                           ? std::span<const KeyChange>()
                           : std::span(update.keys).subspan(change.firstKey, change.keyCount);
    FleetSnapshot& s = m_snapshot;
    RowKeys keys = s.rowKeys[change.row];
    bool differs = false;
    if (change.replacesKeys) {
        differs = keys.isLeftOut;
        keys.isLeftOut = false;
    }
    std::size_t count = 0; // of the keys that it has then, as far as they are named
    for (const KeyChange& key : named) {
        if (key.value.cell.kind() == KeyCell::Kind::Keep)
            keys.isLeftOut = keys.isLeftOut || key.key == noKey;
        else
            differs = setKey(change.row, key.key, key.value, keys) || differs;
        count += std::size_t(!s.keys.value(key.key, change.row).cell.isNone());
    }
    if (change.replacesKeys && keys.count > count) {
        for (const KeyId key : s.keys.keys()) {
            if (std::ranges::find(named, key, &KeyChange::key) == named.end())
                differs = setKey(change.row, key, {}, keys) || differs;
        }
    }
    if (s.rowKeys[change.row] != keys)
        s.rowKeys.set(change.row, keys);
    return differs ? FieldSet(Field::Keys) : FieldSet();
}

bool FleetMirror::setKey(Row row, KeyId key, const KeyValue& value, RowKeys& keys)
{
    const KeyValue before = m_snapshot.keys.value(key, row);
    if (before == value)
        return false;
    if (!m_snapshot.keys.set(key, row, value)) {
        keys.isLeftOut = true;
        return true;
    }
    keys.count =
        static_cast<std::uint16_t>(keys.count + int(before.cell.isNone()) - int(value.cell.isNone()));
    return true;
}

void FleetMirror::count(Row row, std::ptrdiff_t sign)
{
    const auto add = [sign](std::size_t& counter) { counter += std::size_t(sign); };
    add(m_deviceCount);
    add(m_states[std::size_t(m_snapshot.state[row])]);
    if (m_snapshot.online[row] == Presence::Online)
        add(m_onlineCount);
}

} // namespace drydock::client
