// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_mirror.h"
#include "client/mirror/mirror_update.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

namespace drydock::bench {

inline constexpr std::int64_t nowMs = 1'800'000'000'000;

/// What there is of a device in an array of such.
struct PlainDevice
{
    std::array<char, 16> id{};
    client::DeviceValues values;
};

/// Devices at random, as what a mirror is told of them and as plain values.
class DeviceFleet
{
public:
    explicit DeviceFleet(int count) : m_random(7)
    {
        m_texts.intern({});
        std::vector<int> numbers(std::size_t(count), 0);
        for (int i = 0; i < count; ++i)
            numbers[std::size_t(i)] = i;
        std::shuffle(numbers.begin(), numbers.end(), m_random);
        for (const int number : numbers) {
            std::array<char, 16> id{};
            (void)std::snprintf(id.data(), id.size(), "dev-%07d", number);
            client::RowChange change;
            change.row = m_ids.intern(id.data());
            change.fields = client::FieldSet::all();
            change.values = values();
            all.changes.push_back(change);
            plain.push_back({id, change.values});
        }
        all.ids = m_ids.table();
        all.texts = m_texts.table();
    }

    /// New states, progress and times of that many devices, or of all where there are fewer.
    client::MirrorUpdate someChanges(int most)
    {
        const int count = std::min(most, int(all.changes.size()));
        client::MirrorUpdate update{{}, m_ids.table(), m_texts.table(), 1, std::uint64_t(count)};
        std::vector<bool> named(all.changes.size(), false);
        while (int(update.changes.size()) < count) {
            const auto row = client::Row(below(int(all.changes.size())));
            if (named[row])
                continue;
            named[row] = true;
            client::RowChange change;
            change.row = row;
            for (const auto field : {client::Field::State, client::Field::Progress, client::Field::Seen})
                change.fields.add(field);
            change.values = values();
            update.changes.push_back(change);
        }
        return update;
    }

    /// All devices report four keys each: a text, a small integer, a real number, and a truth.
    client::MirrorUpdate keys()
    {
        client::TextIndex names;
        client::TextIndex texts;
        client::MirrorUpdate update{{}, m_ids.table(), m_texts.table(), 1, all.changes.size()};
        const client::KeyId region = static_cast<client::KeyId>(names.intern("region"));
        const client::KeyId load = static_cast<client::KeyId>(names.intern("load"));
        const client::KeyId ratio = static_cast<client::KeyId>(names.intern("ratio"));
        const client::KeyId ready = static_cast<client::KeyId>(names.intern("ready"));
        for (const auto& device : all.changes) {
            client::RowChange change;
            change.row = device.row;
            change.fields.add(client::Field::Keys);
            change.fields.add(client::Field::KeysWhole);
            change.values.keysWhole = true;
            change.firstKey = static_cast<std::uint32_t>(update.keys.size());
            change.keyCount = 4;
            using client::KeyCell;
            update.keys.push_back(
                {region, {KeyCell::ofText(texts.intern("region-" + std::to_string(below(12))))}});
            update.keys.push_back({load, {KeyCell::ofSmall(below(100))}});
            update.keys.push_back({ratio, {KeyCell(KeyCell::Kind::WideReal), below(1000) / 7.0}});
            update.keys.push_back(
                {ready, {KeyCell(below(2) == 0 ? KeyCell::Kind::False : KeyCell::Kind::True)}});
            update.changes.push_back(change);
        }
        update.keyNames = names.table();
        update.keyTexts = texts.table();
        return update;
    }

    client::MirrorUpdate all;
    std::vector<PlainDevice> plain;

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    client::TextId pick(const char* prefix, int count)
    {
        return m_texts.intern(prefix + std::to_string(below(count)));
    }
    client::DeviceValues values()
    {
        client::DeviceValues device;
        device.model = pick("rpi", 8);
        device.softwareName = pick("agent", 1);
        device.softwareVersion = pick("2.0.", 40);
        device.desiredVersion = below(3) == 0 ? pick("2.1.", 2) : 0;
        device.job = pick("0193c4d2-0000-7000-8000-00000000000", 5);
        device.package = pick("agent@2.1.", 3);
        device.groups = pick("group-", 60);
        device.seen = nowMs - below(600'000);
        device.state = client::DeviceState(below(int(executionStateCount) + 1));
        device.phase = Phase(below(6));
        device.progress = static_cast<std::int8_t>(below(102) - 1);
        device.online = Presence(below(3));
        return device;
    }

    std::mt19937 m_random;
    client::TextIndex m_ids;
    client::TextIndex m_texts;
};

} // namespace drydock::bench
