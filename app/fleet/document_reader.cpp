// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/document_reader.h"

#include "fleet/strict_json.h"

#include <algorithm>
#include <cmath>

namespace drydock {

namespace {
using Json = nlohmann::json;
} // namespace

tl::unexpected<Error> invalidField(const std::string& field, const std::string& message)
{
    return fail(ErrorCode::InvalidArgument, field + ": " + message, field);
}

DocumentReader::DocumentReader(const Json& json, std::string path) : m_json(json), m_path(std::move(path))
{
    if (!json.is_object())
        refuse(m_path.empty() ? "document" : m_path, "wants an object");
}

const Json* DocumentReader::find(const char* key) const
{
    if (!m_json.is_object())
        return nullptr;
    const auto it = m_json.find(key);
    return it == m_json.end() ? nullptr : &*it;
}

std::string DocumentReader::field(std::string_view key) const
{
    return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
}

Expected<void> DocumentReader::result() const
{
    if (m_error)
        return tl::unexpected(*m_error);
    return {};
}

void DocumentReader::refuse(const std::string& field, const std::string& message)
{
    if (!m_error)
        m_error = invalidField(field, message).value();
}

void DocumentReader::notOffered(const std::string& field, const std::string& message)
{
    if (!m_error)
        m_error = Error{ErrorCode::Unsupported, field + ": not offered by this version; " + message, field};
}

void DocumentReader::adopt(const Expected<void>& result)
{
    if (!m_error && !result)
        m_error = result.error();
}

void DocumentReader::onlyKeys(std::initializer_list<std::string_view> offered,
                              std::initializer_list<std::string_view> unsupported)
{
    if (!m_json.is_object() || m_error)
        return;
    for (const auto& item : m_json.items()) {
        if (std::ranges::find(offered, item.key()) != offered.end())
            continue;
        const std::string name = field(utf8Prefix(item.key(), 64));
        if (std::ranges::find(unsupported, item.key()) != unsupported.end())
            notOffered(name, "leave it out");
        else
            refuse(name, "is not a field of a job");
        return;
    }
}

void DocumentReader::boolean(const char* key, bool& out)
{
    const Json* value = find(key);
    if (!value || m_error)
        return;
    if (!value->is_boolean())
        return refuse(field(key), "wants true or false");
    out = value->get<bool>();
}

std::optional<std::int64_t> DocumentReader::whole(const char* key, std::int64_t low, std::int64_t high)
{
    const Json* value = find(key);
    if (!value || m_error)
        return std::nullopt;
    const bool good = value->is_number_integer() &&
                      (value->is_number_unsigned() ? value->get<std::uint64_t>() <= std::uint64_t(high)
                                                   : value->get<std::int64_t>() <= high) &&
                      value->get<std::int64_t>() >= low;
    if (!good) {
        refuse(field(key),
               "wants a whole number from " + std::to_string(low) + " to " + std::to_string(high));
        return std::nullopt;
    }
    return value->get<std::int64_t>();
}

void DocumentReader::text(const char* key, std::size_t longest, std::string& out)
{
    const Json* value = find(key);
    if (!value || m_error)
        return;
    if (!value->is_string() || value->get_ref<const std::string&>().size() > longest)
        return refuse(field(key), "wants text of at most " + std::to_string(longest) + " bytes");
    out = value->get<std::string>();
}

void DocumentReader::duration(const char* key, Duration& out)
{
    const Json* value = find(key);
    if (!value || m_error)
        return;
    if (!value->is_string())
        return refuse(field(key), "wants an ISO 8601 duration, as in PT10M");
    const auto parsed = parseDuration(value->get_ref<const std::string&>());
    if (!parsed)
        return refuse(field(key), parsed.error().message);
    if (parsed->count() <= 0)
        return refuse(field(key), "wants more than nothing");
    out = *parsed;
}

void DocumentReader::durationOrNull(const char* key, std::optional<Duration>& out)
{
    const Json* value = find(key);
    if (!value || m_error)
        return;
    if (value->is_null()) {
        out.reset();
        return;
    }
    Duration read{};
    duration(key, read);
    if (isGood())
        out = read;
}

void DocumentReader::percentage(const char* key, std::optional<Percentage>& out)
{
    const Json* value = find(key);
    if (!value || m_error)
        return;
    const double number = value->is_number() ? value->get<double>() : -1;
    const double hundredths = std::round(number * 100);
    if (!(number > 0 && number <= 100) || std::abs(number * 100 - hundredths) > 1e-6)
        return refuse(field(key), "wants a number above 0 and up to 100, with at most two decimals");
    out = Percentage::ofHundredths(int(hundredths));
}

std::optional<std::size_t> DocumentReader::indexOf(const char* key, const std::string_view* names,
                                                   std::size_t count)
{
    const Json* value = find(key);
    if (!value || m_error)
        return std::nullopt;
    std::string wanted;
    for (std::size_t i = 0; i < count; ++i) {
        if (value->is_string() && value->get_ref<const std::string&>() == names[i])
            return i;
        wanted += (i == 0 ? "" : i + 1 == count ? " or " : ", ") + std::string(names[i]);
    }
    refuse(field(key), "wants " + wanted);
    return std::nullopt;
}

} // namespace drydock
