// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/names.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace drydock {

namespace {

constexpr std::string_view lower = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view digits = "0123456789";

bool isDigit(char c)
{
    return digits.find(c) != std::string_view::npos;
}

bool isLower(char c)
{
    return lower.find(c) != std::string_view::npos;
}

bool isAlphanumeric(char c)
{
    return isDigit(c) || isLower(c) || (c >= 'A' && c <= 'Z');
}

bool isNumeric(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

struct SemVer
{
    std::vector<std::string_view> core;
    std::vector<std::string_view> preRelease;
};

/// The reason a text is no SemVer without build metadata (semver.org 2.0.0, §2 and §9), or nothing.
std::string_view splitSemVer(std::string_view text, SemVer& parts)
{
    const auto dash = text.find('-');
    parts.core = split(text.substr(0, dash), '.');
    if (parts.core.size() != 3 || !std::all_of(parts.core.begin(), parts.core.end(), isNumeric))
        return "wants three numbers, as in 2.1.0 (SemVer)";
    const auto leadingZero = [](std::string_view part) {
        return part.size() > 1 && part.front() == '0' && isNumeric(part);
    };
    if (std::any_of(parts.core.begin(), parts.core.end(), leadingZero))
        return "a number must not start with a zero (SemVer)";
    if (dash == std::string_view::npos)
        return {};
    parts.preRelease = split(text.substr(dash + 1), '.');
    for (const auto part : parts.preRelease) {
        const bool known =
            std::all_of(part.begin(), part.end(), [](char c) { return isAlphanumeric(c) || c == '-'; });
        if (part.empty() || !known)
            return "a pre-release part wants letters, digits and dashes (SemVer, without build metadata)";
        if (leadingZero(part))
            return "a number must not start with a zero (SemVer)";
    }
    return {};
}

int sign(std::strong_ordering order)
{
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

int compareNumbers(std::string_view left, std::string_view right)
{
    if (left.size() != right.size())
        return left.size() < right.size() ? -1 : 1;
    return sign(left <=> right);
}

int compareIdentifiers(std::string_view left, std::string_view right)
{
    const bool leftNumeric = isNumeric(left);
    const bool rightNumeric = isNumeric(right);
    if (leftNumeric && rightNumeric)
        return compareNumbers(left, right);
    if (leftNumeric != rightNumeric)
        return leftNumeric ? -1 : 1;
    return sign(left <=> right);
}

} // namespace

std::string_view DeviceIdRule::check(std::string_view text)
{
    if (text.empty() || text.size() > 128)
        return "wants 1 to 128 characters";
    const auto allowed = [](char c) {
        return isAlphanumeric(c) || c == ':' || c == '_' || c == '.' || c == '-';
    };
    if (!std::all_of(text.begin(), text.end(), allowed))
        return "may hold letters, digits and : _ . - only";
    if (text == "." || text == "..")
        return "must not be . or ..";
    if (text.starts_with("op."))
        return "must not start with op. (kept for operators)";
    return {};
}

std::string_view OperatorNameRule::check(std::string_view text)
{
    if (!text.starts_with("op."))
        return "starts with op.";
    text.remove_prefix(3);
    if (text.empty() || text.size() > 60)
        return "wants 1 to 60 characters after op.";
    const auto allowed = [](char c) { return isDigit(c) || isLower(c) || c == '.' || c == '_' || c == '-'; };
    if (!std::all_of(text.begin(), text.end(), allowed))
        return "may hold lower-case letters, digits and . _ - only";
    return {};
}

std::string_view PackageNameRule::check(std::string_view text)
{
    if (text.empty() || text.size() > 64)
        return "wants 1 to 64 characters";
    const auto allowed = [](char c) { return isDigit(c) || isLower(c) || c == '.' || c == '_' || c == '-'; };
    if (!std::all_of(text.begin(), text.end(), allowed))
        return "may hold lower-case letters, digits and . _ - only";
    if (!isDigit(text.front()) && !isLower(text.front()))
        return "starts with a lower-case letter or a digit";
    return {};
}

std::string_view VersionRule::check(std::string_view text)
{
    if (text.empty() || text.size() > 64)
        return "wants 1 to 64 characters";
    SemVer parts;
    return splitSemVer(text, parts);
}

std::string_view GroupIdRule::check(std::string_view text)
{
    if (text.empty() || text.size() > 64)
        return "wants 1 to 64 characters";
    const auto allowed = [](char c) { return isDigit(c) || isLower(c) || c == '-'; };
    if (!std::all_of(text.begin(), text.end(), allowed) || text.front() == '-')
        return "wants lower-case letters, digits and dashes, not starting with a dash";
    return {};
}

std::string_view FileNameRule::check(std::string_view text)
{
    if (text.empty() || text.size() > 128)
        return "wants 1 to 128 characters";
    const auto allowed = [](char c) { return isAlphanumeric(c) || c == '.' || c == '_' || c == '-'; };
    if (!std::all_of(text.begin(), text.end(), allowed))
        return "may hold letters, digits and . _ - only";
    if (text == "." || text == "..")
        return "must not be . or ..";
    return {};
}

std::string_view JobIdRule::check(std::string_view text)
{
    if (text.size() != 36)
        return "wants a UUID of 36 characters";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        if (dash ? c != '-' : !(isDigit(c) || (c >= 'a' && c <= 'f')))
            return "wants a UUID in lower case";
    }
    return {};
}

int compareVersions(std::string_view left, std::string_view right)
{
    SemVer l;
    SemVer r;
    const bool leftGood = splitSemVer(left, l).empty();
    const bool rightGood = splitSemVer(right, r).empty();
    if (!leftGood || !rightGood) {
        if (leftGood != rightGood)
            return leftGood ? -1 : 1;
        return sign(left <=> right);
    }
    for (std::size_t i = 0; i < 3; ++i) {
        if (const int order = compareNumbers(l.core[i], r.core[i]); order != 0)
            return order;
    }
    if (l.preRelease.empty() || r.preRelease.empty())
        return static_cast<int>(l.preRelease.empty()) - static_cast<int>(r.preRelease.empty());
    const auto common = std::min(l.preRelease.size(), r.preRelease.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (const int order = compareIdentifiers(l.preRelease[i], r.preRelease[i]); order != 0)
            return order;
    }
    return sign(l.preRelease.size() <=> r.preRelease.size());
}

Expected<AttemptId> AttemptId::parse(std::string_view text)
{
    auto job = JobId::parse(text.substr(0, 36));
    if (!job)
        return tl::unexpected(job.error());
    int attempt = 1;
    if (text.size() > 36) {
        const auto number = text.substr(37);
        const auto [end, problem] = std::from_chars(number.data(), number.data() + number.size(), attempt);
        const bool whole = end == number.data() + number.size();
        if (text[36] != '-' || problem != std::errc() || !whole || attempt < 2 || number.front() == '0' ||
            number.front() == '+')
            return fail(ErrorCode::InvalidArgument,
                        "job id: an attempt is {jobId} or {jobId}-n with n from 2");
    }
    return AttemptId{*std::move(job), attempt};
}

std::string AttemptId::str() const
{
    return attempt == 1 ? job.str() : job.str() + "-" + std::to_string(attempt);
}

} // namespace drydock
