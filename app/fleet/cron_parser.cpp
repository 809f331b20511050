// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/cron.h"
#include "fleet/strict_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace drydock {

namespace {

struct Field
{
    std::string_view name;
    int low;
    int high;
    int longestStep;
    std::string_view words; ///< three letters each, the first for `low`
};

constexpr std::array fields{Field{"minute", 0, 59, 60, ""}, Field{"hour", 0, 23, 24, ""},
                            Field{"day of month", 1, 31, 31, ""},
                            Field{"month", 1, 12, 12, "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"},
                            Field{"day of week", 0, 7, 7, "SUNMONTUEWEDTHUFRISAT"}};
constexpr std::string_view blanks = " \t";

std::vector<std::string_view> fieldsOf(std::string_view text)
{
    std::vector<std::string_view> found;
    for (std::size_t at = 0; (at = text.find_first_not_of(blanks, at)) != std::string_view::npos;) {
        const auto end = std::min(text.find_first_of(blanks, at), text.size());
        found.push_back(text.substr(at, end - at));
        at = end;
    }
    return found;
}

std::optional<int> number(std::string_view text, int low, int high)
{
    int value = 0;
    const auto [last, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || last != text.data() + text.size() || value < low || value > high)
        return std::nullopt;
    return value;
}

tl::unexpected<Error> refuse(const Field& field, std::string_view wanted, std::string_view text)
{
    const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    const auto shown = std::string(utf8Prefix(text, 40));
    return fail(ErrorCode::InvalidArgument, std::string(field.name) + ": " + std::string(wanted) + ", not " +
                                                (digits ? shown : '"' + shown + '"'));
}

Expected<int> value(const Field& field, std::string_view text)
{
    if (const auto given = number(text, field.low, field.high))
        return *given;
    std::string upper(text);
    std::ranges::transform(upper, upper.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    for (std::size_t i = 0; i < field.words.size(); i += 3) {
        if (field.words.substr(i, 3) == upper)
            return field.low + static_cast<int>(i / 3);
    }
    auto wanted = "wants " + std::to_string(field.low) + " to " + std::to_string(field.high);
    if (!field.words.empty())
        wanted += " or " + std::string(field.words.substr(0, 3)) + " to " +
                  std::string(field.words.substr(field.words.size() - 3));
    return refuse(field, wanted, text);
}

/// The bits of one element of a list.
Expected<std::uint64_t> element(const Field& field, std::string_view text)
{
    const auto slash = text.find('/');
    const auto range = text.substr(0, slash);
    int step = 1;
    if (slash != std::string_view::npos) {
        const auto given = number(text.substr(slash + 1), 1, field.longestStep);
        if (!given)
            return refuse(field, "wants a step of 1 to " + std::to_string(field.longestStep),
                          text.substr(slash + 1));
        step = *given;
    }
    int low = field.low;
    int high = field.high;
    if (range != "*") {
        const auto dash = range.find('-');
        const auto from = value(field, range.substr(0, dash));
        if (!from)
            return tl::unexpected(from.error());
        low = *from;
        if (dash != std::string_view::npos) {
            const auto to = value(field, range.substr(dash + 1));
            if (!to)
                return tl::unexpected(to.error());
            if (*to < low)
                return refuse(field, "wants the lower end of a range first", range);
            high = *to;
        } else if (slash == std::string_view::npos) {
            high = low;
        }
    }
    std::uint64_t bits = 0;
    for (int i = low; i <= high; i += step)
        bits |= std::uint64_t{1} << i;
    return bits;
}

Expected<std::uint64_t> list(const Field& field, std::string_view text)
{
    std::uint64_t bits = 0;
    for (;;) {
        const auto comma = text.find(',');
        auto part = element(field, text.substr(0, comma));
        if (!part)
            return part;
        bits |= *part;
        if (comma == std::string_view::npos)
            return bits;
        text.remove_prefix(comma + 1);
    }
}

} // namespace

Expected<CronSchedule> CronSchedule::parse(std::string_view text)
{
    const auto texts = fieldsOf(text);
    if (texts.size() != fields.size())
        return fail(ErrorCode::InvalidArgument, "wants five fields, minute, hour, day of month, month and "
                                                "day of week, as in \"0 2 * * 6,7\", not " +
                                                    std::to_string(texts.size()));
    CronSchedule made;
    made.m_text = text;
    const std::array into{&made.m_minutes, &made.m_hours, &made.m_days, &made.m_months, &made.m_weekdays};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto bits = list(fields[i], texts[i]);
        if (!bits)
            return tl::unexpected(bits.error());
        *into[i] = *bits;
    }
    made.m_weekdays = (made.m_weekdays | made.m_weekdays >> 7) & 0x7F;
    made.m_eitherDay = !texts[2].starts_with('*') && !texts[4].starts_with('*');
    return made;
}

} // namespace drydock
