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

// Item by item: the library has no way to build an array of these without copying each several times.
std::string encodeChangeDigest(const ChangeDigest& digest)
{
    std::string bytes;
    appendHead(bytes, CborType::Array, 4);
    for (const auto number : {digest.epoch, digest.seq, digest.cursor})
        Json::to_cbor(number, bytes);
    appendHead(bytes, CborType::Array, digest.changes.size());
    for (const DeviceChange& change : digest.changes) {
        appendHead(bytes, CborType::Array, change.deleted ? 2 : 4);
        Json::to_cbor(change.id, bytes);
        Json::to_cbor(change.incarnation, bytes);
        if (change.deleted)
            continue;
        Json::to_cbor(change.version, bytes);
        Json::to_cbor(change.fields, bytes);
    }
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
