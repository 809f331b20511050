// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <cstdint>
#include <vector>

namespace drydock::views {

/// Measures how long the window's thread was busy from waking up until it waits again. A pass in which
/// something was painted is a frame; one without may still keep the next frame waiting and counts as a stall.
class FrameMeter : public QObject
{
    Q_OBJECT

public:
    /// Begins at once, on the thread that shows windows.
    explicit FrameMeter(QObject* parent = nullptr);

    struct Figures
    {
        std::size_t frames = 0;
        double median = 0; ///< ms
        double p99 = 0;
        double longest = 0;
        std::size_t over16 = 0; ///< frames over 16 ms
        double longestPass = 0; ///< ms, painted or not
        std::size_t passesOver16 = 0;
    };
    [[nodiscard]] Figures figures() const;
    /// Begins anew: the start of a program is no frame.
    void reset();
    /// One line of JSON. False where the file can't be written.
    [[nodiscard]] bool write(const QString& file) const;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wake();
    void block();

    QElapsedTimer m_clock;
    bool m_busy = false;
    bool m_painted = false;
    std::vector<std::uint32_t> m_frames; ///< µs
    std::uint32_t m_longestPass = 0;
    std::size_t m_passesOver16 = 0;
};

} // namespace drydock::views
