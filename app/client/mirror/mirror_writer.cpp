// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/mirror_writer.h"

#include "wire/device_page.h"

#include <algorithm>
#include <array>
#include <compare>
#include <string>
#include <tuple>
#include <utility>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::pair<std::string_view, Field>, fieldCount> fieldNames{
    {{wire::column::model, Field::Model},
     {wire::column::softwareName, Field::SoftwareName},
     {wire::column::softwareVersion, Field::SoftwareVersion},
     {wire::column::desiredVersion, Field::DesiredVersion},
     {wire::column::state, Field::State},
     {wire::column::phase, Field::Phase},
     {wire::column::progress, Field::Progress},
     {wire::column::online, Field::Online},
     {wire::column::seen, Field::Seen},
     {wire::column::jobId, Field::Job},
     {wire::column::package, Field::Package},
     {wire::column::groups, Field::Groups},
     {wire::column::reason, Field::Reason}}};

std::string_view textIn(const Json& value)
{
    return value.is_string() ? std::string_view(value.get_ref<const std::string&>()) : std::string_view();
}

std::int64_t numberIn(const Json& value, std::int64_t otherwise)
{
    return value.is_number_integer() ? value.get<std::int64_t>() : otherwise;
}

std::uint64_t countIn(const Json& value)
{
    return value.is_number_unsigned() ? value.get<std::uint64_t>() : 0;
}

Presence presenceIn(const Json& value)
{
    const std::string_view text = textIn(value);
    for (const Presence presence : {Presence::Online, Presence::Offline}) {
        if (text == toString(presence))
            return presence;
    }
    return Presence::Unknown;
}

Phase phaseIn(const Json& value)
{
    const std::string_view text = textIn(value);
    return text == toString(Phase::Confirming) ? Phase::Confirming
                                               : reportedPhaseFromString(text).value_or(Phase::None);
}

} // namespace

MirrorWriter::MirrorWriter()
{
    m_texts.intern({});
}

void MirrorWriter::beginSnapshot()
{
    const std::scoped_lock lock(m_mutex);
    m_inSnapshot = true;
    for (Record& record : m_records)
        record.named = false;
}

void MirrorWriter::endSnapshot()
{
    const std::scoped_lock lock(m_mutex);
    m_inSnapshot = false;
    for (Row row = 0; row < m_records.size(); ++row) {
        if (m_records[row].alive && !m_records[row].named)
            remove(row);
    }
}

void MirrorWriter::apply(const wire::DevicePage& page)
{
    const std::scoped_lock lock(m_mutex);
    ++m_messages;
    for (const std::string& id : page.deleted) {
        const Row row = m_ids.find(id);
        if (row != none && m_records[row].alive && m_records[row].age.cursor <= page.cursor)
            remove(row);
    }
    const int idColumn = page.columnIndex(wire::column::id);
    if (idColumn < 0)
        return;
    const int incarnation = page.columnIndex(wire::column::incarnation);
    const int version = page.columnIndex(wire::column::version);
    std::vector<int> fieldColumns;
    for (const auto& [name, field] : fieldNames)
        fieldColumns.push_back(page.columnIndex(name));
    const auto cell = [&page](int column, std::size_t row) -> const Json& {
        static const Json null;
        return column < 0 ? null : page.cells[std::size_t(column)][row];
    };
    for (std::size_t i = 0; i < page.rowCount(); ++i) {
        const std::string_view id = textIn(cell(idColumn, i));
        if (!id.empty())
            applyPageRow(page, fieldColumns, i,
                         {countIn(cell(incarnation, i)), countIn(cell(version, i)), page.cursor}, id);
    }
}

void MirrorWriter::applyPageRow(const wire::DevicePage& page, const std::vector<int>& fieldColumns,
                                std::size_t index, const Age& age, std::string_view id)
{
    const Row row = rowOf(id);
    // The page may show what was before a deletion that a digest has told already.
    if (const auto ended = m_ended.find(row); ended != m_ended.end() && age.incarnation <= ended->second)
        return;
    Record& record = m_records[row];
    record.named = record.named || m_inSnapshot;
    const bool isNew = !record.alive;
    const bool isNewer = isNew || std::tie(age.incarnation, age.version, age.cursor) >=
                                      std::tie(record.age.incarnation, record.age.version, record.age.cursor);
    // A digest came first and brought only what had changed: the page still knows the rest.
    if (!isNewer && age.incarnation != record.age.incarnation)
        return;
    if (isNew || (isNewer && age.incarnation != record.age.incarnation))
        record.known = {};
    RowChange* change = nullptr;
    for (std::size_t f = 0; f < fieldNames.size(); ++f) {
        const Field field = fieldNames[f].second;
        if (fieldColumns[f] < 0 || (!isNewer && record.known.contains(field)))
            continue;
        if (change == nullptr)
            change = &changeOf(row);
        setField(*change, field, page.cells[std::size_t(fieldColumns[f])][index]);
        record.known.add(field);
    }
    if (isNewer)
        record.age = age;
    if (isNew)
        changeOf(row).fields = FieldSet::all();
    record.alive = true;
}

void MirrorWriter::apply(const wire::ChangeDigest& digest)
{
    const std::scoped_lock lock(m_mutex);
    ++m_messages;
    for (const wire::DeviceChange& change : digest.changes)
        applyChange(change, digest.cursor);
}

void MirrorWriter::applyChange(const wire::DeviceChange& change, std::uint64_t cursor)
{
    const Row row = rowOf(change.id);
    Record& record = m_records[row];
    if (change.deleted) {
        m_ended[row] = change.incarnation;
        if (record.alive && record.age.incarnation <= change.incarnation)
            remove(row);
        return;
    }
    const Age age{change.incarnation, change.version, cursor};
    if (record.alive && std::tie(age.incarnation, age.version, age.cursor) <
                            std::tie(record.age.incarnation, record.age.version, record.age.cursor))
        return;
    ++m_deviceChanges;
    record.named = record.named || m_inSnapshot;
    const bool begins = !record.alive || record.age.incarnation < change.incarnation;
    RowChange& waiting = changeOf(row);
    if (begins) {
        // Nothing of what was before holds: what this does not name is empty.
        record.known = {};
        waiting.values = {};
        waiting.fields = FieldSet::all();
    }
    for (const auto& [name, field] : fieldNames) {
        if (const auto found = change.fields.find(name); found != change.fields.end()) {
            setField(waiting, field, *found);
            record.known.add(field);
        }
    }
    record.age = age;
    record.alive = true;
}

void MirrorWriter::remove(Row row)
{
    m_records[row].alive = false;
    RowChange& change = changeOf(row);
    change.removed = true;
    change.values = {};
    change.fields = FieldSet::all();
}

Row MirrorWriter::rowOf(std::string_view id)
{
    const Row row = m_ids.intern(id);
    if (row >= m_records.size())
        m_records.resize(row + 1);
    return row;
}

RowChange& MirrorWriter::changeOf(Row row)
{
    Record& record = m_records[row];
    if (record.waiting == none) {
        record.waiting = static_cast<std::uint32_t>(m_waiting.size());
        m_waiting.push_back({.row = row, .fields = {}, .removed = false, .values = {}});
    }
    RowChange& change = m_waiting[record.waiting];
    change.removed = false;
    return change;
}

void MirrorWriter::setField(RowChange& change, Field field, const Json& value)
{
    DeviceValues& values = change.values;
    change.fields.add(field);
    switch (field) {
    case Field::Model:
        values.model = textOf(value);
        break;
    case Field::SoftwareName:
        values.softwareName = textOf(value);
        break;
    case Field::SoftwareVersion:
        values.softwareVersion = textOf(value);
        break;
    case Field::DesiredVersion:
        values.desiredVersion = textOf(value);
        break;
    case Field::State: {
        const auto state = executionStateFromString(textIn(value));
        values.state = state ? deviceState(*state) : DeviceState::None;
        break;
    }
    case Field::Phase:
        values.phase = phaseIn(value);
        break;
    case Field::Progress:
        values.progress = static_cast<std::int8_t>(std::clamp<std::int64_t>(numberIn(value, -1), -1, 100));
        break;
    case Field::Online:
        values.online = presenceIn(value);
        break;
    case Field::Seen:
        values.seen = numberIn(value, 0);
        break;
    case Field::Job:
        values.job = textOf(value);
        break;
    case Field::Package:
        values.package = textOf(value);
        break;
    case Field::Groups: {
        std::string joined;
        for (const Json& group : value.is_array() ? value : Json::array())
            joined.append(joined.empty() ? "" : " ").append(textIn(group));
        values.groups = m_texts.intern(joined);
        break;
    }
    case Field::Reason:
        values.reason = textOf(value);
        break;
    }
}

TextId MirrorWriter::textOf(const Json& value)
{
    return m_texts.intern(textIn(value));
}

std::optional<MirrorUpdate> MirrorWriter::tryTake()
{
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (!lock)
        return std::nullopt;
    for (const RowChange& change : m_waiting)
        m_records[change.row].waiting = none;
    return MirrorUpdate{std::exchange(m_waiting, {}), m_ids.table(), m_texts.table(),
                        std::exchange(m_messages, 0), std::exchange(m_deviceChanges, 0)};
}

} // namespace drydock::client
