// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/draft_rules.h"

#include "broker/connect_options.h"
#include "fleet/names.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace drydock::models::draft_rules {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionDraft)
};

} // namespace

QString brokerProblem(const QString& url)
{
    if (url.isEmpty())
        return Words::tr("Give the address of the broker.");
    if (!url.startsWith(QLatin1String("mqtt://")) && !url.startsWith(QLatin1String("mqtts://")))
        return Words::tr("Begin with mqtts://, or with mqtt:// where the broker has no TLS.");
    if (userIn(url).contains(QLatin1Char(':')))
        return Words::tr("Leave the password out of the address: here everybody could read it.");
    if (!broker::BrokerAddress::parse(url.toStdString()))
        return Words::tr("Write it as mqtts://host or mqtts://host:8883.");
    return {};
}

QString userIn(const QString& url)
{
    const qsizetype begin = url.indexOf(QLatin1String("://"));
    const qsizetype at = url.lastIndexOf(QLatin1Char('@'));
    return begin < 0 || at < begin ? QString() : url.mid(begin + 3, at - begin - 3);
}

QString userProblem(const QString& user, const QString& url)
{
    const QString inUrl = userIn(url);
    const QString name = user.isEmpty() ? inUrl : user;
    if (!user.isEmpty() && !inUrl.isEmpty() && user != inUrl)
        return Words::tr("The address names another user, %1.").arg(inUrl);
    if (name.isEmpty() || OperatorName::parse(name.toStdString()))
        return {};
    const QString corrected = QStringLiteral("op.") + name.toLower();
    if (OperatorName::parse(corrected.toStdString()))
        return Words::tr("Accounts of operators begin with “op.”, so that no device can have one: %1")
            .arg(corrected);
    return Words::tr("Accounts of operators are “op.” and 1 to 60 of a–z 0–9 . _ -");
}

QString fileProblem(const QString& file)
{
    if (file.isEmpty())
        return {};
    const QFileInfo info(file);
    if (!info.exists())
        return Words::tr("There is no such file.");
    if (!info.isFile())
        return Words::tr("This is no file.");
    return info.isReadable() ? QString() : Words::tr("You may not read this file.");
}

QString rootProblem(const QString& topic)
{
    if (topic.isEmpty())
        return Words::tr("Give the topic that the service works below; usually it is “fleet”.");
    if (topic.contains(QLatin1Char('+')) || topic.contains(QLatin1Char('#')) ||
        topic.startsWith(QLatin1Char('/')) || topic.endsWith(QLatin1Char('/')) ||
        topic.startsWith(QLatin1Char('$')))
        return Words::tr("A topic has no + or #, and neither begins nor ends with a slash.");
    return {};
}

} // namespace drydock::models::draft_rules
