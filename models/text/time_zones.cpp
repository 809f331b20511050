// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/time_zones.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

namespace drydock::models {
namespace {

// The tz database has names of other kinds, too, kept for old systems.
constexpr std::array regions{"Africa/",   "America/",   "Antarctica/", "Arctic/", "Asia/",
                             "Atlantic/", "Australia/", "Europe/",     "Indian/", "Pacific/"};

QStringList readNames()
{
    QStringList names{QStringLiteral("UTC")};
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        if (std::ranges::any_of(regions, [&id](const char* region) { return id.startsWith(region); }))
            names << QString::fromLatin1(id);
    }
    names.sort();
    return names;
}

} // namespace

const QStringList& timeZoneNames()
{
    static const QStringList names = readNames();
    return names;
}

} // namespace drydock::models
