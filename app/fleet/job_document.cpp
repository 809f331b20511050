// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/job.h"
#include "fleet/strict_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace drydock {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 3> retryNames{"FAILED", "TIMED_OUT", "ALL"};
constexpr std::size_t longestName = 128;
constexpr std::size_t longestQuery = 2000;
constexpr std::size_t longestComment = 1000;

tl::unexpected<Error> invalid(const std::string& field, const std::string& message)
{
    return fail(ErrorCode::InvalidArgument, field + ": " + message, field);
}

// One object of the document: remembers its path, and that every key was asked for or is known and not
// offered.
class Reader
{
public:
    Reader(const Json& json, std::string path) : m_json(json), m_path(std::move(path)) {}

    [[nodiscard]] std::string field(std::string_view key) const
    {
        return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
    }
    [[nodiscard]] const Json* find(const char* key) const
    {
        const auto it = m_json.find(key);
        return it == m_json.end() ? nullptr : &*it;
    }

    [[nodiscard]] Expected<void> onlyKeys(std::initializer_list<std::string_view> offered,
                                          std::initializer_list<std::string_view> notOffered = {}) const
    {
        if (!m_json.is_object())
            return invalid(m_path.empty() ? "document" : m_path, "wants an object");
        for (const auto& item : m_json.items()) {
            if (std::ranges::find(offered, item.key()) != offered.end())
                continue;
            const std::string name = field(std::string(utf8Prefix(item.key(), 64)));
            if (std::ranges::find(notOffered, item.key()) != notOffered.end())
                return fail(ErrorCode::Unsupported, name + ": not offered by this version; leave it out",
                            name);
            return invalid(name, "is not a field of a job");
        }
        return {};
    }

    [[nodiscard]] Expected<void> integer(const char* key, int low, int high, int& out) const
    {
        const Json* value = find(key);
        if (!value)
            return {};
        const bool good = value->is_number_integer() &&
                          (value->is_number_unsigned() ? value->get<std::uint64_t>() <= std::uint64_t(high)
                                                       : value->get<std::int64_t>() <= high) &&
                          value->get<std::int64_t>() >= low;
        if (!good)
            return invalid(field(key), "wants a whole number from " + std::to_string(low) + " to " +
                                           std::to_string(high));
        out = value->get<int>();
        return {};
    }

    [[nodiscard]] Expected<void> text(const char* key, std::size_t longest, std::string& out) const
    {
        const Json* value = find(key);
        if (!value)
            return {};
        if (!value->is_string() || value->get_ref<const std::string&>().size() > longest)
            return invalid(field(key), "wants text of at most " + std::to_string(longest) + " bytes");
        out = value->get<std::string>();
        return {};
    }

    [[nodiscard]] Expected<void> duration(const char* key, bool mayBeNull, std::optional<Duration>& out) const
    {
        const Json* value = find(key);
        if (!value)
            return {};
        if (mayBeNull && value->is_null()) {
            out.reset();
            return {};
        }
        if (!value->is_string())
            return invalid(field(key), "wants an ISO 8601 duration, as in PT10M");
        const auto parsed = parseDuration(value->get_ref<const std::string&>());
        if (!parsed)
            return invalid(field(key), parsed.error().message);
        if (parsed->count() <= 0)
            return invalid(field(key), "wants more than nothing");
        out = *parsed;
        return {};
    }

private:
    const Json& m_json;
    std::string m_path;
};

Expected<void> readTargets(const Json& json, JobTargets& targets)
{
    const Reader reader(json, "targets");
    // A list's count is shown in what is read back, and not believed here.
    if (auto good = reader.onlyKeys({"query", "list", "group", "count"}); !good)
        return good;
    if (auto good = reader.text("query", longestQuery, targets.query); !good)
        return good;
    if (auto good = reader.text("list", longestName, targets.list); !good)
        return good;
    if (auto good = reader.text("group", longestName, targets.group); !good)
        return good;
    if (int(targets.query.empty()) + int(targets.list.empty()) + int(targets.group.empty()) != 2)
        return invalid("targets", "wants one of query, list and group");
    if (targets.group.empty())
        return {};
    if (const auto id = GroupId::parse(targets.group); !id)
        return invalid("targets.group", id.error().message);
    return {};
}

Expected<void> readTimeouts(const Json& json, JobTimeouts& timeout)
{
    const Reader reader(json, "timeout");
    if (auto good = reader.onlyKeys({"notified", "inProgress", "step", "confirmWithin"}); !good)
        return good;
    if (auto good = reader.duration("notified", true, timeout.notified); !good)
        return good;
    if (auto good = reader.duration("inProgress", true, timeout.inProgress); !good)
        return good;
    if (auto good = reader.duration("step", true, timeout.step); !good)
        return good;
    std::optional<Duration> confirmWithin = timeout.confirmWithin;
    if (auto good = reader.duration("confirmWithin", false, confirmWithin); !good)
        return good;
    timeout.confirmWithin = *confirmWithin;
    return {};
}

Expected<void> readRetry(const Json& json, std::vector<RetryRule>& retry)
{
    if (!json.is_array() || json.size() > 2)
        return invalid("retry", "wants a list of at most 2 rules");
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string path = "retry." + std::to_string(i);
        const Reader reader(json[i], path);
        if (auto good = reader.onlyKeys({"failureType", "numberOfRetries"}); !good)
            return good;
        RetryRule rule;
        std::string type;
        if (auto good = reader.text("failureType", 16, type); !good)
            return good;
        const auto found = std::ranges::find(retryNames, type);
        if (found == retryNames.end())
            return invalid(path + ".failureType", "wants FAILED, TIMED_OUT or ALL");
        rule.failureType = RetryType(found - retryNames.begin());
        if (!reader.find("numberOfRetries"))
            return invalid(path + ".numberOfRetries", "is missing");
        if (auto good = reader.integer("numberOfRetries", 0, 10, rule.numberOfRetries); !good)
            return good;
        retry.push_back(rule);
    }
    // Which of two rules for one end would hold is not to be guessed.
    if (retry.size() == 2 &&
        (retry[0].failureType == retry[1].failureType || retry[0].failureType == RetryType::All ||
         retry[1].failureType == RetryType::All))
        return invalid("retry", "wants each failure type once, and ALL alone");
    return {};
}

Expected<void> readReissue(const Json& json, ReissueRule& reissue)
{
    const Reader reader(json, "reissue");
    if (auto good = reader.onlyKeys({"after", "factor", "times"}); !good)
        return good;
    std::optional<Duration> after = reissue.after;
    if (auto good = reader.duration("after", false, after); !good)
        return good;
    reissue.after = *after;
    if (auto good = reader.integer("factor", 1, 10, reissue.factor); !good)
        return good;
    return reader.integer("times", 0, 20, reissue.times);
}

Expected<void> readRest(const Reader& reader, JobDocument& document)
{
    if (auto good = reader.text("name", longestName, document.name); !good)
        return good;
    if (document.name.empty())
        return invalid("name", "is missing");
    if (auto good = reader.text("comment", longestComment, document.comment); !good)
        return good;
    if (auto good = reader.integer("priority", 0, 9, document.priority); !good)
        return good;
    const Json* targets = reader.find("targets");
    if (!targets)
        return invalid("targets", "is missing");
    if (auto good = readTargets(*targets, document.targets); !good)
        return good;
    std::string selection = "SNAPSHOT";
    if (auto good = reader.text("targetSelection", 16, selection); !good)
        return good;
    if (selection == "CONTINUOUS")
        return fail(ErrorCode::Unsupported,
                    "targetSelection: CONTINUOUS is not offered by this version; use SNAPSHOT",
                    "targetSelection");
    if (selection != "SNAPSHOT")
        return invalid("targetSelection", "wants SNAPSHOT");
    if (const Json* rollout = reader.find("rollout")) {
        const Reader inner(*rollout, "rollout");
        if (auto good = inner.onlyKeys({"maximumPerMinute"},
                                       {"waves", "exponentialRate", "maximumConcurrent", "bytesPerSecond"});
            !good)
            return good;
        if (auto good = inner.integer("maximumPerMinute", 1, 60'000, document.maximumPerMinute); !good)
            return good;
    }
    if (const Json* timeout = reader.find("timeout")) {
        if (auto good = readTimeouts(*timeout, document.timeout); !good)
            return good;
    }
    if (const Json* retry = reader.find("retry")) {
        if (auto good = readRetry(*retry, document.retry); !good)
            return good;
    }
    if (const Json* reissue = reader.find("reissue"))
        return readReissue(*reissue, document.reissue);
    return {};
}

Json durationOrNull(const std::optional<Duration>& duration)
{
    return duration ? Json(formatDuration(*duration)) : Json(nullptr);
}

} // namespace

Expected<JobDocument> parseJobDocument(const Json& json)
{
    const Reader reader(json, {});
    if (auto good = reader.onlyKeys({"name", "package", "targets", "targetSelection", "rollout", "timeout",
                                     "retry", "reissue", "priority", "comment"},
                                    {"abort", "quarantine", "schedule", "download", "approval"});
        !good)
        return tl::unexpected(good.error());
    const Json* package = reader.find("package");
    if (!package)
        return invalid("package", "is missing");
    const Reader inner(*package, "package");
    if (auto good = inner.onlyKeys({"name", "version"}); !good)
        return tl::unexpected(good.error());
    std::string nameText;
    std::string versionText;
    if (auto good = inner.text("name", longestName, nameText); !good)
        return tl::unexpected(good.error());
    if (auto good = inner.text("version", longestName, versionText); !good)
        return tl::unexpected(good.error());
    auto name = PackageName::parse(nameText);
    if (!name)
        return invalid("package.name", name.error().message);
    auto version = Version::parse(versionText);
    if (!version)
        return invalid("package.version", version.error().message);
    JobDocument document{.name = {},
                         .packageName = *std::move(name),
                         .packageVersion = *std::move(version),
                         .targets = {},
                         .timeout = {},
                         .retry = {},
                         .reissue = {},
                         .comment = {}};
    if (auto good = readRest(reader, document); !good)
        return tl::unexpected(good.error());
    return document;
}

Json toJson(const JobDocument& document)
{
    Json targets = Json::object();
    if (!document.targets.list.empty())
        targets["list"] = document.targets.list;
    else if (!document.targets.group.empty())
        targets["group"] = document.targets.group;
    else
        targets["query"] = document.targets.query;
    Json retry = Json::array();
    for (const auto& rule : document.retry)
        retry.push_back({{"failureType", retryNames[std::size_t(rule.failureType)]},
                         {"numberOfRetries", rule.numberOfRetries}});
    return {{"name", document.name},
            {"package", {{"name", document.packageName.str()}, {"version", document.packageVersion.str()}}},
            {"targets", std::move(targets)},
            {"targetSelection", "SNAPSHOT"},
            {"rollout", {{"maximumPerMinute", document.maximumPerMinute}}},
            {"timeout",
             {{"notified", durationOrNull(document.timeout.notified)},
              {"inProgress", durationOrNull(document.timeout.inProgress)},
              {"step", durationOrNull(document.timeout.step)},
              {"confirmWithin", formatDuration(document.timeout.confirmWithin)}}},
            {"retry", std::move(retry)},
            {"reissue",
             {{"after", formatDuration(document.reissue.after)},
              {"factor", document.reissue.factor},
              {"times", document.reissue.times}}},
            {"priority", document.priority},
            {"comment", document.comment}};
}

} // namespace drydock
