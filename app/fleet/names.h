// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace drydock {

/// A checked name: made only by `parse`, so that nothing else ever gets near a topic or an object key.
/// `Rule` supplies `what` (for messages) and `check`, which returns the reason a text is refused, or nothing.
template <typename Rule>
class Name
{
public:
    [[nodiscard]] static Expected<Name> parse(std::string_view text)
    {
        if (const std::string_view problem = Rule::check(text); !problem.empty())
            return fail(ErrorCode::InvalidArgument, std::string(Rule::what) + ": " + std::string(problem));
        return Name(std::string(text));
    }

    [[nodiscard]] const std::string& str() const { return m_text; }
    auto operator<=>(const Name&) const = default;
    bool operator==(const Name&) const = default;

private:
    explicit Name(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

struct DeviceIdRule
{
    static constexpr std::string_view what = "device id";
    static std::string_view check(std::string_view text);
};
struct OperatorNameRule
{
    static constexpr std::string_view what = "operator name";
    static std::string_view check(std::string_view text);
};
struct PackageNameRule
{
    static constexpr std::string_view what = "package name";
    static std::string_view check(std::string_view text);
};
struct VersionRule
{
    static constexpr std::string_view what = "version";
    static std::string_view check(std::string_view text);
};
struct GroupIdRule
{
    static constexpr std::string_view what = "group id";
    static std::string_view check(std::string_view text);
};
struct FileNameRule
{
    static constexpr std::string_view what = "file name";
    static std::string_view check(std::string_view text);
};
struct JobIdRule
{
    static constexpr std::string_view what = "job id";
    static std::string_view check(std::string_view text);
};

using DeviceId = Name<DeviceIdRule>; ///< 1–128 of [A-Za-z0-9:_.-], not "." or "..", not starting "op."
using OperatorName = Name<OperatorNameRule>; ///< op.[a-z0-9._-]{1,60}
using PackageName = Name<PackageNameRule>;   ///< [a-z0-9][a-z0-9._-]{0,63}
using GroupId = Name<GroupIdRule>;           ///< a slug: [a-z0-9][a-z0-9-]{0,63}
using FileName = Name<FileNameRule>;         ///< [A-Za-z0-9._-]{1,128}, not "." or ".."
using JobId = Name<JobIdRule>;               ///< a UUID in lower case with dashes; ours are version 7

/// SemVer 2.0.0 without build metadata, at most 64 characters. `==` compares the text, `precedes` the order.
using Version = Name<VersionRule>;

/// SemVer 2.0.0 §11 precedence: negative, zero or positive as `left` comes before, with or after `right`.
/// Texts that are no SemVer (devices report what they like) order after every SemVer, among themselves by
/// text.
[[nodiscard]] int compareVersions(std::string_view left, std::string_view right);

/// One try of an execution, as it stands on the wire: attempt 1 is `{jobId}`, attempt n is `{jobId}-n`.
struct AttemptId
{
    JobId job;
    int attempt = 1;

    [[nodiscard]] static Expected<AttemptId> parse(std::string_view text);
    [[nodiscard]] std::string str() const;
    bool operator==(const AttemptId&) const = default;
};

} // namespace drydock

template <typename Rule>
struct std::hash<drydock::Name<Rule>>
{
    std::size_t operator()(const drydock::Name<Rule>& name) const noexcept
    {
        return std::hash<std::string>()(name.str());
    }
};
