// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/holds/cron_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <QTime>

#include <optional>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct CronWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::CronWords)
};

std::optional<QString> timeOfDay(const QString& minute, const QString& hour)
{
    bool isMinute = false;
    bool isHour = false;
    const QTime time(hour.toInt(&isHour), minute.toInt(&isMinute));
    return isMinute && isHour && time.isValid() ? std::optional(time.toString(QStringLiteral("HH:mm")))
                                                : std::nullopt;
}

/// 0 and 7 are Sunday in cron; Qt counts Monday to Sunday from 1 to 7.
QString dayName(const QString& day)
{
    const int number = day.toInt();
    return QLocale().standaloneDayName(number == 0 ? 7 : number);
}

} // namespace

QString cronWords(const std::string& cron)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    static const QRegularExpression oneDay(QStringLiteral("^[0-7]$"));
    static const QRegularExpression someDays(QStringLiteral("^([0-6])-([1-7])$"));
    const QString text = QString::fromStdString(cron);
    const QStringList fields = text.trimmed().split(blanks);
    const QString any = QStringLiteral("*");
    if (fields.size() != 5 || fields[2] != any || fields[3] != any)
        return text;
    const auto time = timeOfDay(fields[0], fields[1]);
    if (!time)
        return text;
    if (fields[4] == any)
        return CronWords::tr("every day at %1").arg(*time);
    if (oneDay.match(fields[4]).hasMatch())
        return CronWords::tr("every %1 at %2", "a weekday, a time").arg(dayName(fields[4]), *time);
    if (const auto days = someDays.match(fields[4]); days.hasMatch())
        return CronWords::tr("%1 to %2 at %3", "weekdays, a time")
            .arg(dayName(days.captured(1)), dayName(days.captured(2)), *time);
    return text;
}

} // namespace drydock::models
