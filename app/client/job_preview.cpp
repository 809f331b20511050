// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/job_preview.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

std::uint64_t numberAt(const Json& object, const char* key)
{
    const Json& value = object.at(key);
    // A negative number would be taken for a huge one.
    return value.is_number_unsigned() ? value.get<std::uint64_t>()
                                      : std::uint64_t(std::max<std::int64_t>(0, value.get<std::int64_t>()));
}

std::vector<JobPreview::Part> partsOf(const Json& rows)
{
    std::vector<JobPreview::Part> parts;
    for (const Json& row : rows)
        parts.push_back({.reason = row.at("reason").get<std::string>(),
                         .count = numberAt(row, "count"),
                         .examples = row.at("examples").get<std::vector<std::string>>()});
    return parts;
}

} // namespace

std::uint64_t JobPreview::excludedCount() const
{
    const auto sum =
        std::accumulate(excluded.begin(), excluded.end(), std::uint64_t(0),
                        [](std::uint64_t count, const Part& part) { return count + part.count; });
    return std::min(sum, total);
}

Expected<JobPreview> readJobPreview(const Json& json)
{
    try {
        JobPreview preview{.total = numberAt(json, "total"),
                           .byModelAndVersion = {},
                           .others = json.contains("others") ? numberAt(json, "others") : 0,
                           .excluded = partsOf(json.at("excluded")),
                           .waiting = partsOf(json.at("waiting")),
                           .offline = numberAt(json, "offline"),
                           .packageSize = numberAt(json.at("package"), "size"),
                           .bytes = numberAt(json, "bytes"),
                           .waves = {}};
        if (const auto waves = json.find("waves"); waves != json.end()) {
            for (const Json& wave : *waves)
                preview.waves.push_back(numberAt(wave, "devices"));
        }
        for (const Json& row : json.at("byModelAndVersion"))
            preview.byModelAndVersion.push_back({.model = row.at("model").get<std::string>(),
                                                 .version = row.at("version").get<std::string>(),
                                                 .count = numberAt(row, "count")});
        return preview;
    } catch (const Json::exception& problem) {
        return fail(ErrorCode::Internal, std::string("jobs.preview: ") + problem.what());
    }
}

Expected<std::string> readNewJobId(const Json& json)
{
    const auto id = json.find("jobId");
    if (id == json.end() || !id->is_string())
        return fail(ErrorCode::Internal, "jobs.create: the answer names no job", "jobId");
    return id->get<std::string>();
}

} // namespace drydock::client
