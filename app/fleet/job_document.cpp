// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/document_reader.h"
#include "fleet/job.h"
#include "fleet/policy_document.h"

namespace drydock {

namespace {

using Json = nlohmann::json;

constexpr std::string_view retryNames[] = {"FAILED", "TIMED_OUT", "ALL"};
constexpr std::string_view selectionNames[] = {"SNAPSHOT", "CONTINUOUS"};
constexpr std::size_t longestName = 128;
constexpr std::size_t longestTargetQuery = 2000;
constexpr std::size_t longestComment = 1000;

Expected<void> readTargets(const Json& json, JobTargets& targets)
{
    DocumentReader reader(json, "targets");
    // A list's count is shown in what is read back, and not believed here.
    reader.onlyKeys({"query", "list", "group", "job", "count"});
    reader.text("query", longestTargetQuery, targets.query);
    reader.text("list", longestName, targets.list);
    reader.text("group", longestName, targets.group);
    reader.text("job", longestName, targets.job);
    if (int(targets.query.empty()) + int(targets.list.empty()) + int(targets.group.empty()) +
            int(targets.job.empty()) !=
        3)
        reader.refuse("targets", "wants one of query, list and group");
    if (const auto id = GroupId::parse(targets.group); !targets.group.empty() && !id)
        reader.refuse("targets.group", id.error().message);
    return reader.result();
}

Expected<void> readTimeouts(const Json& json, JobTimeouts& timeout)
{
    DocumentReader reader(json, "timeout");
    reader.onlyKeys({"notified", "inProgress", "step", "confirmWithin"});
    reader.durationOrNull("notified", timeout.notified);
    reader.durationOrNull("inProgress", timeout.inProgress);
    reader.durationOrNull("step", timeout.step);
    reader.duration("confirmWithin", timeout.confirmWithin);
    return reader.result();
}

Expected<void> readRetry(const Json& json, std::vector<RetryRule>& retry)
{
    if (!json.is_array() || json.size() > 2)
        return invalidField("retry", "wants a list of at most 2 rules");
    for (std::size_t i = 0; i < json.size(); ++i) {
        DocumentReader reader(json[i], "retry." + std::to_string(i));
        RetryRule rule;
        reader.onlyKeys({"failureType", "numberOfRetries"});
        for (const char* key : {"failureType", "numberOfRetries"}) {
            if (!reader.find(key))
                reader.refuse(reader.field(key), "is missing");
        }
        reader.oneOf("failureType", retryNames, rule.failureType);
        reader.integer("numberOfRetries", 0, 10, rule.numberOfRetries);
        if (!reader.isGood())
            return reader.result();
        retry.push_back(rule);
    }
    // Which of two rules for one end would hold is not to be guessed.
    if (retry.size() == 2 &&
        (retry[0].failureType == retry[1].failureType || retry[0].failureType == RetryType::All ||
         retry[1].failureType == RetryType::All))
        return invalidField("retry", "wants each failure type once, and ALL alone");
    return {};
}

Expected<void> readReissue(const Json& json, ReissueRule& reissue)
{
    DocumentReader reader(json, "reissue");
    reader.onlyKeys({"after", "factor", "times"});
    reader.duration("after", reissue.after);
    reader.integer("factor", 1, 10, reissue.factor);
    reader.integer("times", 0, 20, reissue.times);
    return reader.result();
}

Expected<void> readApproval(const Json& json, bool& needed)
{
    DocumentReader reader(json, "approval");
    reader.onlyKeys({"required"});
    reader.boolean("required", needed);
    return reader.result();
}

void readParts(DocumentReader& reader, JobDocument& document)
{
    const auto part = [&](const char* key, const auto& read, auto& out) {
        if (const Json* json = reader.find(key))
            reader.adopt(read(*json, out));
    };
    part("targets", readTargets, document.targets);
    part("rollout", readRolloutPolicy, document.rollout);
    part("abort", readAbortRules, document.abort);
    part("timeout", readTimeouts, document.timeout);
    part("retry", readRetry, document.retry);
    part("quarantine", readQuarantineRule, document.quarantine);
    part("reissue", readReissue, document.reissue);
    part("schedule", readSchedule, document.schedule);
    part("approval", readApproval, document.needsApproval);
}

Json durationOrNull(const std::optional<Duration>& duration)
{
    return duration ? Json(formatDuration(*duration)) : Json(nullptr);
}

Json targetsJson(const JobTargets& targets)
{
    if (!targets.list.empty())
        return {{"list", targets.list}};
    if (!targets.group.empty())
        return {{"group", targets.group}};
    if (!targets.job.empty())
        return {{"job", targets.job}};
    return {{"query", targets.query}};
}

} // namespace

Expected<JobDocument> parseJobDocument(const Json& json)
{
    DocumentReader reader(json, {});
    reader.onlyKeys({"name", "package", "targets", "targetSelection", "rollout", "abort", "timeout", "retry",
                     "quarantine", "reissue", "schedule", "approval", "priority", "comment"},
                    {"download"});
    for (const char* key : {"package", "name", "targets"}) {
        if (!reader.find(key))
            reader.refuse(key, "is missing");
    }
    if (!reader.isGood())
        return tl::unexpected(reader.result().error());
    DocumentReader package(*reader.find("package"), "package");
    std::string nameText;
    std::string versionText;
    package.onlyKeys({"name", "version"});
    package.text("name", longestName, nameText);
    package.text("version", longestName, versionText);
    auto name = PackageName::parse(nameText);
    auto version = Version::parse(versionText);
    if (!name)
        package.refuse("package.name", name.error().message);
    if (!version)
        package.refuse("package.version", version.error().message);
    if (!package.isGood())
        return tl::unexpected(package.result().error());
    JobDocument document{.packageName = *std::move(name), .packageVersion = *std::move(version)};
    reader.text("name", longestName, document.name);
    if (document.name.empty())
        reader.refuse("name", "is missing");
    reader.text("comment", longestComment, document.comment);
    reader.integer("priority", 0, 9, document.priority);
    reader.oneOf("targetSelection", selectionNames, document.targetSelection);
    readParts(reader, document);
    if (document.targetSelection == TargetSelection::Continuous && document.targets.query.empty() &&
        document.targets.group.empty())
        reader.refuse("targetSelection", "CONTINUOUS goes with a query or a group, which devices can join");
    if (!reader.isGood())
        return tl::unexpected(reader.result().error());
    return document;
}

Json toJson(const JobDocument& document)
{
    Json retry = Json::array();
    for (const auto& rule : document.retry)
        retry.push_back({{"failureType", retryNames[std::size_t(rule.failureType)]},
                         {"numberOfRetries", rule.numberOfRetries}});
    Json json{{"name", document.name},
              {"package", {{"name", document.packageName.str()}, {"version", document.packageVersion.str()}}},
              {"targets", targetsJson(document.targets)},
              {"targetSelection", selectionNames[std::size_t(document.targetSelection)]},
              {"rollout", toJson(document.rollout)},
              {"abort", toJson(document.abort)},
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
              {"schedule", toJson(document.schedule)},
              {"approval", {{"required", document.needsApproval}}},
              {"priority", document.priority},
              {"comment", document.comment}};
    if (document.quarantine)
        json["quarantine"] = toJson(*document.quarantine);
    return json;
}

} // namespace drydock
