// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/time_zone.h"

#include "fleet/strict_json.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace drydock {

namespace {

using namespace std::chrono;

constexpr sys_days tableEnd{year{2100} / January / 1};

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// QTimeZone takes a name as that of a file, and one without a slash ("Berlin", "EST5") also as a rule of
// POSIX with all kinds of offsets. Below posix/ and right/ stand the same zones again, the latter with leap
// seconds.
bool isName(std::string_view text)
{
    const auto allowed = [](char c) {
        return (lowered(c) >= 'a' && lowered(c) <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '_' ||
               c == '+' || c == '-';
    };
    return text == "UTC" ||
           (text.find('/', 1) != std::string_view::npos && std::ranges::all_of(text, allowed) &&
            text.front() != '/' && text.find("//") == std::string_view::npos && !text.starts_with("posix/") &&
            !text.starts_with("right/"));
}

// "Europe/Berlin" for "europe/berlin" and for "Berlin"; empty where nothing is like it.
std::string similarName(std::string_view text)
{
    const auto same = [](char a, char b) { return lowered(a) == lowered(b); };
    for (const auto& id : QTimeZone::availableTimeZoneIds()) {
        const std::string_view name(id.constData(), static_cast<std::size_t>(id.size()));
        const auto city = name.substr(name.rfind('/') + 1);
        if (isName(name) && (std::ranges::equal(name, text, same) || std::ranges::equal(city, text, same)))
            return std::string(name);
    }
    return {};
}

tl::unexpected<Error> unknown(std::string_view text)
{
    const auto similar = similarName(text);
    return fail(ErrorCode::InvalidArgument,
                '"' + std::string(utf8Prefix(text, 40)) + "\" is no time zone known here; " +
                    (similar.empty() ? "use an IANA name such as Europe/Berlin or UTC" : "use " + similar));
}

QDateTime utc(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time), Qt::UTC);
}

struct Transition
{
    TimePoint time;
    Duration offset; ///< from then on
};

/// The first transition after `time`, unless the table ends before it.
std::optional<Transition> transitionAfter(const QTimeZone& zone, TimePoint time)
{
    auto found = zone.nextTransition(utc(time));
    // After the last one in the zone's file Qt 6.4 knows none, yet follows the file's rule a moment later.
    if (!found.atUtc.isValid())
        found = zone.nextTransition(utc(time + milliseconds(1)));
    const auto at = fromMilliseconds(found.atUtc.isValid() ? found.atUtc.toMSecsSinceEpoch() : 0);
    if (at <= time || at >= tableEnd)
        return std::nullopt;
    return Transition{at, seconds(found.offsetFromUtc)};
}

} // namespace

Expected<TimeZone> TimeZone::find(std::string_view ianaName)
{
    if (!isName(ianaName))
        return unknown(ianaName);
    const QTimeZone zone(QByteArray(ianaName.data(), static_cast<qsizetype>(ianaName.size())));
    if (!zone.isValid())
        return unknown(ianaName);
    Stretches stretches{{TimePoint::min(), seconds(zone.offsetFromUtc(utc({}))), LocalTime::max()}};
    auto reached = LocalTime::min();
    for (auto next = transitionAfter(zone, {}); next; next = transitionAfter(zone, next->time)) {
        auto& last = stretches.back();
        if (next->offset == last.offset) // only its name changes
            continue;
        reached = std::max(reached, LocalTime((next->time + last.offset).time_since_epoch()));
        last.reached = reached;
        stretches.push_back({next->time, next->offset, LocalTime::max()});
    }
    return TimeZone(std::make_shared<const Stretches>(std::move(stretches)));
}

TimeZone::Stretches::const_iterator TimeZone::stretchAt(TimePoint time) const
{
    return std::ranges::upper_bound(*m_stretches, time, {}, &Stretch::start) - 1;
}

TimePoint TimeZone::toUtc(LocalMinute time) const
{
    const auto stretch = std::ranges::upper_bound(*m_stretches, LocalTime(time), {}, &Stretch::reached);
    return std::max(stretch->start, TimePoint(time.time_since_epoch() - stretch->offset));
}

LocalTime TimeZone::toLocal(TimePoint time) const
{
    return LocalTime((time + stretchAt(time)->offset).time_since_epoch());
}

LocalMinute TimeZone::reachedBy(TimePoint time) const
{
    const auto stretch = stretchAt(time);
    const auto shown = floor<minutes>(LocalTime((time + stretch->offset).time_since_epoch()));
    if (stretch == m_stretches->begin())
        return shown;
    return std::max(shown, ceil<minutes>(std::prev(stretch)->reached) - minutes(1));
}

} // namespace drydock
