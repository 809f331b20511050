// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/why_parts.h"

namespace drydock::models {
namespace {

QString sentWords(const Why& why, const QString& version)
{
    switch (why.kind) {
    case WhyKind::Sending:
        return WhyWords::tr("The command for %1 is on its way to the device.").arg(version);
    case WhyKind::SendsAgain:
        return WhyWords::tr("It was heard again. The command for %1 is sent in a moment.").arg(version);
    case WhyKind::WaitsForDevice:
        return why.online == true
                   ? WhyWords::tr("The command for %1 reached nobody: the device is connected and does not "
                                  "listen for commands.")
                         .arg(version)
                   : WhyWords::tr("The command for %1 reached nobody. It is sent when the device connects.")
                         .arg(version);
    case WhyKind::BrokerRefused:
        return WhyWords::tr("The broker would not take the command for %1. It is sent again.").arg(version);
    default:
        return {};
    }
}

QString unanswered(const Why& why, const QString& version)
{
    if (why.kind == WhyKind::ToldAndGone)
        return WhyWords::tr("It was told of %1 and went offline before it answered.").arg(version);
    if (why.fetches > 0)
        return why.urlExpired
                   ? WhyWords::tr("The URL of %1 had expired. It fetched the command again with a new one, "
                                  "and has not answered yet.")
                         .arg(version)
                   : WhyWords::tr("It fetched the command for %1 again, with a new URL, and has not "
                                  "answered yet.")
                         .arg(version);
    if (why.times > 1)
        return WhyWords::tr("It was told of %1 %Ln time(s) and has not answered yet.", nullptr, why.times)
            .arg(version);
    return WhyWords::tr("It was told of %1 and has not answered yet.").arg(version);
}

} // namespace

QString toldWords(const Why& why)
{
    const QString version = QString::fromStdString(why.version);
    switch (why.kind) {
    case WhyKind::Told:
    case WhyKind::ToldAndGone:
    case WhyKind::FetchedAgain:
        return unanswered(why, version);
    case WhyKind::Running:
        return WhyWords::tr("%1 is %2 % done.").arg(version).arg(why.percent);
    case WhyKind::RunningAndGone:
        return WhyWords::tr("It went offline when %1 was %2 % done.").arg(version).arg(why.percent);
    case WhyKind::Stalled:
        return WhyWords::tr("%1 is %2 % done, and nothing was heard since.").arg(version).arg(why.percent);
    case WhyKind::Confirming:
        return why.reported.empty() || why.reported == why.version
                   ? WhyWords::tr("It said success, and is to report version %1 now.").arg(version)
                   : WhyWords::tr("It said success, and is to report version %1 now; it reports %2.")
                         .arg(version, QString::fromStdString(why.reported));
    default:
        return sentWords(why, version);
    }
}

} // namespace drydock::models
