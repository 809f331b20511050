// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/packed_times.h"

#include <utility>

namespace drydock {

namespace {

/// Small differences of either sign become small numbers.
std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

/// Wraps around instead of overflowing, for times that no clock shows.
std::int64_t difference(std::int64_t left, std::int64_t right)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(left) - static_cast<std::uint64_t>(right));
}

std::int64_t sum(std::int64_t left, std::int64_t right)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(left) + static_cast<std::uint64_t>(right));
}

} // namespace

void appendVarint(std::string& bytes, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        bytes.push_back(static_cast<char>((value & 0x7F) | 0x80));
    bytes.push_back(static_cast<char>(value));
}

std::optional<std::uint64_t> takeVarint(std::string_view& bytes)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80)
            return value;
    }
    return std::nullopt;
}

std::string packTimes(const LeafTimes& times)
{
    TimesPacker packer;
    for (const std::int64_t time : times)
        packer.add(1, time);
    return packer.take();
}

std::string TimesPacker::take()
{
    endRun();
    m_previous = 0;
    return std::exchange(m_packed, {});
}

void TimesPacker::endRun()
{
    if (m_run.length == 0)
        return;
    appendVarint(m_packed, m_run.length);
    appendVarint(m_packed, zigzag(difference(m_run.time, m_previous)));
    m_previous = m_run.time;
    m_run.length = 0;
}

bool TimesReader::nextRun()
{
    const auto run = takeRun(m_packed, m_run.time);
    if (run)
        m_run = *run;
    return run.has_value();
}

std::optional<TimesRun> takeRun(std::string_view& packed, std::int64_t previous)
{
    const auto length = takeVarint(packed);
    const auto step = takeVarint(packed);
    if (!length || !step || *length == 0)
        return std::nullopt;
    return TimesRun{*length, sum(previous, unzigzag(*step))};
}

std::optional<LeafTimes> unpackTimes(std::string_view packed, std::size_t leaves)
{
    LeafTimes times;
    times.reserve(leaves);
    std::int64_t previous = 0;
    while (!packed.empty()) {
        const auto run = takeRun(packed, previous);
        if (!run || run->length > leaves - times.size())
            return std::nullopt;
        previous = run->time;
        times.insert(times.end(), run->length, previous);
    }
    if (times.size() != leaves)
        return std::nullopt;
    return times;
}

} // namespace drydock
