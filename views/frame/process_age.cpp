// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/process_age.h"

#include <unistd.h>

#include <QByteArray>
#include <QFile>

#include <ctime>

namespace drydock::views {

qint64 processAge()
{
    // proc(5): field 22 is the start in ticks since the machine's; field 2, in brackets, may hold blanks.
    constexpr int startAfterName = 19;
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    if (fields.size() <= startAfterName || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return -1;
    const qint64 start = fields[startAfterName].toLongLong() * 1000 / sysconf(_SC_CLK_TCK);
    return now.tv_sec * qint64(1000) + now.tv_nsec / 1'000'000 - start;
}

} // namespace drydock::views
