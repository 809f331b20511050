// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/query_match.h"

#include "fleet/names.h"
#include "fleet/query_fields.h"

#include <algorithm>
#include <charconv>
#include <compare>

namespace drydock {

namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t codePointLength(std::string_view text, std::size_t at)
{
    std::size_t length = 1;
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0) == 0x80)
        ++length;
    return length;
}

} // namespace

bool containsIgnoringCase(std::string_view text, std::string_view part)
{
    return !std::ranges::search(text, part, {}, lowered, lowered).empty();
}

bool matchesGlob(std::string_view text, std::string_view glob)
{
    std::size_t t = 0;
    std::size_t g = 0;
    std::size_t star = std::string_view::npos;
    std::size_t starText = 0;
    while (t < text.size()) {
        if (g < glob.size() && glob[g] == '*') {
            star = g++;
            starText = t;
        } else if (g < glob.size() && glob[g] == '?') {
            t += codePointLength(text, t);
            ++g;
        } else if (g < glob.size() && glob[g] == text[t]) {
            ++t;
            ++g;
        } else if (star != std::string_view::npos) {
            g = star + 1;
            starText += codePointLength(text, starText);
            t = starText;
        } else {
            return false;
        }
    }
    return glob.find_first_not_of('*', g) == std::string_view::npos;
}

bool holds(QueryOperator comparison, std::partial_ordering order)
{
    switch (comparison) {
    case QueryOperator::Equal:
        return order == 0;
    case QueryOperator::NotEqual:
        return order != 0;
    case QueryOperator::Less:
        return order < 0;
    case QueryOperator::LessOrEqual:
        return order <= 0;
    case QueryOperator::Greater:
        return order > 0;
    case QueryOperator::GreaterOrEqual:
        return order >= 0;
    case QueryOperator::Glob:
        return false;
    }
    return false;
}

std::optional<double> numberFrom(std::string_view text)
{
    double number = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    if (problem != std::errc() || stop != end)
        return std::nullopt;
    return number;
}

namespace {

bool matchesText(const QueryNode& node, std::string_view text)
{
    if (node.comparison == QueryOperator::Glob)
        return matchesGlob(text, node.value);
    const bool equal = node.field == QueryField::State ? query_fields::equalIgnoringCase(text, node.value)
                                                       : text == node.value;
    return equal == (node.comparison == QueryOperator::Equal);
}

/// The code that a reason begins with: `CHECKSUM_MISMATCH` of `CHECKSUM_MISMATCH: 41d0… is not …`. Empty for
/// plain words.
std::string_view codeOf(std::string_view reason)
{
    const auto end = reason.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
    const bool apart = end != std::string_view::npos && (reason[end] == ':' || reason[end] == ' ');
    return apart && end > 1 ? reason.substr(0, end) : std::string_view();
}

/// The service's reasons are codes; devices say what they like, some of them a code and then more.
bool matchesReason(const QueryNode& node, std::string_view reason)
{
    if (node.comparison == QueryOperator::Glob)
        return matchesGlob(reason, node.value);
    const auto code = codeOf(reason);
    const bool equal = query_fields::equalIgnoringCase(reason, node.value) ||
                       (!code.empty() && query_fields::equalIgnoringCase(code, node.value));
    return equal == (node.comparison == QueryOperator::Equal);
}

std::partial_ordering versionOrder(std::string_view left, std::string_view right)
{
    return compareVersions(query_fields::wholeVersion(left), query_fields::wholeVersion(right)) <=> 0;
}

/// A device without a version is neither before nor after one.
bool matchesVersion(const QueryNode& node, std::string_view version)
{
    if (node.comparison == QueryOperator::Glob)
        return matchesGlob(version, node.value);
    if (version.empty() || node.value.empty())
        return (version == node.value) == (node.comparison == QueryOperator::Equal) &&
               (node.comparison == QueryOperator::Equal || node.comparison == QueryOperator::NotEqual);
    return holds(node.comparison, versionOrder(version, node.value));
}

/// Numbers compare as numbers, all else in the order of versions, which is that of texts where it is none.
bool matchesValue(const QueryNode& node, const std::optional<std::string>& value)
{
    if (!value)
        return node.comparison == QueryOperator::NotEqual;
    if (node.comparison == QueryOperator::Glob)
        return matchesGlob(*value, node.value);
    const auto left = numberFrom(*value);
    const auto right = numberFrom(node.value);
    if (left && right)
        return holds(node.comparison, *left <=> *right);
    if (node.comparison == QueryOperator::Equal || node.comparison == QueryOperator::NotEqual)
        return matchesText(node, *value);
    return holds(node.comparison, versionOrder(*value, node.value));
}

bool matchesPresence(const QueryNode& node, Presence presence)
{
    const bool equal = query_fields::equalIgnoringCase(toString(presence), node.value);
    return equal == (node.comparison == QueryOperator::Equal);
}

/// Equal to one of the groups; not equal to any of them.
bool matchesGroups(const QueryNode& node, const DeviceFacts& device)
{
    const bool all = node.comparison == QueryOperator::NotEqual;
    for (std::size_t i = 0; i < device.groupCount(); ++i) {
        if (matchesText(node, device.group(i)) != all)
            return !all;
    }
    return all;
}

/// Never seen counts as seen longer ago than anything.
bool matchesSeen(const QueryNode& node, std::optional<std::chrono::seconds> since)
{
    return holds(node.comparison,
                 since ? std::partial_ordering(*since <=> node.duration) : std::partial_ordering::greater);
}

bool matchesComparison(const QueryNode& node, const DeviceFacts& device)
{
    switch (node.field) {
    case QueryField::Id:
    case QueryField::Model:
    case QueryField::State:
    case QueryField::Job:
    case QueryField::Package:
        return matchesText(node, device.text(node.field));
    case QueryField::Reason:
        return matchesReason(node, device.text(node.field));
    case QueryField::SoftwareVersion:
    case QueryField::Desired:
        return matchesVersion(node, device.text(node.field));
    case QueryField::Online:
        return matchesPresence(node, device.presence());
    case QueryField::Seen:
        return matchesSeen(node, device.sinceSeen());
    case QueryField::Group:
        return matchesGroups(node, device);
    case QueryField::Progress: {
        const auto progress = device.progress();
        return progress ? holds(node.comparison, std::int64_t{*progress} <=> node.number)
                        : node.comparison == QueryOperator::NotEqual;
    }
    case QueryField::Reported:
        return matchesValue(node, device.reported(node.path));
    case QueryField::Attribute:
        return matchesValue(node, device.attribute(node.path));
    }
    return false;
}

bool matchesWord(std::string_view word, const DeviceFacts& device)
{
    if (containsIgnoringCase(device.text(QueryField::Id), word) ||
        containsIgnoringCase(device.text(QueryField::Model), word))
        return true;
    for (std::size_t i = 0; i < device.groupCount(); ++i) {
        if (containsIgnoringCase(device.group(i), word))
            return true;
    }
    return false;
}

} // namespace

bool matches(const QueryNode& node, const DeviceFacts& device)
{
    switch (node.kind) {
    case QueryNodeKind::And:
        return matches(*node.left, device) && matches(*node.right, device);
    case QueryNodeKind::Or:
        return matches(*node.left, device) || matches(*node.right, device);
    case QueryNodeKind::Not:
        return !matches(*node.left, device);
    case QueryNodeKind::Word:
        return matchesWord(node.value, device);
    case QueryNodeKind::Online:
        return device.presence() == Presence::Online;
    case QueryNodeKind::Compare:
        return matchesComparison(node, device);
    }
    return false;
}

bool matches(const Query& query, const DeviceFacts& device)
{
    return query.isEmpty() || matches(*query.tree(), device);
}

} // namespace drydock
