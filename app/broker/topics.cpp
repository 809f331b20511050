// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/topics.h"

#include <cstddef>
#include <cstdint>

namespace drydock::broker {

namespace {

constexpr std::size_t longestTopicText = 65'535;
constexpr std::string_view sharedPrefix = "$share/";

bool isForbidden(std::uint32_t code)
{
    const bool isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    const bool isSurrogate = code >= 0xd800 && code <= 0xdfff;
    const bool isNonCharacter = (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) == 0xfffe;
    return isControl || isSurrogate || isNonCharacter || code > 0x10ffff;
}

/// Bytes of the character that `text` begins with; 0 where it is none that MQTT takes.
std::size_t characterSize(std::string_view text)
{
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return isForbidden(first) ? 0 : 1;
    const std::size_t size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < size)
        return 0;
    std::uint32_t code = first & (0x7fU >> size);
    for (std::size_t at = 1; at < size; ++at) {
        if ((byte(at) & 0xc0) != 0x80)
            return 0;
        code = (code << 6) | (byte(at) & 0x3fU);
    }
    const bool isOverlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
    return isOverlong || isForbidden(code) ? 0 : size;
}

/// Cuts the first level off `rest`, which ends without one where there is no other.
std::string_view cutLevel(std::string_view& rest, bool& isLast)
{
    const auto end = rest.find('/');
    isLast = end == std::string_view::npos;
    const std::string_view level = rest.substr(0, end);
    rest.remove_prefix(isLast ? rest.size() : end + 1);
    return level;
}

} // namespace

bool isText(std::string_view text)
{
    if (text.size() > longestTopicText)
        return false;
    while (!text.empty()) {
        const std::size_t size = characterSize(text);
        if (size == 0)
            return false;
        text.remove_prefix(size);
    }
    return true;
}

bool isTopic(std::string_view topic)
{
    return !topic.empty() && topic.find_first_of("+#") == std::string_view::npos && isText(topic);
}

bool isFilter(std::string_view filter)
{
    if (filter.empty() || !isText(filter))
        return false;
    if (filter.starts_with(sharedPrefix)) {
        const auto end = filter.find('/', sharedPrefix.size());
        const std::string_view group = filter.substr(sharedPrefix.size(), end - sharedPrefix.size());
        if (end == std::string_view::npos || group.empty() || end + 1 == filter.size() ||
            group.find_first_of("+#") != std::string_view::npos)
            return false;
    }
    std::string_view rest = toPattern(filter);
    for (bool isLast = false; !isLast;) {
        const std::string_view level = cutLevel(rest, isLast);
        if (level.size() > 1 && level.find_first_of("+#") != std::string_view::npos)
            return false;
        if (level == "#" && !isLast)
            return false;
    }
    return true;
}

std::string_view toPattern(std::string_view filter)
{
    if (!filter.starts_with(sharedPrefix))
        return filter;
    const auto end = filter.find('/', sharedPrefix.size());
    return end == std::string_view::npos ? filter : filter.substr(end + 1);
}

bool matches(std::string_view pattern, std::string_view topic)
{
    // Wildcards leave the broker's own topics ($SYS/…) out.
    if (pattern.starts_with('$') != topic.starts_with('$'))
        return false;
    for (bool patternEnds = false, topicEnds = false; !patternEnds && !topicEnds;) {
        const std::string_view wanted = cutLevel(pattern, patternEnds);
        if (wanted == "#")
            return true;
        const std::string_view level = cutLevel(topic, topicEnds);
        if (wanted != "+" && wanted != level)
            return false;
        if (patternEnds && topicEnds)
            return true;
        // "a/#" is also for "a" itself.
        if (topicEnds)
            return pattern == "#";
    }
    return false;
}

} // namespace drydock::broker
