// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/player/cbor_writer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace drydock::bench {

/// N devices that change at random, the same for the same seed, and what drydockd would tell of them:
/// digests, pages since a cursor, and a table of how they are.
class GeneratedFleet
{
public:
    /// `now`: ms since 1970, when the first change is seen.
    GeneratedFleet(std::uint32_t devices, std::uint64_t seed, unsigned reportedKeys, std::int64_t now);

    /// Brings all devices where long life takes them: as many are at an update as will be from then on.
    /// Nothing is told of it, so do it before the first page.
    void age();
    /// One device changes; what is told of it waits for the next digest.
    void change();
    /// The same, but each device in its turn, in an order by chance: none changes twice until all have.
    void changeInTurn();
    /// One device goes, with its tombstone, or comes back as the next incarnation.
    void deleteOrRevive();
    [[nodiscard]] std::size_t waiting() const { return m_waiting.size(); }

    /// CBOR of what waits (of one device once), with the cursor that it leads to.
    [[nodiscard]] std::string takeDigest(std::uint64_t epoch, std::uint64_t seq);
    /// One encoded page (wire/device_page.h) of at most `limit` devices that changed after `since`, and where
    /// it ended. `withDeleted`: tombstones too.
    [[nodiscard]] std::string page(std::uint64_t since, std::size_t limit, bool withDeleted,
                                   const std::vector<std::string>& columns);
    [[nodiscard]] std::uint64_t cursor() const { return m_cursor; }
    [[nodiscard]] std::uint64_t changes() const { return m_changes; }

    /// One JSON object a line for each device that is there, as `devices.list` would tell it.
    void writeTable(std::ostream& out) const;

private:
    enum Part : std::uint16_t {
        Software = 1,
        Desired = 2,
        Execution = 4,
        Presence = 8,
        Seen = 16,
        Reported = 32,
        Everything = 63,
        Deleted = 64
    };
    struct Device
    {
        std::uint64_t cursor = 0;
        std::int64_t seen = 0;
        std::uint32_t version = 1;
        std::uint32_t incarnation = 1;
        std::uint32_t load = 0;
        std::uint16_t waiting = 0; ///< parts that the next digest tells
        std::uint8_t model = 0;
        std::uint8_t software = 0;
        std::uint8_t desired = 0; ///< 0: none
        std::uint8_t job = 0;
        std::uint8_t group = 0;
        std::uint8_t state = 0; ///< 0: no execution
        std::uint8_t phase = 0;
        std::uint8_t progress = 0;
        std::uint8_t online = 0;
        bool deleted = false;
    };
    struct Logged
    {
        std::uint64_t cursor;
        std::uint32_t device;
    };

    std::uint32_t below(std::uint32_t limit);
    void changeDevice(std::uint32_t number);
    void touch(std::uint32_t device, unsigned parts);
    void changeExecution(Device& device);
    void writeChange(CborWriter& writer, std::uint32_t number) const;
    void writeParts(CborWriter& writer, std::uint32_t number, unsigned parts) const;
    void writeColumn(CborWriter& writer, std::uint32_t number, const std::string& column) const;
    void writeReported(CborWriter& writer, const Device& device) const;
    void forgetOldLog();

    std::vector<Device> m_devices;
    std::vector<std::uint32_t> m_waiting;
    std::vector<std::uint32_t> m_turns; ///< devices; empty until somebody asks for turns
    std::size_t m_turn = 0;
    std::vector<Logged> m_log; ///< ascending; an entry counts while it is its device's last
    std::uint64_t m_random;
    std::uint64_t m_cursor = 0;
    std::uint64_t m_changes = 0;
    std::int64_t m_now;
    unsigned m_reportedKeys;
};

} // namespace drydock::bench
