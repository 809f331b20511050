// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/reported_keys.h"

#include "fleet/software.h"

#include <cmath>
#include <string>

namespace drydock::wire {
namespace {

using Json = nlohmann::json;

/// Doubles hold every integer up to here.
constexpr std::int64_t largestExactInteger = std::int64_t{1} << 53U;

bool isShort(const Json& integer)
{
    if (integer.is_number_unsigned())
        return integer.get<std::uint64_t>() <= std::uint64_t(largestExactInteger);
    const auto value = integer.get<std::int64_t>();
    return value >= -largestExactInteger && value <= largestExactInteger;
}

/// A value as consoles get it.
Json shownValue(const Json& value)
{
    switch (value.type()) {
    case Json::value_t::string:
        return value.get_ref<const std::string&>().size() <= longestReportedText ? value : Json::array();
    case Json::value_t::boolean:
        return value;
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
        return isShort(value) ? value : Json::array();
    case Json::value_t::number_float:
        return std::isfinite(value.get<double>()) ? value : Json::array();
    case Json::value_t::null:
    case Json::value_t::object:
    case Json::value_t::array:
    case Json::value_t::binary:
    case Json::value_t::discarded:
        break;
    }
    return Json::array();
}

std::size_t sizeOf(const Json& value)
{
    if (value.is_string())
        return value.get_ref<const std::string&>().size();
    return value.is_number() ? 8 : 1;
}

class KeyCollector
{
public:
    explicit KeyCollector(ReportedKeys& keys) : m_keys(keys) {}

    /// Whether a path led to any of its values.
    bool addAll(const Json& object, const std::string& prefix, int depth)
    {
        bool leads = false;
        for (const auto& [name, value] : object.items()) {
            if (name.empty() || name.find('.') != std::string::npos || (depth == 1 && !isReportedKey(name)))
                continue;
            leads = true;
            const std::string path = prefix + name;
            if (!value.is_object() || depth == deepestReportedPath || !addAll(value, path + '.', depth + 1))
                add(path, shownValue(value));
        }
        return leads;
    }

private:
    void add(const std::string& path, Json value)
    {
        const std::size_t bytes = m_bytes + path.size() + sizeOf(value);
        if (path.size() > longestReportedPath || m_keys.values.size() == mostReportedKeys ||
            bytes > mostReportedBytes) {
            m_keys.whole = false;
            return;
        }
        m_bytes = bytes;
        m_keys.values.emplace(path, std::move(value));
    }

    ReportedKeys& m_keys;
    std::size_t m_bytes = 0;
};

} // namespace

bool isReportedKey(std::string_view path)
{
    const auto first = path.substr(0, path.find('.'));
    return !isSoftwareKey(first) && first != "hardwareModel" && first != "update";
}

ReportedKeys reportedKeys(const Json& reported)
{
    ReportedKeys keys;
    if (reported.is_object())
        KeyCollector(keys).addAll(reported, {}, 1);
    return keys;
}

const Json* valueAt(const Json& document, std::string_view path)
{
    const Json* value = &document;
    while (!path.empty()) {
        const auto dot = path.find('.');
        if (!value->is_object())
            return nullptr;
        const auto found = value->find(path.substr(0, dot));
        if (found == value->end())
            return nullptr;
        value = &*found;
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    return value;
}

} // namespace drydock::wire
