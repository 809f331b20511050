// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/window_words.h"

#include "models/text/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <QTime>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct WindowWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::WindowWords)
};

constexpr int daysAWeek = 7;

QString dayName(int isoDay)
{
    return QLocale().standaloneDayName(isoDay, QLocale::ShortFormat);
}

QString clockOf(int minute)
{
    return QTime(minute / 60, minute % 60).toString(QStringLiteral("HH:mm"));
}

QDateTime local(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time));
}

QString dayOf(const QDateTime& time)
{
    return QLocale().toString(time, WindowWords::tr("ddd d MMM", "date format of QLocale, with the weekday"));
}

QString openingWords(const Opening& opening)
{
    const QString clock = QStringLiteral("HH:mm");
    const QDateTime start = local(opening.start);
    if (!opening.end)
        return WindowWords::tr("%1 %2 for good", "day, time").arg(dayOf(start), start.toString(clock));
    const QDateTime end = local(*opening.end);
    if (start.daysTo(end) <= 1)
        return WindowWords::tr("%1 %2 – %3", "day, from, to")
            .arg(dayOf(start), start.toString(clock), end.toString(clock));
    return WindowWords::tr("%1 %2 – %3 %4", "day, from, day, to")
        .arg(dayOf(start), start.toString(clock), dayOf(end), end.toString(clock));
}

} // namespace

QString weekdayWords(unsigned days)
{
    if ((days & WeeklyTime::everyDay) == WeeklyTime::everyDay)
        return WindowWords::tr("every day");
    const auto isOn = [days](int isoDay) { return (days >> unsigned(isoDay % daysAWeek) & 1U) != 0; };
    QStringList parts;
    for (int day = 1; day <= daysAWeek; ++day) {
        if (!isOn(day))
            continue;
        int last = day;
        while (last < daysAWeek && isOn(last + 1))
            ++last;
        if (last - day >= 2) {
            parts << WindowWords::tr("%1–%2", "from one weekday to another").arg(dayName(day), dayName(last));
            day = last;
        } else {
            parts << dayName(day);
        }
    }
    return parts.join(WindowWords::tr(", ", "between weekdays"));
}

QString windowWords(const MaintenanceWindow& window)
{
    const QString length = format::duration(window.duration);
    const QString zone = QString::fromStdString(window.timeZone);
    if (const auto weekly = weeklyTime(window.cron))
        return WindowWords::tr("%1 from %2 for %3 (%4)", "days, time, duration, time zone")
            .arg(weekdayWords(weekly->days), clockOf(weekly->minute), length, zone);
    return WindowWords::tr("“%1” for %2 (%3)", "cron, duration, time zone")
        .arg(QString::fromStdString(window.cron), length, zone);
}

QString openingWords(const std::vector<Opening>& openings, TimePoint now)
{
    if (openings.empty())
        return WindowWords::tr("It does not open within the next years.");
    QStringList parts;
    for (const Opening& opening : openings)
        parts << openingWords(opening);
    const QString list = parts.join(WindowWords::tr("; ", "between windows"));
    return openings.front().start <= now ? WindowWords::tr("Open now. In your time: %1.").arg(list)
                                         : WindowWords::tr("Opens next, in your time: %1.").arg(list);
}

} // namespace drydock::models
