// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock {

/// Times of the leaves of one section, in document order, as epoch seconds.
using LeafTimes = std::vector<std::int64_t>;

/// Packs times as runs (length, difference to the run before; variable-length integers): 6 bytes for a
/// section written at once, at most 3 to 4 bytes a leaf however it was written. As JSON a leaf costs 24 and
/// its name.
[[nodiscard]] std::string packTimes(const LeafTimes& times);

/// The reverse; nothing where the bytes are not those of exactly `leaves` times.
[[nodiscard]] std::optional<LeafTimes> unpackTimes(std::string_view packed, std::size_t leaves);

/// Leaves one after another that were written together.
struct TimesRun
{
    std::size_t length = 0; ///< at least 1, where there is a run
    std::int64_t time = 0;
};
/// Reads and removes the run behind one of the time `previous` (0: the first); nothing at a malformed one.
[[nodiscard]] std::optional<TimesRun> takeRun(std::string_view& packed, std::int64_t previous);

/// Packs times as they come, run by run.
class TimesPacker
{
public:
    void add(std::size_t count, std::int64_t time)
    {
        if (count == 0)
            return;
        if (time != m_run.time)
            endRun();
        m_run.time = time;
        m_run.length += count;
    }
    /// All that were added.
    [[nodiscard]] std::string take();

private:
    void endRun();

    std::string m_packed;
    std::int64_t m_previous = 0; ///< time of the run before
    TimesRun m_run;              ///< of no leaves: none was begun
};

/// Reads packed times from the first on. Malformed ones, and those after the last, are none.
class TimesReader
{
public:
    explicit TimesReader(std::string_view packed) : m_packed(packed) {}

    void skip(std::size_t count)
    {
        forRuns(count, [](std::size_t, std::int64_t) {});
    }
    void copy(std::size_t count, TimesPacker& to)
    {
        forRuns(count, [&to](std::size_t length, std::int64_t time) { to.add(length, time); });
    }

private:
    [[nodiscard]] bool nextRun();
    /// Calls `run(length, time)` until there were so many times.
    template <typename Run>
    void forRuns(std::size_t count, Run run)
    {
        while (count > 0 && (m_run.length > 0 || nextRun())) {
            const std::size_t length = m_run.length < count ? m_run.length : count;
            run(length, m_run.time);
            m_run.length -= length;
            count -= length;
        }
    }

    std::string_view m_packed; ///< after the run
    TimesRun m_run;            ///< what is left of it
};

/// Puts a number in front of a byte string, so that several can stand in one.
void appendVarint(std::string& bytes, std::uint64_t value);
/// Reads and removes such a number; nothing at a malformed one.
[[nodiscard]] std::optional<std::uint64_t> takeVarint(std::string_view& bytes);

} // namespace drydock
