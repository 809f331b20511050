// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/byte_range.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <limits>
#include <optional>

namespace drydock::storage::server {

namespace {

/// Digits only; more than fit are the largest number.
std::optional<std::uint64_t> digitsAsNumber(std::string_view text)
{
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    std::uint64_t value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc())
        return std::numeric_limits<std::uint64_t>::max();
    return value;
}

} // namespace

RangeAnswer readRange(std::string_view header, std::uint64_t size)
{
    const RangeAnswer whole{RangeAnswer::Whole, 0, size};
    const RangeAnswer none{RangeAnswer::Unsatisfiable, 0, 0};
    constexpr std::string_view unit = "bytes=";
    if (!header.starts_with(unit))
        return whole;
    header.remove_prefix(unit.size());
    const auto dash = header.find('-');
    if (dash == std::string_view::npos)
        return whole;
    const auto first = digitsAsNumber(header.substr(0, dash));
    const auto last = digitsAsNumber(header.substr(dash + 1));
    if (dash == 0) {
        if (!last)
            return whole;
        const std::uint64_t length = std::min(*last, size);
        return length == 0 ? none : RangeAnswer{RangeAnswer::Partial, size - length, length};
    }
    const bool open = dash + 1 == header.size();
    if (!first || (!open && (!last || *last < *first)))
        return whole;
    if (*first >= size)
        return none;
    const std::uint64_t end = open ? size - 1 : std::min(*last, size - 1);
    return {RangeAnswer::Partial, *first, end - *first + 1};
}

std::string httpDate(TimePoint time)
{
    using namespace std::chrono;
    constexpr std::array days_{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months_{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<seconds>(time - day));
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                  days_[weekday(day).c_encoding()], unsigned(date.day()), months_[unsigned(date.month()) - 1],
                  int(date.year()), int(clock.hours().count()), int(clock.minutes().count()),
                  int(clock.seconds().count()));
    return text.data();
}

std::optional<TimePoint> parseHttpDate(const std::string& text)
{
    // RFC 9110, 5.6.7: the date of a mail (RFC 5322), with GMT for its zone.
    QString mail = QString::fromStdString(text);
    if (!mail.endsWith(QStringLiteral(" GMT")))
        return std::nullopt;
    mail.replace(mail.size() - 3, 3, QStringLiteral("+0000"));
    const QDateTime time = QDateTime::fromString(mail, Qt::RFC2822Date);
    if (!time.isValid())
        return std::nullopt;
    return fromMilliseconds(time.toMSecsSinceEpoch());
}

} // namespace drydock::storage::server
