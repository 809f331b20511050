// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/saved_fleet.h"

#include "client/mirror/saved_codec.h"
#include "client/mirror/saved_keys.h"

#include <zstd.h>

#include <algorithm>
#include <utility>

namespace drydock::client {
namespace {

constexpr std::string_view cacheMagic = "drydock fleet 2\n";

tl::unexpected<Error> notACache(const std::string& what)
{
    return fail(ErrorCode::InvalidArgument, "saved fleet: " + what);
}

/// One column of all values, one way or the other.
template <typename Visit>
void eachColumn(Visit visit)
{
    for (TextId DeviceValues::*text : savedTexts)
        visit(text);
    visit(&DeviceValues::seen);
    visit(&DeviceValues::state);
    visit(&DeviceValues::phase);
    visit(&DeviceValues::progress);
    visit(&DeviceValues::online);
    visit(&DeviceValues::keysWhole);
}

bool isInRange(const DeviceValues& values, std::size_t texts)
{
    return std::ranges::all_of(savedTexts, [&](auto text) { return values.*text < texts; }) &&
           std::size_t(values.state) <= executionStateCount && values.phase <= Phase::Confirming &&
           values.progress >= -1 && values.progress <= 100 &&
           (values.online == Presence::Online || values.online == Presence::Offline ||
            values.online == Presence::Unknown);
}

Expected<std::string> pack(const std::string& plain)
{
    ZSTD_CCtx* const context = ZSTD_createCCtx();
    if (context == nullptr)
        return fail(ErrorCode::Internal, "saved fleet: no memory to compress it");
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 1);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    std::string bytes(cacheMagic);
    bytes.resize(cacheMagic.size() + ZSTD_compressBound(plain.size()));
    const std::size_t written = ZSTD_compress2(context, bytes.data() + cacheMagic.size(),
                                               bytes.size() - cacheMagic.size(), plain.data(), plain.size());
    ZSTD_freeCCtx(context);
    if (ZSTD_isError(written) != 0)
        return fail(ErrorCode::Internal, std::string("saved fleet: ") + ZSTD_getErrorName(written));
    bytes.resize(cacheMagic.size() + written);
    return bytes;
}

Expected<std::string> unpack(std::string_view bytes)
{
    if (!bytes.starts_with(cacheMagic))
        return notACache("no such file, or of another version");
    bytes.remove_prefix(cacheMagic.size());
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return notACache("damaged");
    if (size > largestSavedFleet)
        return fail(ErrorCode::TooLarge, "saved fleet: larger than any console saves");
    std::string plain(static_cast<std::size_t>(size), '\0');
    const std::size_t written = ZSTD_decompress(plain.data(), plain.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(written) != 0 || written != plain.size())
        return notACache("damaged");
    return plain;
}

} // namespace

Expected<std::string> encodeSavedFleet(const SavedFleetHead& head, const FleetSnapshot& snapshot,
                                       const std::vector<std::uint64_t>& incarnations)
{
    const Row rows = Row(std::min(snapshot.rowCount(), incarnations.size()));
    std::vector<Row> alive;
    for (Row row = 0; row < rows; ++row) {
        if (snapshot.alive[row])
            alive.push_back(row);
    }
    UsedTexts texts(snapshot.texts);
    (void)texts.numberOf(0);
    std::vector<DeviceValues> values;
    values.reserve(alive.size());
    for (const Row row : alive) {
        DeviceValues& device = values.emplace_back(snapshot.values(row));
        for (TextId DeviceValues::*text : savedTexts)
            device.*text = texts.numberOf(device.*text);
    }

    CacheWriter writer;
    writer.text(head.identity);
    writer.text(head.fleet);
    writer.number(head.cursor);
    writer.number(toMilliseconds(head.saved));
    texts.write(writer);
    writer.number(static_cast<std::uint32_t>(alive.size()));
    for (const Row row : alive)
        writer.text(snapshot.ids[row]);
    for (const Row row : alive)
        writer.number(incarnations[row]);
    eachColumn([&](auto column) {
        for (const DeviceValues& device : values)
            writer.number(device.*column);
    });
    writeSavedKeys(writer, snapshot.keys, alive);
    if (writer.bytes.size() > largestSavedFleet)
        return fail(ErrorCode::TooLarge, "saved fleet: too many devices to save");
    return pack(writer.bytes);
}

Expected<SavedFleet> decodeSavedFleet(std::string_view bytes)
{
    Expected<std::string> plain = unpack(bytes);
    if (!plain)
        return tl::unexpected(plain.error());
    SavedFleet saved;
    saved.bytes = *std::move(plain);
    CacheReader reader(saved.bytes);
    saved.head.identity = reader.text();
    saved.head.fleet = reader.text();
    saved.head.cursor = reader.number<std::uint64_t>();
    saved.head.saved = fromMilliseconds(reader.number<std::int64_t>());
    saved.texts = readTexts(reader);
    saved.ids = readTexts(reader);
    saved.incarnations.resize(saved.ids.size());
    for (std::uint64_t& incarnation : saved.incarnations)
        incarnation = reader.number<std::uint64_t>();
    saved.values.resize(saved.ids.size());
    eachColumn([&](auto column) {
        for (DeviceValues& device : saved.values)
            reader.read(device.*column);
    });
    const bool areKeysInRange = readSavedKeys(reader, saved);
    if (!reader.isWhole())
        return notACache("damaged");
    if (!areKeysInRange)
        return notACache("keys that no device has");
    for (std::size_t i = 0; i < saved.ids.size(); ++i) {
        if (saved.ids[i].empty() || !isInRange(saved.values[i], saved.texts.size()))
            return notACache("values that no device has");
    }
    return saved;
}

} // namespace drydock::client
