// SPDX-License-Identifier: GPL-3.0-or-later
// What a service tells a mirror, as it comes over the wire.
#pragma once

#include "client/mirror/fleet_mirror.h"
#include "client/mirror/mirror_writer.h"
#include "wire/typed_digest.h"
#include "wire/typed_page.h"

#include <QtGlobal>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace drydock::client {

inline wire::DeviceChange change(std::string id, std::uint64_t incarnation, std::uint64_t version,
                                 nlohmann::json fields)
{
    return {std::move(id), incarnation, version, false,
            fields.is_null() ? nlohmann::json::object() : std::move(fields)};
}

inline wire::ChangeDigest digest(std::uint64_t cursor, std::vector<wire::DeviceChange> changes)
{
    return {1, cursor, cursor, std::move(changes)};
}

inline wire::TypedDigest overTheWire(const wire::ChangeDigest& digest)
{
    wire::TypedDigest typed;
    if (!wire::readDigest(wire::encodeChangeDigest(digest), typed))
        qFatal("a digest that does not come back");
    return typed;
}

inline wire::TypedPage overTheWire(const wire::DevicePage& page)
{
    auto typed = wire::readPage(wire::encodeDevicePage(page).value());
    if (!typed)
        qFatal("a page that does not come back");
    return *std::move(typed);
}

template <typename Message>
void apply(MirrorWriter& writer, const Message& message)
{
    writer.apply(overTheWire(message));
}

inline MirrorChanges drain(MirrorWriter& writer, FleetMirror& mirror)
{
    const auto update = writer.tryTake();
    return update ? mirror.apply(*update) : MirrorChanges{};
}

} // namespace drydock::client
