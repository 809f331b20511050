// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/frame_meter.h"

#include "platform/process_times.h"

#include <QFile>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr std::uint32_t budget = 16'000; // µs
// Between two events that were both waiting there is less than this; a thread that waits sleeps longer.
constexpr qint64 idle = 100'000; // ns

double milliseconds(std::uint32_t microseconds)
{
    return microseconds / 1000.0;
}

std::uint32_t microseconds(qint64 nanoseconds)
{
    return static_cast<std::uint32_t>(nanoseconds / 1000);
}

} // namespace

void FrameMeter::begin()
{
    if (!m_clock.isValid())
        m_clock.start();
    const Moment moment = now();
    if (moment.time - m_end > idle) {
        close();
        m_begin = moment.time;
        m_frame = moment;
    }
}

void FrameMeter::end(bool painted)
{
    if (painted && m_firstFrame < 0)
        m_firstFrame = platform::processAge();
    const Moment moment = now();
    m_end = moment.time;
    if (!painted)
        return;
    m_frames.push_back(microseconds(moment.time - m_frame.time));
    m_own.push_back(microseconds(moment.own - m_frame.own));
    m_frame = moment;
}

void FrameMeter::close()
{
    if (m_end <= m_begin)
        return;
    const std::uint32_t took = microseconds(m_end - m_begin);
    m_longest = std::max(m_longest, took);
    m_over16 += took > budget;
    m_begin = m_end;
}

FrameMeter::Moment FrameMeter::now() const
{
    return {m_clock.nsecsElapsed(), platform::threadTime()};
}

void FrameMeter::reset()
{
    m_begin = m_end;
    m_frame = now();
    m_frames.clear();
    m_own.clear();
    m_longest = 0;
    m_over16 = 0;
}

FrameMeter::Figures FrameMeter::figures() const
{
    // The last stretch is over when the next one begins: none may follow.
    FrameMeter closed = *this;
    closed.close();
    return closed.summary();
}

FrameMeter::Figures FrameMeter::summary() const
{
    Figures figures;
    figures.longestStretch = milliseconds(m_longest);
    figures.stretchesOver16 = m_over16;
    figures.firstFrame = m_firstFrame;
    figures.complete = m_complete;
    if (m_frames.empty())
        return figures;
    std::vector<std::uint32_t> sorted = m_frames;
    std::vector<std::uint32_t> own = m_own;
    std::ranges::sort(sorted);
    std::ranges::sort(own);
    figures.frames = sorted.size();
    figures.median = milliseconds(sorted[sorted.size() / 2]);
    const std::size_t at99 = std::min(sorted.size() - 1, sorted.size() * 99 / 100);
    figures.p99 = milliseconds(sorted[at99]);
    figures.longest = milliseconds(sorted.back());
    figures.p99Own = milliseconds(own[at99]);
    figures.longestOwn = milliseconds(own.back());
    figures.over16 = std::size_t(std::ranges::count_if(sorted, [](auto took) { return took > budget; }));
    return figures;
}

void FrameMeter::setComplete()
{
    if (m_complete < 0)
        m_complete = platform::processAge();
}

bool FrameMeter::append(const QString& file) const
{
    const Figures f = figures();
    QFile out(file);
    const QString line =
        QStringLiteral("{\"frames\":%1,\"medianMs\":%2,\"p99Ms\":%3,\"longestMs\":%4,\"over16ms\":%5,"
                       "\"longestStretchMs\":%6,\"stretchesOver16ms\":%7,\"firstFrameMs\":%8,\"completeMs\":%"
                       "9,\"p99OwnMs\":%10,\"longestOwnMs\":%11}\n")
            .arg(f.frames)
            .arg(f.median)
            .arg(f.p99)
            .arg(f.longest)
            .arg(f.over16)
            .arg(f.longestStretch)
            .arg(f.stretchesOver16)
            .arg(f.firstFrame)
            .arg(f.complete)
            .arg(f.p99Own)
            .arg(f.longestOwn);
    return out.open(QIODevice::WriteOnly | QIODevice::Append) && out.write(line.toUtf8()) > 0;
}

} // namespace drydock::views
