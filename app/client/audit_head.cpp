// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/audit_head.h"

#include "crypto/ed25519.h"
#include "crypto/encoding.h"

#include <nlohmann/json.hpp>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

tl::unexpected<Error> unreadable(const char* what, const Json::exception& problem)
{
    return fail(ErrorCode::Internal, std::string(what) + ": " + problem.what());
}

/// The signature is over the head's JSON without it: keys sorted, no blanks.
bool isSignatureGood(Json head)
{
    const auto signature = crypto::fromBase64(head.at("signature").get<std::string>());
    const auto key = crypto::fromBase64(head.at("publicKey").get<std::string>());
    head.erase("signature");
    head.erase("publicKey");
    return signature && key && crypto::ed25519Verify(*key, head.dump(), *signature);
}

} // namespace

Expected<AuditHead> readAuditHead(std::string_view payload)
{
    try {
        const Json json = Json::parse(payload);
        AuditHead head{.seq = json.at("seq").get<std::int64_t>(), .hash = json.at("hash").get<std::string>()};
        if (json.contains("publicKey")) {
            head.publicKey = json["publicKey"].get<std::string>();
            head.isSigned = isSignatureGood(json);
        }
        return head;
    } catch (const Json::exception& problem) {
        return unreadable("audit/head", problem);
    }
}

Expected<AuditVerdict> readAuditVerdict(const Json& json)
{
    try {
        return AuditVerdict{.isValid = json.at("valid").get<bool>(),
                            .lines = json.at("lines").get<std::uint64_t>(),
                            .problem = json.value("problem", "")};
    } catch (const Json::exception& problem) {
        return unreadable("audit.verify", problem);
    }
}

std::string encodeAuditHead(const AuditHead& head)
{
    return Json{{"format", 1}, {"seq", head.seq}, {"hash", head.hash}, {"publicKey", head.publicKey}}.dump() +
           "\n";
}

Expected<AuditHead> decodeAuditHead(std::string_view text)
{
    try {
        const Json json = Json::parse(text);
        return AuditHead{.seq = json.at("seq").get<std::int64_t>(),
                         .hash = json.at("hash").get<std::string>(),
                         .publicKey = json.at("publicKey").get<std::string>()};
    } catch (const Json::exception& problem) {
        return unreadable("remembered head", problem);
    }
}

} // namespace drydock::client
