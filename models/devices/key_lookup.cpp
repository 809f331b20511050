// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/key_lookup.h"

#include "wire/reported_keys.h"

#include <algorithm>
#include <string_view>

namespace drydock::models {
namespace {

using client::FleetSnapshot;
using client::KeyCell;
using client::KeyId;
using client::Row;

bool isWithin(std::string_view path, std::string_view outer)
{
    return path.size() > outer.size() && path.starts_with(outer) && path[outer.size()] == '.';
}

bool isElsewhere(KeyCell cell)
{
    return cell.kind() == KeyCell::Kind::Elsewhere;
}

KeyCell cellOf(const client::KeyTable& keys, KeyId key, Row row)
{
    const client::KeyColumn* const column = keys.column(key);
    return column != nullptr ? (*column)[row] : KeyCell();
}

void addKeys(std::vector<KeyLookup>& keys, const QueryTree& node)
{
    if (!node)
        return;
    addKeys(keys, node->left);
    addKeys(keys, node->right);
    if (node->kind == QueryNodeKind::Compare && node->field == QueryField::Reported)
        keys.emplace_back(node->path);
}

} // namespace

void KeyLookup::refresh(const client::KeyTable& keys)
{
    for (; m_seen < keys.names.size(); ++m_seen) {
        const std::string_view name = keys.names[std::uint32_t(m_seen)];
        const auto key = static_cast<KeyId>(m_seen);
        if (name == m_path)
            m_key = key;
        else if (isWithin(name, m_path))
            m_inner.push_back(key);
        else if (isWithin(m_path, name))
            m_outer.push_back(key);
    }
}

bool KeyLookup::isOpen(Row row, const FleetSnapshot& snapshot)
{
    const client::KeyColumn* const own = column(snapshot.keys);
    const KeyCell cell = own != nullptr ? (*own)[row] : KeyCell();
    if (!cell.isNone())
        return isElsewhere(cell);
    const auto cellAt = [&](KeyId key) { return cellOf(snapshot.keys, key, row); };
    return !snapshot.rowKeys[row].whole() ||
           std::ranges::any_of(m_inner, [&](KeyId key) { return !cellAt(key).isNone(); }) ||
           std::ranges::any_of(m_outer, [&](KeyId key) { return isElsewhere(cellAt(key)); });
}

bool KeyLookup::mayBeOpen(const FleetSnapshot& snapshot)
{
    const client::KeyColumn* const own = column(snapshot.keys);
    const auto columnOf = [&](KeyId key) { return snapshot.keys.column(key); };
    return snapshot.partialCount > 0 || (own != nullptr && own->elsewhereCount() > 0) ||
           std::ranges::any_of(m_inner, [&](KeyId key) { return columnOf(key) != nullptr; }) ||
           std::ranges::any_of(m_outer, [&](KeyId key) {
               return columnOf(key) != nullptr && columnOf(key)->elsewhereCount() > 0;
           });
}

KeyGaps::KeyGaps(const QueryTree& tree)
{
    addKeys(m_keys, tree);
}

bool KeyGaps::contains(Row row, const FleetSnapshot& snapshot)
{
    return std::ranges::any_of(m_keys, [&](KeyLookup& key) { return key.isOpen(row, snapshot); });
}

bool KeyGaps::mayContain(const FleetSnapshot& snapshot)
{
    return std::ranges::any_of(m_keys, [&](KeyLookup& key) { return key.mayBeOpen(snapshot); });
}

bool isForService(const QueryTree& tree)
{
    if (!tree)
        return false;
    if (tree->kind != QueryNodeKind::Compare)
        return isForService(tree->left) || isForService(tree->right);
    return tree->field == QueryField::Attribute ||
           (tree->field == QueryField::Reported && !wire::isReportedKey(tree->path));
}

} // namespace drydock::models
