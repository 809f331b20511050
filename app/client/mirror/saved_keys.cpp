// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/saved_keys.h"

#include <cmath>
#include <utility>

namespace drydock::client {
namespace {

struct KeyCells
{
    KeyId key = 0;
    std::vector<std::uint32_t> devices;
    std::vector<KeyValue> values;
};

KeyCells cellsOf(const KeyTable& keys, KeyId key, const std::vector<Row>& rows, UsedTexts& texts)
{
    KeyCells cells{key, {}, {}};
    const KeyColumn& column = *keys.column(key);
    for (std::uint32_t device = 0; device < rows.size(); ++device) {
        KeyValue value = column.value(rows[device]);
        if (value.cell.isNone())
            continue;
        if (value.cell.kind() == KeyCell::Kind::Text)
            value.cell = KeyCell::ofText(texts.numberOf(value.cell.text()));
        cells.devices.push_back(device);
        cells.values.push_back(value);
    }
    return cells;
}

bool isSaved(const KeyValue& value, std::size_t texts)
{
    switch (value.cell.kind()) {
    case KeyCell::Kind::False:
    case KeyCell::Kind::True:
    case KeyCell::Kind::Elsewhere:
    case KeyCell::Kind::Integer:
        return true;
    case KeyCell::Kind::WideInteger:
        return std::abs(value.wide) <= double(std::int64_t{1} << 53U);
    case KeyCell::Kind::WideReal:
        return std::isfinite(value.wide);
    case KeyCell::Kind::Text:
        return value.cell.text() < texts;
    case KeyCell::Kind::None:
    case KeyCell::Kind::Keep:
        break;
    }
    return false;
}

} // namespace

void writeSavedKeys(CacheWriter& writer, const KeyTable& keys, const std::vector<Row>& rows)
{
    UsedTexts texts(keys.texts);
    std::vector<KeyCells> saved;
    for (const KeyId key : keys.keys()) {
        if (KeyCells cells = cellsOf(keys, key, rows, texts); !cells.devices.empty())
            saved.push_back(std::move(cells));
    }
    texts.write(writer);
    writer.number(static_cast<std::uint32_t>(saved.size()));
    for (const KeyCells& cells : saved) {
        writer.text(keys.names[cells.key]);
        writer.number(static_cast<std::uint32_t>(cells.devices.size()));
        for (const std::uint32_t device : cells.devices)
            writer.number(device);
        for (const KeyValue& value : cells.values)
            writer.number(value.cell.bits());
        for (const KeyValue& value : cells.values) {
            if (value.cell.isWide())
                writer.number(value.wide);
        }
    }
}

bool readSavedKeys(CacheReader& reader, SavedFleet& saved)
{
    saved.keyTexts = readTexts(reader);
    saved.keys.resize(reader.count(2 * sizeof(std::uint32_t)));
    bool inRange = saved.keys.size() <= KeyTable::mostColumns;
    for (SavedKey& key : saved.keys) {
        key.path = reader.text();
        key.devices.resize(reader.count(2 * sizeof(std::uint32_t)));
        for (std::uint32_t& device : key.devices)
            reader.read(device);
        key.values.resize(key.devices.size());
        for (KeyValue& value : key.values)
            value.cell = KeyCell::ofBits(reader.number<std::uint32_t>());
        for (KeyValue& value : key.values) {
            if (value.cell.isWide())
                reader.read(value.wide);
        }
        inRange = inRange && !key.path.empty();
        for (std::size_t i = 0; i < key.devices.size(); ++i)
            inRange = inRange && key.devices[i] < saved.ids.size() &&
                      (i == 0 || key.devices[i - 1] < key.devices[i]) &&
                      isSaved(key.values[i], saved.keyTexts.size());
    }
    return inRange;
}

} // namespace drydock::client
