// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/change_digest.h"

#include "wire/cbor.h"

namespace drydock::wire {
namespace {

using Json = nlohmann::json;

tl::unexpected<Error> malformed(const char* what)
{
    return fail(ErrorCode::InvalidArgument, std::string("change digest: ") + what);
}

bool isCount(const Json& value)
{
    return value.is_number_unsigned();
}

Expected<DeviceChange> decodeChange(const Json& entry)
{
    if (!entry.is_array() || entry.size() < 2 || !entry[0].is_string() || !isCount(entry[1]))
        return malformed("an entry is not [id, incarnation …]");
    DeviceChange change;
    change.id = entry[0].get<std::string>();
    change.incarnation = entry[1].get<std::uint64_t>();
    if (entry.size() == 2) {
        change.deleted = true;
        return change;
    }
    if (entry.size() != 4 || !isCount(entry[2]) || !entry[3].is_object())
        return malformed("an entry is not [id, incarnation, version, fields]");
    change.version = entry[2].get<std::uint64_t>();
    change.fields = entry[3];
    return change;
}

} // namespace

std::string encodeChangeDigest(const ChangeDigest& digest)
{
    Json changes = Json::array();
    for (const DeviceChange& change : digest.changes) {
        if (change.deleted)
            changes.push_back(Json::array({change.id, change.incarnation}));
        else
            changes.push_back(Json::array({change.id, change.incarnation, change.version, change.fields}));
    }
    const Json message = Json::array({digest.epoch, digest.seq, digest.cursor, std::move(changes)});
    std::string bytes;
    Json::to_cbor(message, bytes);
    return bytes;
}

Expected<ChangeDigest> decodeChangeDigest(std::string_view bytes)
{
    const Expected<Json> message = decodeCbor(bytes);
    if (!message)
        return tl::unexpected(message.error().in("change digest"));
    const Json& parts = *message;
    if (!parts.is_array() || parts.size() != 4 || !isCount(parts[0]) || !isCount(parts[1]) ||
        !isCount(parts[2]) || !parts[3].is_array())
        return malformed("not [epoch, seq, cursor, changes]");
    ChangeDigest digest;
    digest.epoch = parts[0].get<std::uint64_t>();
    digest.seq = parts[1].get<std::uint64_t>();
    digest.cursor = parts[2].get<std::uint64_t>();
    digest.changes.reserve(parts[3].size());
    for (const Json& entry : parts[3]) {
        Expected<DeviceChange> change = decodeChange(entry);
        if (!change)
            return tl::unexpected(change.error());
        digest.changes.push_back(std::move(*change));
    }
    return digest;
}

} // namespace drydock::wire
