// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/mirror_writer.h"

#include "memory/prefetch.h"

#include <algorithm>
#include <array>
#include <compare>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace drydock::client {
namespace {

using Value = wire::TypedValue;
using wire::ColumnId;

/// A change is looked up in three steps, so many changes apart: while one's memory is loaded, others are at
/// work.
constexpr std::size_t step = 16;
constexpr std::size_t ring = 4 * step;

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
    case ColumnId::Reported:
        return Field::Keys;
    case ColumnId::ReportedWhole:
        return Field::KeysWhole;
    case ColumnId::Id:
    case ColumnId::Incarnation:
    case ColumnId::Version:
    case ColumnId::Other:
        break;
    }
    return std::nullopt;
}

std::uint64_t countIn(const Value& value)
{
    return static_cast<std::uint64_t>(
        std::max<std::int64_t>(0, value.kind == Value::Kind::Integer ? value.integer : 0));
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
    for (Row row = 0; row < m_records.size(); ++row) {
        Record& record = m_records[row];
        record.named = false;
        // What nobody told of since it was saved may be of a store that numbered its devices' lives
        // otherwise.
        if (record.lastOnline != notSaved)
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
        record.lastOnline = notSaved;
    RowChange* change = nullptr;
    if (isNew) {
        change = &changeOf(row);
        clearKeys(*change);
    }
    for (const auto& [field, column] : columns) {
        if (!isNewer && known.contains(field))
            continue;
        if (change == nullptr)
            change = &changeOf(row);
        if (field == Field::Keys)
            setPageKeys(row, *change, page.values, page.cells[column][index], isNewer);
        else
            setField(*change, field, page.values, page.cells[column][index]);
        // A page from before a loss makes nothing certain: the next fetch tells it again.
        if (!m_arePagesOld)
            known.add(field);
        if (field == Field::Online)
            record.lastOnline = notSaved;
    }
    if (isNewer)
        record.age = age;
    if (isNew)
        change->fields = FieldSet::all();
    record.alive = true;
}

void MirrorWriter::apply(const wire::TypedDigest& digest)
{
    const std::scoped_lock lock(m_mutex);
    ++m_messages;
    // Of those on their way, by their number in the digest.
    std::array<std::size_t, ring> hashes{};
    std::array<Row, ring> rows{}; ///< that they may be
    const std::size_t count = digest.changes.size();
    for (std::size_t i = 0; i < count + 3 * step; ++i) {
        if (i < count) {
            hashes[i % ring] = TextFinder::hash(digest.id(digest.changes[i]));
            m_ids.finder().prefetchSlot(hashes[i % ring]);
        }
        if (const std::size_t at = i - step; i >= step && at < count) {
            const Row row = m_ids.finder().guess(hashes[at % ring]);
            m_ids.table().prefetchPlace(row);
            if (row < m_records.size())
                memory::prefetch(m_records[row]);
            rows[at % ring] = row;
        }
        if (const std::size_t at = i - 2 * step; i >= 2 * step && at < count)
            m_ids.table().prefetch(rows[at % ring]);
        if (const std::size_t at = i - 3 * step; i >= 3 * step) {
            const auto& change = digest.changes[at];
            if (const std::string_view id = digest.id(change); !id.empty())
                applyChange(digest, change, rowOf(id, hashes[at % ring]));
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
        record.lastOnline = notSaved;
        waiting.values = {};
        waiting.fields = FieldSet::all();
        clearKeys(waiting);
        m_toldKeys.erase(row);
    }
    for (const auto& [column, value] : digest.fieldsOf(change)) {
        if (const auto field = fieldOf(column)) {
            if (*field == Field::Keys) {
                setDigestKeys(row, waiting, digest.values, value);
                continue;
            }
            setField(waiting, *field, digest.values, value);
            known.add(*field);
            if (*field == Field::Online)
                record.lastOnline = notSaved;
        }
    }
    record.age = age;
    record.alive = true;
}

void MirrorWriter::remove(Row row)
{
    m_records[row].alive = false;
    m_records[row].lastOnline = notSaved;
    RowChange& change = changeOf(row);
    change.removed = true;
    change.values = {};
    change.fields = FieldSet::all();
    clearKeys(change);
    m_toldKeys.erase(row);
}

Row MirrorWriter::rowOf(std::string_view id, std::size_t hash)
{
    const Row row = m_ids.intern(id, hash);
    if (row >= mostRows)
        throw std::length_error("more devices than the mirror has numbers for");
    m_records.grow(std::size_t(row) + 1);
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
        record.waiting = static_cast<std::uint32_t>(m_waiting.size()) & mostRows;
        m_waiting.push_back({.row = row, .fields = {}, .removed = false, .values = {}});
    }
    RowChange& change = m_waiting[record.waiting];
    change.removed = false;
    return change;
}

std::vector<std::uint64_t> MirrorWriter::incarnations() const
{
    std::vector<std::uint64_t> result;
    const std::scoped_lock lock(m_mutex);
    result.reserve(m_records.size());
    for (Row row = 0; row < m_records.size(); ++row)
        result.push_back(m_records[row].age.incarnation);
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
    std::vector<KeyChange> keys = takeKeys(taken);
    return MirrorUpdate{std::move(taken),
                        m_ids.table(),
                        m_texts.table(),
                        std::exchange(m_messages, 0),
                        std::exchange(m_deviceChanges, 0),
                        m_ids.finder(),
                        m_waiting.size(),
                        std::move(keys),
                        m_keys.table(),
                        m_keyTexts.table()};
}

std::size_t MirrorWriter::waitingBytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_waiting.capacity() * sizeof(RowChange) + m_waitingKeys.bytes();
}

} // namespace drydock::client
