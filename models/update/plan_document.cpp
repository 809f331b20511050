// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/plan_document.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace drydock::models {
namespace {

using nlohmann::json;

/// What a document has besides its plan.
constexpr std::array identity{"name", "package", "targets", "comment"};

/// A document that stands for any: plans are read and written with the codec of documents.
json anyDocument()
{
    return {{"name", "plan"},
            {"package", {{"name", "plan"}, {"version", "1.0.0"}}},
            {"targets", {{"query", "online"}}}};
}

} // namespace

Expected<UpdatePlan> readPlan(const json& plan)
{
    if (!plan.is_object())
        return fail(ErrorCode::InvalidArgument, "a plan is a JSON object", "plan");
    json document = anyDocument();
    for (const auto& [key, value] : plan.items()) {
        if (std::ranges::find(identity, key) != identity.end())
            return fail(ErrorCode::InvalidArgument, key + " is no part of a plan", key);
        document[key] = value;
    }
    const auto read = parseJobDocument(document);
    if (!read)
        return tl::unexpected(read.error());
    return planOf(*read);
}

json toJson(const UpdatePlan& plan)
{
    JobDocument document = *parseJobDocument(anyDocument());
    setPlan(document, plan);
    json written = drydock::toJson(document);
    for (const char* key : identity)
        written.erase(key);
    return written;
}

std::optional<Error> refusalOf(const UpdatePlan& plan)
{
    const auto read = readPlan(toJson(plan));
    return read ? std::nullopt : std::optional(read.error());
}

} // namespace drydock::models
