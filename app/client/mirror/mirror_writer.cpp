// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/mirror_writer.h"

#include "memory/prefetch.h"

#include <algorithm>
#include <array>
#include <compare>
#include <string>
#include <tuple>
#include <utility>

namespace drydock::client {
namespace {

using Value = wire::TypedValue;
using wire::ColumnId;

/// Changes that are looked up together: while one's memory is loaded, that of the others is too.
constexpr std::size_t together = 32;

std::optional<Field> fieldOf(ColumnId column)
{
    switch (column) {
    case ColumnId::Model:
        return Field::Model;
    case ColumnId::SoftwareName:
        return Field::SoftwareName;
    case ColumnId::SoftwareVersion:
        return Field::SoftwareVersion;
    case ColumnId::DesiredVersion:
        return Field::DesiredVersion;
    case ColumnId::JobId:
        return Field::Job;
    case ColumnId::State:
        return Field::State;
    case ColumnId::Phase:
        return Field::Phase;
    case ColumnId::Progress:
        return Field::Progress;
    case ColumnId::Online:
        return Field::Online;
    case ColumnId::Seen:
        return Field::Seen;
    case ColumnId::Package:
        return Field::Package;
    case ColumnId::Groups:
        return Field::Groups;
    case ColumnId::Reason:
        return Field::Reason;
    case ColumnId::Id:
    case ColumnId::Incarnation:
    case ColumnId::Version:
    case ColumnId::Other:
        break;
    }
    return std::nullopt;
}

std::int64_t numberIn(const Value& value, std::int64_t otherwise)
{
    return value.kind == Value::Kind::Integer ? value.integer : otherwise;
}

std::uint64_t countIn(const Value& value)
{
    return static_cast<std::uint64_t>(std::max<std::int64_t>(0, numberIn(value, 0)));
}

Presence presenceIn(std::string_view text)
{
    for (const Presence presence : {Presence::Online, Presence::Offline}) {
        if (text == toString(presence))
            return presence;
    }
    return Presence::Unknown;
}

Phase phaseIn(std::string_view text)
{
    if (text.empty())
        return Phase::None;
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
    for (Record& record : m_records) {
        record.named = false;
        // What nobody told of since it was saved may be of a store that numbered its devices' lives
        // otherwise.
        if (record.lastOnline >= 0)
            record.age = {};
    }
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

void MirrorWriter::apply(const wire::TypedPage& page)
{
    const std::scoped_lock lock(m_mutex);
    ++m_messages;
    for (const Value& deleted : page.deleted) {
        const Row row = m_ids.find(page.values.text(deleted));
        if (row != none && m_records[row].alive && m_records[row].age.cursor <= page.cursor)
            remove(row);
    }
    const int idColumn = page.columnIndex(ColumnId::Id);
    if (idColumn < 0)
        return;
    const int incarnation = page.columnIndex(ColumnId::Incarnation);
    const int version = page.columnIndex(ColumnId::Version);
    FieldColumns columns;
    for (std::size_t c = 0; c < page.columns.size(); ++c) {
        if (const auto field = fieldOf(page.columns[c]))
            columns.emplace_back(*field, c);
    }
    const auto count = [&page](int column, std::size_t row) {
        return column < 0 ? 0 : countIn(page.cells[std::size_t(column)][row]);
    };
    for (std::size_t i = 0; i < page.rowCount(); ++i) {
        const std::string_view id = page.values.text(page.cells[std::size_t(idColumn)][i]);
        if (!id.empty())
            applyPageRow(page, columns, i, {count(incarnation, i), count(version, i), page.cursor}, id);
    }
}

void MirrorWriter::applyPageRow(const wire::TypedPage& page, const FieldColumns& columns, std::size_t index,
                                const Age& age, std::string_view id)
{
    const Row row = rowOf(id, TextFinder::hash(id));
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
    FieldSet& known = knownOf(record);
    if (isNew || (isNewer && age.incarnation != record.age.incarnation))
        known = {};
    if (isNew || age.incarnation != record.age.incarnation)
        record.lastOnline = -1;
    RowChange* change = nullptr;
    for (const auto& [field, column] : columns) {
        if (!isNewer && known.contains(field))
            continue;
        if (change == nullptr)
            change = &changeOf(row);
        setField(*change, field, page.values, page.cells[column][index]);
        // A page from before a loss makes nothing certain: the next fetch tells it again.
        if (!m_arePagesOld)
            known.add(field);
        if (field == Field::Online)
            record.lastOnline = -1;
    }
    if (isNewer)
        record.age = age;
    if (isNew)
        changeOf(row).fields = FieldSet::all();
    record.alive = true;
}

void MirrorWriter::apply(const wire::TypedDigest& digest)
{
    const std::scoped_lock lock(m_mutex);
    ++m_messages;
    std::array<std::size_t, together> hashes{};
    std::array<Row, together> rows{}; ///< that they may be
    for (std::size_t first = 0; first < digest.changes.size(); first += together) {
        const std::size_t count = std::min(together, digest.changes.size() - first);
        for (std::size_t i = 0; i < count; ++i) {
            hashes[i] = TextFinder::hash(digest.id(digest.changes[first + i]));
            m_ids.finder().prefetchSlot(hashes[i]);
        }
        for (std::size_t i = 0; i < count; ++i) {
            rows[i] = m_ids.finder().guess(hashes[i]);
            m_ids.table().prefetchPlace(rows[i]);
            if (rows[i] < m_records.size())
                memory::prefetch(m_records[rows[i]]);
        }
        for (std::size_t i = 0; i < count; ++i)
            m_ids.table().prefetch(rows[i]);
        for (std::size_t i = 0; i < count; ++i) {
            const auto& change = digest.changes[first + i];
            if (const std::string_view id = digest.id(change); !id.empty())
                applyChange(digest, change, rowOf(id, hashes[i]));
        }
    }
}

void MirrorWriter::applyChange(const wire::TypedDigest& digest, const wire::TypedDigest::Change& change,
                               Row row)
{
    Record& record = m_records[row];
    if (change.deleted) {
        m_ended[row] = change.incarnation;
        if (record.alive && record.age.incarnation <= change.incarnation)
            remove(row);
        return;
    }
    const Age age{change.incarnation, change.version, digest.cursor};
    if (record.alive && std::tie(age.incarnation, age.version, age.cursor) <
                            std::tie(record.age.incarnation, record.age.version, record.age.cursor))
        return;
    ++m_deviceChanges;
    record.named = record.named || m_inSnapshot;
    const bool begins = !record.alive || record.age.incarnation < change.incarnation;
    RowChange& waiting = changeOf(row);
    FieldSet& known = knownOf(record);
    if (begins) {
        // Nothing of what was before holds: what this does not name is empty.
        known = {};
        record.lastOnline = -1;
        waiting.values = {};
        waiting.fields = FieldSet::all();
    }
    for (const auto& [column, value] : digest.fieldsOf(change)) {
        if (const auto field = fieldOf(column)) {
            setField(waiting, *field, digest.values, value);
            known.add(*field);
            if (*field == Field::Online)
                record.lastOnline = -1;
        }
    }
    record.age = age;
    record.alive = true;
}

void MirrorWriter::remove(Row row)
{
    m_records[row].alive = false;
    m_records[row].lastOnline = -1;
    RowChange& change = changeOf(row);
    change.removed = true;
    change.values = {};
    change.fields = FieldSet::all();
}

Row MirrorWriter::rowOf(std::string_view id, std::size_t hash)
{
    const Row row = m_ids.intern(id, hash);
    if (row >= m_records.size())
        m_records.resize(row + 1);
    return row;
}

FieldSet& MirrorWriter::knownOf(Record& record)
{
    if (record.losses != m_losses) {
        record.losses = m_losses;
        record.known = {};
    }
    return record.known;
}

RowChange& MirrorWriter::changeOf(Row row)
{
    Record& record = m_records[row];
    // What was taken left its index behind.
    if (record.waiting >= m_waiting.size() || m_waiting[record.waiting].row != row) {
        record.waiting = static_cast<std::uint32_t>(m_waiting.size());
        m_waiting.push_back({.row = row, .fields = {}, .removed = false, .values = {}});
    }
    RowChange& change = m_waiting[record.waiting];
    change.removed = false;
    return change;
}

void MirrorWriter::setField(RowChange& change, Field field, const wire::TypedValues& from, const Value& value)
{
    DeviceValues& values = change.values;
    change.fields.add(field);
    const std::string_view text = from.text(value);
    switch (field) {
    case Field::Model:
        values.model = m_texts.intern(text);
        break;
    case Field::SoftwareName:
        values.softwareName = m_texts.intern(text);
        break;
    case Field::SoftwareVersion:
        values.softwareVersion = m_texts.intern(text);
        break;
    case Field::DesiredVersion:
        values.desiredVersion = m_texts.intern(text);
        break;
    case Field::State: {
        const auto state = executionStateFromString(text);
        values.state = state ? deviceState(*state) : DeviceState::None;
        break;
    }
    case Field::Phase:
        values.phase = phaseIn(text);
        break;
    case Field::Progress:
        values.progress = static_cast<std::int8_t>(std::clamp<std::int64_t>(numberIn(value, -1), -1, 100));
        break;
    case Field::Online:
        values.online = presenceIn(text);
        break;
    case Field::Seen:
        values.seen = numberIn(value, 0);
        break;
    case Field::Job:
        values.job = m_texts.intern(text);
        break;
    case Field::Package:
        values.package = m_texts.intern(text);
        break;
    case Field::Groups:
        m_joined.clear();
        if (value.kind == Value::Kind::List) {
            for (const Value& group : from.items(value))
                m_joined.append(m_joined.empty() ? "" : " ").append(from.text(group));
        }
        values.groups = m_texts.intern(m_joined);
        break;
    case Field::Reason:
        values.reason = m_texts.intern(text);
        break;
    }
}

void MirrorWriter::confirm()
{
    const std::scoped_lock lock(m_mutex);
    if (!std::exchange(m_isRestored, false))
        return;
    for (Row row = 0; row < m_records.size(); ++row) {
        const std::int8_t online = std::exchange(m_records[row].lastOnline, std::int8_t(-1));
        if (online < 0)
            continue;
        RowChange& change = changeOf(row);
        change.fields.add(Field::Online);
        change.values.online = Presence(online);
        knownOf(m_records[row]).add(Field::Online);
    }
}

void MirrorWriter::missed()
{
    const std::scoped_lock lock(m_mutex);
    ++m_losses;
    m_arePagesOld = true;
}

void MirrorWriter::beginFetch()
{
    const std::scoped_lock lock(m_mutex);
    m_arePagesOld = false;
}

void MirrorWriter::restore(const SavedFleet& saved)
{
    // By pieces: who takes them need not wait for all.
    constexpr std::size_t piece = 20'000;
    std::vector<TextId> texts;
    for (std::size_t first = 0; first < saved.ids.size(); first += piece) {
        const std::scoped_lock lock(m_mutex);
        m_isRestored = true;
        for (std::size_t i = texts.size(); i < saved.texts.size(); ++i)
            texts.push_back(m_texts.intern(saved.texts[i]));
        for (std::size_t i = first; i < std::min(first + piece, saved.ids.size()); ++i) {
            const Row row = rowOf(saved.ids[i], TextFinder::hash(saved.ids[i]));
            Record& record = m_records[row];
            record.age = {saved.incarnations[i], 0, 0};
            record.alive = true;
            record.lastOnline = static_cast<std::int8_t>(saved.values[i].online);
            RowChange& change = changeOf(row);
            change.fields = FieldSet::all();
            change.values = saved.values[i];
            for (TextId DeviceValues::*text : savedTexts)
                change.values.*text = texts[change.values.*text];
            change.values.online = Presence::Unknown;
        }
    }
}

std::vector<std::uint64_t> MirrorWriter::incarnations() const
{
    std::vector<std::uint64_t> result;
    const std::scoped_lock lock(m_mutex);
    result.reserve(m_records.size());
    for (const Record& record : m_records)
        result.push_back(record.age.incarnation);
    return result;
}

std::optional<MirrorUpdate> MirrorWriter::tryTake(std::size_t most)
{
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (!lock)
        return std::nullopt;
    std::vector<RowChange> taken;
    if (m_waiting.size() <= most) {
        taken = std::exchange(m_waiting, {});
    } else {
        // From the end: the others stay where their records say.
        const auto first = m_waiting.end() - std::ptrdiff_t(most);
        taken.assign(first, m_waiting.end());
        m_waiting.erase(first, m_waiting.end());
    }
    return MirrorUpdate{std::move(taken),
                        m_ids.table(),
                        m_texts.table(),
                        std::exchange(m_messages, 0),
                        std::exchange(m_deviceChanges, 0),
                        m_ids.finder(),
                        m_waiting.size()};
}

std::size_t MirrorWriter::waitingBytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_waiting.capacity() * sizeof(RowChange);
}

} // namespace drydock::client
