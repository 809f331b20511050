// SPDX-License-Identifier: GPL-3.0-or-later
// What a mirror's writer does about reported keys. A page tells all keys of a device, a digest those that
// have changed: which of them it told is remembered while digests may be missing, for a page that comes after
// it and is older.
#include "client/mirror/mirror_writer.h"
#include "wire/reported_keys.h"

#include <algorithm>

namespace drydock::client {
namespace {

using KeyKind = KeyCell::Kind;

/// Texts that keys may have beside four for each device: what changes for ever must not take memory for ever.
constexpr std::size_t sparedTexts = 65'536;

/// What a double holds exactly.
constexpr std::int64_t largestWide = std::int64_t{1} << 53U;

} // namespace

void MirrorWriter::clearKeys(RowChange& change)
{
    std::vector<KeyChange> dropped;
    m_waitingKeys.take(change.firstKey, dropped);
    change.replacesKeys = true;
    change.fields.add(Field::Keys);
}

void MirrorWriter::setDigestKeys(Row row, RowChange& change, const wire::TypedValues& from,
                                 const wire::TypedValue& map)
{
    const auto items = from.items(map);
    std::vector<KeyId>* const told =
        m_isCertain || m_records[row].known.contains(Field::Keys) ? nullptr : &m_toldKeys[row];
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        const KeyId key = keyOf(from.text(items[i]));
        m_waitingKeys.set(change.firstKey, {key, keyValue(from, items[i + 1])});
        change.fields.add(Field::Keys);
        if (told != nullptr && std::ranges::find(*told, key) == told->end())
            told->push_back(key);
    }
}

void MirrorWriter::setPageKeys(Row row, RowChange& change, const wire::TypedValues& from,
                               const wire::TypedValue& map, bool isNewer)
{
    std::vector<KeyChange> waited;
    m_waitingKeys.take(change.firstKey, waited);
    std::vector<KeyId> told;
    if (const auto found = m_toldKeys.find(row); found != m_toldKeys.end()) {
        if (!isNewer)
            told = found->second;
        if (!m_arePagesOld)
            m_toldKeys.erase(found);
    }
    for (const KeyId key : told) {
        const auto known = std::ranges::find(waited, key, &KeyChange::key);
        m_waitingKeys.set(change.firstKey,
                          known != waited.end() ? *known : KeyChange{key, {KeyCell(KeyKind::Keep)}});
    }
    change.replacesKeys = true;
    change.fields.add(Field::Keys);
    const auto items = from.items(map);
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        const KeyId key = keyOf(from.text(items[i]));
        if (std::ranges::find(told, key) == told.end())
            m_waitingKeys.set(change.firstKey, {key, keyValue(from, items[i + 1])});
    }
}

/// `noKey` where there are too many.
KeyId MirrorWriter::keyOf(std::string_view path)
{
    const std::size_t hash = TextFinder::hash(path);
    const std::uint32_t known = m_keys.finder().find(m_keys.table(), path, hash);
    if (known != none)
        return static_cast<KeyId>(known);
    if (path.empty() || path.size() > wire::longestReportedPath || m_keys.table().size() >= mostKeyNames)
        return noKey;
    return static_cast<KeyId>(m_keys.intern(path, hash));
}

KeyValue MirrorWriter::keyValue(const wire::TypedValues& from, const wire::TypedValue& value)
{
    using Kind = wire::TypedValue::Kind;
    switch (value.kind) {
    case Kind::Null:
        return {};
    case Kind::Boolean:
        return {KeyCell(value.integer != 0 ? KeyKind::True : KeyKind::False)};
    case Kind::Integer:
        if (KeyCell::isSmall(value.integer))
            return {KeyCell::ofSmall(value.integer)};
        if (value.integer >= -largestWide && value.integer <= largestWide)
            return {KeyCell(KeyKind::WideInteger), static_cast<double>(value.integer)};
        break;
    case Kind::Real:
        return {KeyCell(KeyKind::WideReal), value.real};
    case Kind::Text:
        return keyText(from.text(value));
    case Kind::List:
    case Kind::Map:
        break;
    }
    return {KeyCell(KeyKind::Elsewhere)};
}

KeyValue MirrorWriter::keyText(std::string_view text)
{
    const std::size_t hash = TextFinder::hash(text);
    std::uint32_t known = m_keyTexts.finder().find(m_keyTexts.table(), text, hash);
    if (known == none && text.size() <= wire::longestReportedText &&
        m_keyTexts.table().size() < sparedTexts + 4 * m_records.size())
        known = m_keyTexts.intern(text, hash);
    return known == none ? KeyValue{KeyCell(KeyKind::Elsewhere)} : KeyValue{KeyCell::ofText(known)};
}

/// The lists of the changes that are taken, one after another.
std::vector<KeyChange> MirrorWriter::takeKeys(std::vector<RowChange>& changes)
{
    std::vector<KeyChange> keys;
    if (m_waitingKeys.isEmpty())
        return keys;
    for (RowChange& change : changes) {
        const auto first = static_cast<std::uint32_t>(keys.size());
        m_waitingKeys.take(change.firstKey, keys);
        change.firstKey = first;
        change.keyCount = static_cast<std::uint32_t>(keys.size()) - first;
    }
    return keys;
}

} // namespace drydock::client
