// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <cstdint>

/// Numbers and times as people read them, in the language and by the customs of the default QLocale.
namespace drydock::models::format {

/// "1,000,000".
[[nodiscard]] QString count(qint64 number);
/// "1.2 k", "3.4 M": for axes and tight places.
[[nodiscard]] QString shortCount(qint64 number);
/// "43.8 MB", powers of ten as storage vendors and networks count.
[[nodiscard]] QString bytes(std::uint64_t size);
/// "11.6 MB/s".
[[nodiscard]] QString bytesPerSecond(double rate);
/// "99.1 %"; one decimal, none at 0 and 100. Never rounds up to 100 what is less, nor down to 0 what is more.
[[nodiscard]] QString percent(double part, double whole);

/// "45 s", "6 min 15 s", "2 h 15 min", "3 d 4 h": the two largest units.
[[nodiscard]] QString duration(std::chrono::milliseconds length);
/// How long ago, in one unit: "now" (under a minute), "6 min", "5 h", "3 d".
[[nodiscard]] QString ago(TimePoint time, TimePoint now);

/// "14:32:07" in the operator's zone.
[[nodiscard]] QString clock(TimePoint time);
/// "14:32" today, "23 Nov 14:32" else; the year where it is another.
[[nodiscard]] QString dayAndTime(TimePoint time, TimePoint now);
/// The same to the second.
[[nodiscard]] QString dayAndClock(TimePoint time, TimePoint now);
/// For tool tips: the local time to the second with its zone, and UTC in a second line.
[[nodiscard]] QString exactTime(TimePoint time);

/// "41d0be…93f1": the first and last digits of a hash.
[[nodiscard]] QString shortHash(const QString& hash);

/// One after another: with a space between them in languages that set one.
[[nodiscard]] QString sentences(const QStringList& all);

} // namespace drydock::models::format
