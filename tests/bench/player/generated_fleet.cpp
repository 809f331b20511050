// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/player/generated_fleet.h"

#include "fleet/execution.h"
#include "wire/device_page.h"

#include <nlohmann/json.hpp>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <stdexcept>
#include <utility>

namespace drydock::bench {
namespace {

constexpr std::size_t largestPage = std::size_t{256} * 1024;
constexpr std::array<const char*, 8> models{"rpi4",     "jetson-nano", "cm4-io", "imx8-gw",
                                            "esp32-s3", "rpi5",        "rock5b", "orin-nx"};
constexpr std::array<const char*, 6> phases{"",         "downloading", "verifying",
                                            "applying", "rebooting",   "confirming"};
constexpr std::uint8_t inProgress = static_cast<std::uint8_t>(ExecutionState::InProgress) + 1;

std::string numbered(const char* form, unsigned number)
{
    std::array<char, 48> text{};
    const int length = std::snprintf(text.data(), text.size(), form, number);
    return {text.data(), std::size_t(length)};
}

std::string idOf(std::uint32_t number)
{
    return numbered("dev-%07u", number);
}

void textOrNull(CborWriter& writer, std::string_view text)
{
    text.empty() ? writer.null() : writer.text(text);
}

} // namespace

GeneratedFleet::GeneratedFleet(std::uint32_t devices, std::uint64_t seed, unsigned reportedKeys,
                               std::int64_t now)
    : m_devices(devices), m_random(seed * 0x9e3779b97f4a7c15ULL + 1), m_now(now), m_reportedKeys(reportedKeys)
{
    for (std::uint32_t number = 0; number < devices; ++number) {
        Device& device = m_devices[number];
        device.model = static_cast<std::uint8_t>(below(models.size()));
        device.software = static_cast<std::uint8_t>(below(40));
        device.group = static_cast<std::uint8_t>(below(60));
        device.online = static_cast<std::uint8_t>(below(25) != 0);
        device.seen = m_now - below(600'000);
        device.load = below(100);
        device.cursor = ++m_cursor;
        m_log.push_back({device.cursor, number});
    }
}

// SplitMix64: the same sequence on every machine, unlike the distributions of the standard library.
std::uint32_t GeneratedFleet::below(std::uint32_t limit)
{
    std::uint64_t x = (m_random += 0x9e3779b97f4a7c15ULL);
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return static_cast<std::uint32_t>(((x ^ (x >> 31U)) >> 32U) * limit >> 32U);
}

void GeneratedFleet::age()
{
    // An update has about ten steps: after some of them it does not matter how a device began.
    constexpr int steps = 24;
    for (int step = 0; step < steps; ++step) {
        for (Device& device : m_devices)
            changeExecution(device);
    }
}

void GeneratedFleet::change()
{
    changeDevice(below(std::uint32_t(m_devices.size())));
}

void GeneratedFleet::changeInTurn()
{
    if (m_turns.empty()) {
        for (std::uint32_t number = 0; number < m_devices.size(); ++number) {
            const std::uint32_t place = below(number + 1);
            m_turns.push_back(number);
            std::swap(m_turns[place], m_turns[number]);
        }
    }
    changeDevice(m_turns[m_turn++ % m_turns.size()]);
}

void GeneratedFleet::changeDevice(std::uint32_t number)
{
    Device& device = m_devices[number];
    if (device.deleted)
        return;
    m_now += m_changes % 32 == 0;
    unsigned parts = Seen;
    switch (below(8)) {
    case 0:
        device.software = static_cast<std::uint8_t>(below(40));
        device.desired = 0;
        parts |= Software | Desired;
        break;
    case 1:
    case 2:
        device.online = static_cast<std::uint8_t>(below(25) != 0);
        parts |= Presence;
        break;
    case 3:
    case 4:
        device.load = below(100);
        parts |= m_reportedKeys > 0 ? Reported : 0;
        break;
    default:
        changeExecution(device);
        parts |= Execution | Desired;
    }
    device.seen = m_now;
    ++device.version;
    touch(number, parts);
}

void GeneratedFleet::changeExecution(Device& device)
{
    if (device.state != inProgress || device.progress >= 100) {
        device.state = static_cast<std::uint8_t>(1 + below(executionStateCount));
        device.progress = 0;
        device.phase = device.state == inProgress ? 1 : 0;
        device.desired = static_cast<std::uint8_t>(1 + below(3));
        device.job = device.desired;
        return;
    }
    device.progress = static_cast<std::uint8_t>(std::min<unsigned>(100, device.progress + 1 + below(20)));
    device.phase = static_cast<std::uint8_t>(1 + device.progress * 4 / 101);
}

void GeneratedFleet::deleteOrRevive()
{
    const std::uint32_t number = below(std::uint32_t(m_devices.size()));
    Device& device = m_devices[number];
    device.deleted = !device.deleted;
    if (device.deleted) {
        touch(number, Deleted);
        return;
    }
    ++device.incarnation;
    device.version = 1;
    device.waiting = 0;
    std::erase(m_waiting, number);
    touch(number, Everything);
}

void GeneratedFleet::touch(std::uint32_t number, unsigned parts)
{
    Device& device = m_devices[number];
    device.cursor = ++m_cursor;
    m_log.push_back({device.cursor, number});
    ++m_changes;
    if (device.waiting == 0)
        m_waiting.push_back(number);
    device.waiting = static_cast<std::uint16_t>(device.waiting | parts);
    if (m_log.size() > m_devices.size() * 2 + 10'000)
        forgetOldLog();
}

void GeneratedFleet::forgetOldLog()
{
    std::erase_if(m_log,
                  [this](const Logged& entry) { return m_devices[entry.device].cursor != entry.cursor; });
}

std::string GeneratedFleet::takeDigest(std::uint64_t epoch, std::uint64_t seq)
{
    std::string bytes;
    bytes.reserve(m_waiting.size() * 130 + 40);
    CborWriter writer(bytes);
    writer.array(4);
    writer.number(epoch);
    writer.number(seq);
    writer.number(m_cursor);
    writer.array(m_waiting.size());
    for (const std::uint32_t number : m_waiting) {
        writeChange(writer, number);
        m_devices[number].waiting = 0;
    }
    m_waiting.clear();
    return bytes;
}

void GeneratedFleet::writeChange(CborWriter& writer, std::uint32_t number) const
{
    const Device& device = m_devices[number];
    writer.array(device.deleted ? 2 : 4);
    writer.text(idOf(number));
    writer.number(device.incarnation);
    if (device.deleted)
        return;
    writer.number(device.version);
    writeParts(writer, number, device.waiting);
}

void GeneratedFleet::writeParts(CborWriter& writer, std::uint32_t number, unsigned parts) const
{
    static const std::array<std::pair<unsigned, std::vector<std::string>>, 6> columns{{
        {Software, {"model", "softwareName", "softwareVersion", "groups"}},
        {Desired, {"desiredVersion"}},
        {Execution, {"jobId", "package", "phase", "progress", "reason", "state"}},
        {Presence, {"online"}},
        {Seen, {"seen"}},
        {Reported, {"reported", "reportedWhole"}},
    }};
    // A report of a version changes just that, but of a device that is new everything is told.
    const bool versionOnly = (parts & Software) != 0 && parts != unsigned(Everything);
    std::size_t count = 0;
    for (const auto& [part, names] : columns)
        count += (parts & part) == 0 ? 0 : part == Software && versionOnly ? 1 : names.size();
    writer.map(count);
    for (const auto& [part, names] : columns) {
        if ((parts & part) == 0)
            continue;
        for (const std::string& name : names) {
            if (part == Software && versionOnly && name != "softwareVersion")
                continue;
            writer.text(name);
            writeColumn(writer, number, name);
        }
    }
}

void GeneratedFleet::writeColumn(CborWriter& writer, std::uint32_t number, const std::string& column) const
{
    const Device& device = m_devices[number];
    if (column == wire::column::id)
        return writer.text(idOf(number));
    if (column == wire::column::incarnation)
        return writer.number(device.incarnation);
    if (column == wire::column::version)
        return writer.number(device.version);
    if (column == wire::column::model)
        return writer.text(models[device.model]);
    if (column == wire::column::softwareName)
        return writer.text("agent");
    if (column == wire::column::softwareVersion)
        return writer.text(numbered("2.0.%u", device.software));
    if (column == wire::column::desiredVersion)
        return device.desired == 0 ? writer.null() : writer.text(numbered("2.1.%u", device.desired));
    if (column == wire::column::online)
        return writer.text(device.online != 0 ? "YES" : "NO");
    if (column == wire::column::seen)
        return writer.number(std::uint64_t(device.seen));
    if (column == wire::column::reported)
        return writeReported(writer, device);
    if (column == wire::column::reportedWhole)
        return writer.boolean(true);
    if (column == wire::column::groups) {
        writer.array(1);
        return writer.text(numbered("group-%u", device.group));
    }
    if (device.state == 0)
        return writer.null();
    if (column == wire::column::jobId)
        return writer.text(numbered("0193c4d2-0000-7000-8000-00000000000%u", device.job));
    if (column == wire::column::package)
        return writer.text(numbered("agent@2.1.%u", device.job));
    if (column == wire::column::state)
        return writer.text(toString(static_cast<ExecutionState>(device.state - 1)));
    if (column == wire::column::phase)
        return textOrNull(writer, phases[device.phase]);
    if (column == wire::column::progress)
        return writer.number(device.progress);
    if (column == wire::column::reason)
        return textOrNull(writer, device.state == inProgress ? "" : "STEP_TIMEOUT");
    writer.null();
}

void GeneratedFleet::writeReported(CborWriter& writer, const Device& device) const
{
    writer.map(m_reportedKeys);
    for (unsigned key = 0; key < m_reportedKeys; ++key) {
        writer.text(numbered("key%u", key));
        key == 0 ? writer.number(device.load) : writer.text(numbered("value-%u", device.model * 10 + key));
    }
}

std::string GeneratedFleet::page(std::uint64_t since, std::size_t limit, bool withDeleted,
                                 const std::vector<std::string>& columns)
{
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> deleted;
    auto entry = std::ranges::upper_bound(m_log, since, {}, &Logged::cursor);
    std::uint64_t reached = m_cursor;
    for (; entry != m_log.end(); ++entry) {
        const Device& device = m_devices[entry->device];
        if (device.cursor != entry->cursor)
            continue;
        if (rows.size() + deleted.size() == limit)
            break;
        reached = entry->cursor;
        if (!device.deleted)
            rows.push_back(entry->device);
        else if (withDeleted)
            deleted.push_back(entry->device);
    }
    const bool isLast = entry == m_log.end();
    if (isLast)
        reached = m_cursor;

    std::string plain;
    CborWriter writer(plain);
    writer.map(6);
    writer.text("columns");
    writer.array(columns.size());
    for (const std::string& column : columns)
        writer.text(column);
    writer.text("cursor");
    writer.number(reached);
    writer.text("deleted");
    writer.array(deleted.size());
    for (const std::uint32_t number : deleted)
        writer.text(idOf(number));
    writer.text("next");
    writer.text(isLast ? std::string() : std::to_string(reached));
    writer.text("protocol");
    writer.number(1);
    writer.text("rows");
    writer.array(columns.size());
    for (const std::string& column : columns) {
        writer.array(rows.size());
        for (const std::uint32_t number : rows)
            writeColumn(writer, number, column);
    }
    std::string bytes(ZSTD_compressBound(plain.size()), '\0');
    const std::size_t written = ZSTD_compress(bytes.data(), bytes.size(), plain.data(), plain.size(), 1);
    if (ZSTD_isError(written) != 0)
        throw std::runtime_error(ZSTD_getErrorName(written));
    bytes.resize(written);
    return bytes.size() <= largestPage || limit <= 1 ? bytes : page(since, limit / 2, withDeleted, columns);
}

void GeneratedFleet::writeTable(std::ostream& out) const
{
    static const std::vector<std::string> columns{
        "id",           "incarnation",     "version",        "model",  "phase",
        "softwareName", "softwareVersion", "desiredVersion", "jobId",  "package",
        "state",        "progress",        "seen",           "online", "groups",
        "reason",       "reported",        "reportedWhole"};
    for (std::uint32_t number = 0; number < m_devices.size(); ++number) {
        if (m_devices[number].deleted)
            continue;
        nlohmann::json row = nlohmann::json::object();
        for (const std::string& column : columns) {
            std::string bytes;
            CborWriter writer(bytes);
            writeColumn(writer, number, column);
            if (auto value = nlohmann::json::from_cbor(bytes); !value.is_null())
                row[column] = std::move(value);
        }
        out << row.dump() << '\n';
    }
}

} // namespace drydock::bench
