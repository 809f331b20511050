// SPDX-License-Identifier: GPL-3.0-or-later
// What a service tells a mirror, as it comes over the wire.
#pragma once

#include "client/mirror/fleet_mirror.h"
#include "client/mirror/mirror_writer.h"

#include <QtGlobal>

#include <utility>
#include <vector>

namespace drydock::client {

inline wire::DeviceChange change(const char* id, unsigned incarnation, unsigned version,
                                 nlohmann::json fields)
{
    return {id, incarnation, version, false, fields.is_null() ? nlohmann::json::object() : std::move(fields)};
}

inline wire::ChangeDigest digest(std::uint64_t cursor, std::vector<wire::DeviceChange> changes)
{
    return {1, cursor, cursor, std::move(changes)};
}

inline void apply(MirrorWriter& writer, const wire::ChangeDigest& digest)
{
    wire::TypedDigest typed;
    if (!wire::readDigest(wire::encodeChangeDigest(digest), typed))
        qFatal("a digest that does not come back");
    writer.apply(typed);
}

inline void apply(MirrorWriter& writer, const wire::DevicePage& page)
{
    const auto typed = wire::readPage(wire::encodeDevicePage(page).value());
    if (!typed)
        qFatal("a page that does not come back");
    writer.apply(*typed);
}

inline MirrorChanges drain(MirrorWriter& writer, FleetMirror& mirror)
{
    const auto update = writer.tryTake();
    return update ? mirror.apply(*update) : MirrorChanges{};
}

} // namespace drydock::client
