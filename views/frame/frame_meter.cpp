// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/frame_meter.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QThread>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr std::uint32_t budget = 16'000; // µs

double milliseconds(std::uint32_t microseconds)
{
    return microseconds / 1000.0;
}

} // namespace

FrameMeter::FrameMeter(QObject* parent) : QObject(parent)
{
    auto* dispatcher = QAbstractEventDispatcher::instance(thread());
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &FrameMeter::wake);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &FrameMeter::block);
    QCoreApplication::instance()->installEventFilter(this);
}

bool FrameMeter::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::UpdateRequest)
        m_painted = true;
    return false;
}

void FrameMeter::wake()
{
    if (m_busy)
        return;
    m_busy = true;
    m_painted = false;
    m_clock.start();
}

void FrameMeter::block()
{
    if (!m_busy)
        return;
    m_busy = false;
    const auto took = static_cast<std::uint32_t>(m_clock.nsecsElapsed() / 1000);
    if (m_painted)
        m_frames.push_back(took);
    m_longestPass = std::max(m_longestPass, took);
    m_passesOver16 += took > budget;
}

void FrameMeter::reset()
{
    m_frames.clear();
    m_longestPass = 0;
    m_passesOver16 = 0;
}

FrameMeter::Figures FrameMeter::figures() const
{
    Figures figures;
    figures.longestPass = milliseconds(m_longestPass);
    figures.passesOver16 = m_passesOver16;
    if (m_frames.empty())
        return figures;
    std::vector<std::uint32_t> sorted = m_frames;
    std::ranges::sort(sorted);
    figures.frames = sorted.size();
    figures.median = milliseconds(sorted[sorted.size() / 2]);
    figures.p99 = milliseconds(sorted[std::min(sorted.size() - 1, sorted.size() * 99 / 100)]);
    figures.longest = milliseconds(sorted.back());
    figures.over16 = std::size_t(std::ranges::count_if(sorted, [](auto took) { return took > budget; }));
    return figures;
}

bool FrameMeter::write(const QString& file) const
{
    const Figures f = figures();
    QFile out(file);
    const QString line =
        QStringLiteral("{\"frames\":%1,\"medianMs\":%2,\"p99Ms\":%3,\"longestMs\":%4,\"over16ms\":%5,"
                       "\"longestPassMs\":%6,\"passesOver16ms\":%7}\n")
            .arg(f.frames)
            .arg(f.median)
            .arg(f.p99)
            .arg(f.longest)
            .arg(f.over16)
            .arg(f.longestPass)
            .arg(f.passesOver16);
    return out.open(QIODevice::WriteOnly | QIODevice::Truncate) && out.write(line.toUtf8()) > 0;
}

} // namespace drydock::views
