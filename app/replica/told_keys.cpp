// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/told_keys.h"

#include "fleet/json_text.h"
#include "wire/device_page.h"
#include "wire/reported_keys.h"

#include <functional>
#include <utility>

namespace drydock::replica {
namespace {

using nlohmann::json;

std::string packed(const wire::ReportedKeys& keys)
{
    std::string bytes;
    json::to_cbor(json::array({keys.values, keys.whole}), bytes);
    return bytes;
}

/// Of bytes that `packed` made; of none: a device that has no keys.
wire::ReportedKeys unpacked(const std::string& bytes)
{
    if (bytes.empty())
        return {};
    json parts = json::from_cbor(bytes);
    return {std::move(parts[0]), parts[1].get<bool>()};
}

/// A hash of all that may be a key: far less than finding out what consoles see of them.
std::uint64_t printOf(const json& reported)
{
    std::string text;
    for (const auto& [name, value] : reported.get_ref<const json::object_t&>()) {
        if (!wire::isReportedKey(name))
            continue;
        appendQuoted(text, name);
        appendJson(text, value);
    }
    return std::hash<std::string>()(text);
}

json differences(const json& before, const json& after)
{
    json changed = json::object();
    for (const auto& [path, value] : after.items()) {
        const auto known = before.find(path);
        if (known == before.end() || *known != value || known->is_number_float() != value.is_number_float())
            changed[path] = value;
    }
    for (const auto& [path, value] : before.items()) {
        if (!after.contains(path))
            changed[path] = nullptr;
    }
    return changed;
}

} // namespace

ToldKeys::ToldKeys(const StateDocument& document)
    : m_packed(packed(wire::reportedKeys(document.reported()))), m_version(document.version()),
      m_print(printOf(document.reported()))
{
}

void ToldKeys::addChanged(json& columns, const StateDocument& document)
{
    // What else a device changes, its presence or its execution, is no version of its document.
    const bool isNew = m_packed.empty();
    if (!isNew && m_version == document.version())
        return;
    m_version = document.version();
    if (const auto before = std::exchange(m_print, printOf(document.reported())); !isNew && before == m_print)
        return;
    const auto keys = wire::reportedKeys(document.reported());
    std::string bytes = packed(keys);
    if (bytes == m_packed)
        return;
    const auto before = unpacked(std::exchange(m_packed, std::move(bytes)));
    if (json changed = differences(before.values, keys.values); !changed.empty())
        columns[wire::column::reported] = std::move(changed);
    if (isNew || before.whole != keys.whole)
        columns[wire::column::reportedWhole] = keys.whole;
}

} // namespace drydock::replica
