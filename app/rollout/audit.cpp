// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/audit.h"

#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "fleet/strict_json.h"

#include <nlohmann/json.hpp>

namespace drydock::rollout {

namespace {

using Json = nlohmann::json;

std::string hashOf(std::string_view previousHash, std::string_view line)
{
    crypto::Sha256 hash;
    hash.update(previousHash);
    hash.update(line);
    const auto digest = hash.finish();
    return crypto::toHex(crypto::bytes(digest));
}

// Arguments are kept as JSON where they are, else as text: nothing of a request is lost to its form.
Json argumentsJson(const std::string& text)
{
    if (text.empty())
        return nullptr;
    Json json = Json::parse(text, nullptr, false);
    return json.is_discarded() ? Json(text) : json;
}

} // namespace

const std::string& auditGenesis()
{
    static const std::string genesis(64, '0');
    return genesis;
}

AuditLine makeAuditLine(const AuditEntry& entry, std::string_view previousHash)
{
    // Keys come out sorted, without white space: one entry has one form.
    const Json json{{"seq", entry.seq},
                    {"time", toMilliseconds(entry.time)},
                    {"operator", entry.operatorName},
                    {"action", entry.action},
                    {"arguments", argumentsJson(entry.arguments)},
                    {"result", entry.result},
                    {"reason", entry.reason}};
    AuditLine line;
    line.bytes = jsonText(json);
    line.hash = hashOf(previousHash, line.bytes);
    return line;
}

Expected<AuditEntry> parseAuditLine(std::string_view bytes)
{
    const Json json = Json::parse(bytes, nullptr, false);
    try {
        const Json& arguments = json.at("arguments");
        return AuditEntry{.seq = json.at("seq"),
                          .time = fromMilliseconds(json.at("time")),
                          .operatorName = json.at("operator"),
                          .action = json.at("action"),
                          .arguments = arguments.is_null() ? std::string() : arguments.dump(),
                          .result = json.at("result"),
                          .reason = json.at("reason")};
    } catch (const Json::exception&) {
        return fail(ErrorCode::Internal, "audit: a line is not one of this program's");
    }
}

Expected<std::string> verifyChain(const std::vector<AuditLine>& lines, std::string_view previousHash)
{
    std::string last(previousHash);
    std::int64_t seq = 0;
    for (const auto& line : lines) {
        const auto entry = parseAuditLine(line.bytes);
        const auto broken = [&](const std::string& what) {
            return fail(ErrorCode::Conflict, "audit: line " + (entry ? std::to_string(entry->seq) : "?") +
                                                 " after " + std::to_string(seq) + " " + what +
                                                 ": the trail was altered");
        };
        if (!entry)
            return broken("cannot be read");
        const bool first = seq == 0;
        // The trail's first line is 1; an excerpt begins where it begins.
        if (first ? (previousHash == auditGenesis() && entry->seq != 1) : entry->seq != seq + 1)
            return broken("is out of its order");
        if (hashOf(last, line.bytes) != line.hash)
            return broken("does not fit its hash");
        seq = entry->seq;
        last = line.hash;
    }
    return last;
}

} // namespace drydock::rollout
