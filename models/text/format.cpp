// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

namespace drydock::models::format {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

constexpr QChar noBreak(0x00A0);

QDateTime local(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time));
}

QString withUnit(const QString& number, const QString& unit)
{
    return number + noBreak + unit;
}

/// The day only where it is not today, the year only where it is another.
QString withDay(TimePoint time, TimePoint now, const QString& clock)
{
    const QDateTime then = local(time);
    const QDateTime today = local(now);
    if (then.date() == today.date())
        return then.toString(clock);
    const QString day =
        QLocale().toString(then.date(), then.date().year() == today.date().year()
                                            ? Words::tr("d MMM", "date format of QLocale")
                                            : Words::tr("d MMM yyyy", "date format of QLocale"));
    return day + QLatin1Char(' ') + then.toString(clock);
}

} // namespace

QString count(qint64 number)
{
    return QLocale().toString(number);
}

QString shortCount(qint64 number)
{
    if (std::abs(number) < 10'000)
        return count(number);
    const bool millions = std::abs(number) >= 1'000'000;
    const double value = double(number) / (millions ? 1e6 : 1e3);
    const int decimals = std::abs(value) < 10 && std::fmod(value, 1.0) != 0 ? 1 : 0;
    return withUnit(QLocale().toString(value, 'f', decimals),
                    millions ? QStringLiteral("M") : QStringLiteral("k"));
}

QString bytes(std::uint64_t size)
{
    return QLocale().formattedDataSize(qint64(size), size < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString bytesPerSecond(double rate)
{
    return Words::tr("%1/s", "bytes a second: 11.6 MB/s").arg(bytes(std::uint64_t(std::max(rate, 0.0))));
}

QString percent(double part, double whole)
{
    double value = whole > 0 ? 100 * part / whole : 0;
    if (value > 0 && value < 100)
        value = std::clamp(std::round(value * 10) / 10, 0.1, 99.9);
    return withUnit(QLocale().toString(value, 'f', value == 0 || value == 100 ? 0 : 1), QStringLiteral("%"));
}

QString duration(std::chrono::milliseconds length)
{
    using namespace std::chrono;
    const auto total = std::max<qint64>(0, duration_cast<seconds>(length).count());
    struct Unit
    {
        qint64 seconds;
        QString text;
    };
    const std::array<Unit, 4> units{{{86'400, Words::tr("%1 d", "days")},
                                     {3'600, Words::tr("%1 h", "hours")},
                                     {60, Words::tr("%1 min", "minutes")},
                                     {1, Words::tr("%1 s", "seconds")}}};
    qint64 rest = total;
    QString text;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const qint64 amount = rest / units[i].seconds;
        rest %= units[i].seconds;
        if (amount == 0 && (!text.isEmpty() || i + 1 < units.size())) {
            if (!text.isEmpty())
                break;
            continue;
        }
        const QString part = units[i].text.arg(amount);
        if (!text.isEmpty())
            return text + QLatin1Char(' ') + part;
        text = part;
    }
    return text;
}

QString ago(TimePoint time, TimePoint now)
{
    using namespace std::chrono;
    const auto passed = now - time;
    if (passed < minutes(1))
        return Words::tr("now");
    if (passed < hours(1))
        return Words::tr("%1 min", "minutes").arg(duration_cast<minutes>(passed).count());
    if (passed < days(1))
        return Words::tr("%1 h", "hours").arg(duration_cast<hours>(passed).count());
    return Words::tr("%1 d", "days").arg(duration_cast<days>(passed).count());
}

QString clock(TimePoint time)
{
    return local(time).toString(QStringLiteral("HH:mm:ss"));
}

QString dayAndTime(TimePoint time, TimePoint now)
{
    return withDay(time, now, QStringLiteral("HH:mm"));
}

QString dayAndClock(TimePoint time, TimePoint now)
{
    return withDay(time, now, QStringLiteral("HH:mm:ss"));
}

QString exactTime(TimePoint time)
{
    const QDateTime here = local(time);
    const QString format = QStringLiteral("yyyy-MM-dd HH:mm:ss");
    return Words::tr("%1 %2\n%3 UTC", "local time, its zone, the same in UTC")
        .arg(here.toString(format), here.timeZoneAbbreviation(), here.toUTC().toString(format));
}

QString shortHash(const QString& hash)
{
    return hash.size() <= 11 ? hash : hash.left(6) + QChar(0x2026) + hash.right(4);
}

QString sentences(const QStringList& all)
{
    return all.join(QLocale().language() == QLocale::Chinese ? QString() : QStringLiteral(" "));
}

} // namespace drydock::models::format
