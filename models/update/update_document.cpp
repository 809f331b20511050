// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/update_document.h"

#include "models/update/update_words.h"

namespace drydock::models {
namespace {

constexpr std::size_t longestQuery = 2000; ///< bytes, as job documents allow
constexpr const char* everyDevice = "id ~ \"*\"";

} // namespace

Expected<JobDocument> updateDocument(const PublishedVersion& version, const UpdateTargets& targets,
                                     const UpdatePlan& plan, const QString& name, const QString& comment)
{
    auto packageName = PackageName::parse(version.package.toStdString());
    auto packageVersion = Version::parse(version.version.toStdString());
    if (!packageName || !packageVersion)
        return tl::unexpected(!packageName ? packageName.error() : packageVersion.error());
    JobDocument document{.name = name.toStdString(),
                         .packageName = *std::move(packageName),
                         .packageVersion = *std::move(packageVersion),
                         .targets = {},
                         .comment = comment.toStdString()};
    setPlan(document, plan);
    if (targets.kind == TargetKind::Group)
        document.targets.group = targets.groupId.toStdString();
    else if (targets.kind == TargetKind::List)
        document.targets.list = targets.list;
    else if (targets.kind != TargetKind::Devices)
        document.targets.query = queryOf(targets);
    if (document.targets.query.size() > longestQuery)
        return fail(ErrorCode::InvalidArgument, "the query is longer than 2,000 bytes; make it a group",
                    "targets.query");
    return document;
}

nlohmann::json askableDocument(const PublishedVersion& version, const UpdateTargets& targets,
                               const UpdatePlan& plan)
{
    auto document = updateDocument(version, targets, plan, words(version), {});
    if (!document)
        return nullptr;
    if (targets.kind == TargetKind::Devices) {
        const auto query = queryOfIds(targets.ids);
        if (!query)
            return nullptr;
        document->targets.query = *query;
    }
    return toJson(*document);
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
    case TargetKind::List:
    case TargetKind::Everything:
        break;
    }
    return everyDevice;
}

} // namespace drydock::models
