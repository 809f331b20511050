// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <cstdint>
#include <vector>

namespace drydock::views {

/// Measures what the window's thread does between two pictures. A frame ends where the windowing system was
/// given one; it begins where the last one ended, or where the thread took up work after it had waited for
/// some. A stretch goes on until no event is waiting: people wait so long for an answer at most, whether
/// there were pictures meanwhile or not.
class FrameMeter
{
public:
    struct Figures
    {
        std::size_t frames = 0;
        double median = 0; ///< ms
        double p99 = 0;
        double longest = 0;
        std::size_t over16 = 0; ///< frames over 16 ms
        /// The same in processor time of the thread: without what it waited for others on a busy machine.
        double p99Own = 0;
        double longestOwn = 0;
        double longestStretch = 0; ///< ms
        std::size_t stretchesOver16 = 0;
        qint64 firstFrame = -1; ///< ms from the start of the process until something was painted
        qint64 complete = -1;   ///< the same until all devices were there
    };
    [[nodiscard]] Figures figures() const;
    /// Begins anew: the start of a program is no frame. What `firstFrame` and `complete` say stays.
    void reset();
    /// All devices are there; the first time counts.
    void setComplete();
    /// Adds one line of JSON. False where the file can't be written.
    [[nodiscard]] bool append(const QString& file) const;

    /// Around each event that is not sent from within another.
    void begin();
    void end(bool painted);

private:
    struct Moment
    {
        qint64 time = 0; ///< ns
        qint64 own = 0;  ///< ns of processor time
    };

    [[nodiscard]] Moment now() const;
    void close();
    [[nodiscard]] Figures summary() const; ///< of the stretches that are closed

    QElapsedTimer m_clock;
    qint64 m_begin = 0;                  ///< of the stretch, ns
    Moment m_frame;                      ///< where the frame began that is being made
    qint64 m_end = 0;                    ///< of the stretch's last event
    std::vector<std::uint32_t> m_frames; ///< µs
    std::vector<std::uint32_t> m_own;    ///< the same of processor time
    std::uint32_t m_longest = 0;
    std::size_t m_over16 = 0;
    qint64 m_firstFrame = -1;
    qint64 m_complete = -1;
};

} // namespace drydock::views
