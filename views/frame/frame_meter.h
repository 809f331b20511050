// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <cstdint>
#include <vector>

namespace drydock::views {

/// Measures how long the window's thread was busy at a stretch: from the first event it takes until none is
/// waiting. A stretch in which something was painted is a frame; one without may still keep the next frame
/// waiting and counts as a stall.
class FrameMeter
{
public:
    struct Figures
    {
        std::size_t frames = 0;
        double median = 0; ///< ms
        double p99 = 0;
        double longest = 0;
        std::size_t over16 = 0;    ///< frames over 16 ms
        double longestStretch = 0; ///< ms, painted or not
        std::size_t stretchesOver16 = 0;
        qint64 firstFrame = -1; ///< ms from the start of the process until something was painted
    };
    [[nodiscard]] Figures figures() const;
    /// Begins anew: the start of a program is no frame. What `firstFrame` says stays.
    void reset();
    /// One line of JSON. False where the file can't be written.
    [[nodiscard]] bool write(const QString& file) const;

    /// Around each event that is not sent from within another.
    void begin();
    void end(bool painted);

private:
    void close();
    [[nodiscard]] Figures summary() const; ///< of the stretches that are closed

    QElapsedTimer m_clock;
    qint64 m_begin = 0; ///< of the stretch, ns
    qint64 m_end = 0;   ///< of its last event
    bool m_painted = false;
    std::vector<std::uint32_t> m_frames; ///< µs
    std::uint32_t m_longest = 0;
    std::size_t m_over16 = 0;
    qint64 m_firstFrame = -1;
};

} // namespace drydock::views
