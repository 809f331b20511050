// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/query_fields.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace drydock::query_fields {

namespace {

constexpr std::array<std::string_view, 14> names{"id",     "model",    "version",  "desired",   "state",
                                                 "online", "seen",     "group",    "job",       "package",
                                                 "reason", "progress", "reported", "attributes"};

struct Unit
{
    char letter;
    std::int64_t seconds;
};
constexpr std::array units{Unit{'w', 604800}, Unit{'d', 86400}, Unit{'h', 3600}, Unit{'m', 60}, Unit{'s', 1}};
constexpr std::int64_t longestDuration = std::int64_t{604800} * 52 * 100;

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isPath(std::string_view text)
{
    return !text.empty() && !text.starts_with('.') && !text.ends_with('.') &&
           text.find("..") == std::string_view::npos;
}

} // namespace

std::string_view nameOf(QueryField field)
{
    return names.at(static_cast<std::size_t>(field));
}

std::optional<FieldName> fieldFromText(std::string_view text)
{
    const auto dot = std::min(text.find('.'), text.size());
    const auto head = text.substr(0, dot);
    const auto found =
        std::ranges::find_if(names, [&](std::string_view name) { return equalIgnoringCase(name, head); });
    if (found == names.end())
        return std::nullopt;
    const auto field = static_cast<QueryField>(found - names.begin());
    const bool wantsPath = field == QueryField::Reported || field == QueryField::Attribute;
    if (wantsPath != (dot < text.size()))
        return std::nullopt;
    const auto path = wantsPath ? text.substr(dot + 1) : std::string_view();
    if (wantsPath && !isPath(path))
        return std::nullopt;
    return FieldName{field, std::string(path)};
}

bool isKeyword(std::string_view word)
{
    constexpr std::array<std::string_view, 4> keywords{"and", "or", "not", "online"};
    return std::ranges::any_of(keywords, [&](std::string_view key) { return equalIgnoringCase(key, word); });
}

bool equalIgnoringCase(std::string_view left, std::string_view right)
{
    return std::ranges::equal(left, right, {}, lowered, lowered);
}

std::optional<std::chrono::seconds> durationFromText(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    std::int64_t total = 0;
    while (!text.empty()) {
        std::int64_t count = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (problem != std::errc() || count < 0 || text.empty())
            return std::nullopt;
        const auto unit =
            std::ranges::find_if(units, [&](const Unit& known) { return known.letter == text.front(); });
        if (unit == units.end() || count > longestDuration / unit->seconds)
            return std::nullopt;
        total += count * unit->seconds;
        if (total > longestDuration)
            return std::nullopt;
        text.remove_prefix(1);
    }
    return std::chrono::seconds(total);
}

std::string durationText(std::chrono::seconds duration)
{
    std::string text;
    auto rest = duration.count();
    for (const auto& unit : units) {
        if (rest >= unit.seconds)
            text += std::to_string(rest / unit.seconds) + unit.letter;
        rest %= unit.seconds;
    }
    return text.empty() ? "0s" : text;
}

std::string wholeVersion(std::string_view text)
{
    std::string whole(text);
    const bool numbers = std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    if (numbers && !text.empty()) {
        for (auto dots = std::ranges::count(text, '.'); dots < 2; ++dots)
            whole += ".0";
    }
    return whole;
}

} // namespace drydock::query_fields
