// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/update_document.h"

#include <algorithm>

namespace drydock::models {
namespace {

constexpr std::size_t longestQuery = 2000; ///< bytes, as job documents allow
constexpr const char* everyDevice = "id ~ \"*\"";

} // namespace

Expected<JobDocument> updateDocument(const PublishedVersion& version, const UpdateTargets& targets,
                                     const UpdatePolicy& policy, const QString& name, const QString& comment)
{
    auto packageName = PackageName::parse(version.package.toStdString());
    auto packageVersion = Version::parse(version.version.toStdString());
    if (!packageName || !packageVersion)
        return tl::unexpected(!packageName ? packageName.error() : packageVersion.error());
    JobDocument document{.name = name.toStdString(),
                         .packageName = *std::move(packageName),
                         .packageVersion = *std::move(packageVersion),
                         .targets = {},
                         .rollout = {.maximumPerMinute = policy.maximumPerMinute},
                         .timeout = policy.timeout,
                         .retry = {},
                         .reissue = policy.reissue,
                         .priority = policy.priority,
                         .comment = comment.toStdString()};
    if (targets.kind == TargetKind::Group)
        document.targets.group = targets.groupId.toStdString();
    else if (targets.kind != TargetKind::Devices)
        document.targets.query = queryOf(targets);
    if (document.targets.query.size() > longestQuery)
        return fail(ErrorCode::InvalidArgument, "the query is longer than 2,000 bytes; make it a group",
                    "targets.query");
    document.retry = {{RetryType::Failed, policy.retriesAfterFailure},
                      {RetryType::TimedOut, policy.retriesAfterTimeOut}};
    std::erase_if(document.retry, [](const RetryRule& rule) { return rule.numberOfRetries == 0; });
    return document;
}

std::optional<std::string> queryOfIds(const std::vector<std::string>& ids)
{
    std::string query;
    for (const std::string& id : ids) {
        query += (query.empty() ? "id = \"" : " or id = \"") + id + "\"";
        if (query.size() > longestQuery)
            return std::nullopt;
    }
    return query.empty() ? std::nullopt : std::optional(query);
}

std::string queryOf(const UpdateTargets& targets)
{
    switch (targets.kind) {
    case TargetKind::Group:
        return "group = \"" + targets.groupId.toStdString() + "\"";
    case TargetKind::Query:
        return targets.query.trimmed().toStdString();
    case TargetKind::Devices:
    case TargetKind::Everything:
        break;
    }
    return everyDevice;
}

} // namespace drydock::models
