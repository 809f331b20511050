// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_mirror.h"

#include <random>
#include <string>

namespace drydock::test {

/// A mirror that changes at random, fed the way the writer feeds it.
class RandomFleet
{
public:
    explicit RandomFleet(unsigned seed) : m_random(seed) { m_texts.intern({}); }

    /// One that has changed `rounds` times already.
    RandomFleet(unsigned seed, int rounds, int count, int spread) : RandomFleet(seed)
    {
        for (int round = 0; round < rounds; ++round)
            (void)change(count, spread);
    }

    static constexpr std::int64_t now = 1'800'000'000'000; ///< ms since 1970

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    bool oneIn(int count) { return below(count) == 0; }

    client::FleetMirror& mirror() { return m_mirror; }

    /// Adds devices, and changes or removes some; `spread` is how many there may ever be.
    client::MirrorChanges change(int count, int spread)
    {
        client::MirrorUpdate update;
        std::vector<bool> named(std::size_t(spread), false);
        for (int i = 0; i < count; ++i) {
            const int number = below(spread);
            if (named[std::size_t(number)])
                continue;
            named[std::size_t(number)] = true;
            client::RowChange change;
            change.row = m_ids.intern(idOf(number));
            change.fields = client::FieldSet::all();
            change.removed = oneIn(8);
            if (!change.removed) {
                // Some of what a known device has, all of what a new one has.
                change.values = values();
                const bool isNew =
                    change.row >= m_mirror.snapshot().rowCount() || !m_mirror.snapshot().alive[change.row];
                if (!isNew && oneIn(2)) {
                    change.fields = {};
                    change.fields.add(client::Field(below(client::fieldCount)));
                }
            }
            change.replacesKeys = change.removed;
            if (!change.removed && change.fields.contains(client::Field::Keys))
                addKeys(change, update.keys);
            update.changes.push_back(change);
        }
        update.keyNames = m_keys.table();
        update.keyTexts = m_keyTexts.table();
        update.ids = m_ids.table();
        update.texts = m_texts.table();
        return m_mirror.apply(update);
    }

    std::string idOf(int number) const
    {
        static const char* prefixes[] = {"dev-", "gw-", "dev-a-rather-long-name-that-goes-on-"};
        std::string digits = std::to_string(number * 7919 % 1'000'003);
        return prefixes[number % 3] + std::string(7 - digits.size(), '0') + digits;
    }

    std::string randomQuery(int depth = 0)
    {
        if (depth < 3 && oneIn(2)) {
            const std::string left = randomQuery(depth + 1);
            switch (below(4)) {
            case 0:
                return "(" + left + ") or (" + randomQuery(depth + 1) + ")";
            case 1:
                return "not (" + left + ")";
            default:
                return "(" + left + ") and (" + randomQuery(depth + 1) + ")";
            }
        }
        return term();
    }

    std::string term()
    {
        static const char* terms[] = {"model = rpi4",
                                      "model ~ j*",
                                      "model != rpi4",
                                      "MODEL = \"\"",
                                      "version < 2.1",
                                      "version >= 2",
                                      "version = 2.0.1",
                                      "version ~ 2.*",
                                      "version != \"\"",
                                      "desired > 2.0.1",
                                      "state = failed",
                                      "state != IN_PROGRESS",
                                      "state = \"\"",
                                      "state ~ *ED",
                                      "online",
                                      "online = no",
                                      "online != unknown",
                                      "seen < 5m",
                                      "seen <= 5m",
                                      "seen > 5m",
                                      "seen >= 300s",
                                      "seen > 0s",
                                      "group = paris",
                                      "group != paris",
                                      "group ~ *n*",
                                      "job = job-1",
                                      "package ~ agent*",
                                      "reason = VERSION_MISMATCH",
                                      "progress < 50",
                                      "progress != 41",
                                      "progress >= 0",
                                      "id ~ dev-*1*",
                                      "id ~ \"gw-?0*\"",
                                      "id != dev-0000000",
                                      "PAR",
                                      "rpi",
                                      "v-00",
                                      "\"s c\"",
                                      "reported.region = eu",
                                      "reported.region != eu",
                                      "reported.load > 5",
                                      "reported.load <= 2.5",
                                      "reported.load ~ 1*",
                                      "reported.load != true",
                                      "reported.load < x",
                                      "reported.nobody = x",
                                      "attributes.site ~ *"};
        return terms[below(int(std::size(terms)))];
    }

private:
    client::TextId pick(std::initializer_list<const char*> choices)
    {
        return m_texts.intern(choices.begin()[below(int(choices.size()))]);
    }

    client::DeviceValues values()
    {
        client::DeviceValues values;
        values.model = pick({"", "rpi4", "rpi3", "jetson"});
        values.softwareName = pick({"", "agent"});
        values.softwareVersion = pick({"", "2.0.1", "2.0.10", "2.0.9", "2.1.0-rc.1", "2.1.0", "nightly"});
        values.desiredVersion = pick({"", "", "2.1.0", "2.0.1"});
        values.job = pick({"", "job-1", "job-2"});
        values.package = pick({"", "agent@2.1.0", "tool@1.0.0"});
        values.groups = pick({"", "paris", "lyon paris", "lyon", "paris canary"});
        values.reason = pick({"", "VERSION_MISMATCH", "VERSION_MISMATCH: 2.0.1", "checksum wrong"});
        // Ages that lie on the borders of queries, too.
        values.seen = oneIn(6) ? 0 : now - below(601) * 1000 + below(3) - 1;
        values.state = client::DeviceState(below(int(executionStateCount) + 1));
        values.phase = Phase(below(6));
        values.progress = static_cast<std::int8_t>(below(102) - 1);
        values.online = Presence(below(3));
        values.keysWhole = true;
        return values;
    }

    void addKeys(client::RowChange& change, std::vector<client::KeyChange>& keys)
    {
        using client::KeyCell;
        change.replacesKeys = oneIn(2);
        change.firstKey = static_cast<std::uint32_t>(keys.size());
        const auto add = [&](const char* name, client::KeyValue value) {
            keys.push_back({static_cast<client::KeyId>(m_keys.intern(name)), value});
        };
        const auto text = [&](const char* value) { return KeyCell::ofText(m_keyTexts.intern(value)); };
        if (!oneIn(3))
            add("region", {oneIn(4) ? KeyCell() : text(oneIn(2) ? "eu" : "us")});
        const client::KeyValue loads[] = {{KeyCell::ofSmall(below(20) - 5)},
                                          {KeyCell(KeyCell::Kind::WideReal), below(40) / 4.0},
                                          {KeyCell(KeyCell::Kind::WideInteger), 8e9},
                                          {KeyCell(KeyCell::Kind::True)},
                                          {text("7")},
                                          {text("none")},
                                          {}};
        add("load", loads[below(int(std::size(loads)))]);
        change.keyCount = static_cast<std::uint32_t>(keys.size()) - change.firstKey;
    }

    std::mt19937 m_random;
    client::TextIndex m_ids;
    client::TextIndex m_texts;
    client::TextIndex m_keys;
    client::TextIndex m_keyTexts;
    client::FleetMirror m_mirror;
};

} // namespace drydock::test
