// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/spin.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>

namespace drydock::console {

void spin(std::chrono::milliseconds time)
{
    constexpr std::chrono::milliseconds step(20);
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < time.count()) {
        QApplication::processEvents();
        QThread::msleep(step.count());
    }
}

} // namespace drydock::console
