// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/audit_arguments.h"

#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "fleet/strict_json.h"

#include <nlohmann/json.hpp>

namespace drydock::service {

using nlohmann::json;

namespace {

constexpr std::size_t longestValue = 6 * 1024;
constexpr std::size_t longestLine = 8 * 1024; ///< more could not be listed

json toldBySize(const std::string& text)
{
    return {{"bytes", text.size()}, {"sha256", crypto::toHex(crypto::bytes(crypto::sha256(text)))}};
}

} // namespace

std::string auditArguments(const json& arguments, const json& result)
{
    json kept = json::object();
    for (const auto& [key, value] : arguments.items()) {
        const std::string text = jsonText(value);
        kept[key] = text.size() <= longestValue ? value : toldBySize(text);
    }
    const auto job = result.is_object() ? result.find("jobId") : result.end();
    if (job != result.end() && !kept.contains("jobId"))
        kept["jobId"] = *job;
    else if (job != result.end() && kept["jobId"] != *job)
        kept["newJobId"] = *job;
    const std::string all = jsonText(kept);
    return all.size() <= longestLine ? all : jsonText({{"arguments", toldBySize(all)}});
}

} // namespace drydock::service
