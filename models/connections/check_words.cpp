// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/check_words.h"

#include "models/connections/fault_words.h"
#include "models/connections/storage_trouble.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace drydock::models {
namespace {

using client::CheckFinding;
using client::CheckId;
using client::CheckStep;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

QString serverOf(const CheckStep& step)
{
    return step.port == 0 ? qt(step.host) : QStringLiteral("%1:%2").arg(qt(step.host)).arg(step.port);
}

QString day(std::int64_t seconds)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds).date(), QLocale::ShortFormat);
}

/// The same fault with what the certificate itself says.
Trouble tlsWords(const CheckStep& step)
{
    Trouble words = faultWords(step.fault, qt(step.host));
    if (!step.certificate)
        return words;
    const broker::CertificateFacts& certificate = *step.certificate;
    QStringList names;
    for (const std::string& name : certificate.names)
        names.append(qt(name));
    const QString known = names.join(QStringLiteral(", "));
    if (step.fault == broker::ConnectFault::ServerCertificateExpired)
        words.explanation = Words::tr("That of %1 was valid until %2. %3", "subject, date, explanation")
                                .arg(qt(certificate.subject), day(certificate.notAfter), words.explanation);
    else if (step.fault == broker::ConnectFault::ServerCertificateNotYet)
        words.explanation = Words::tr("That of %1 is valid from %2. %3", "subject, date, explanation")
                                .arg(qt(certificate.subject), day(certificate.notBefore), words.explanation);
    else if (step.fault == broker::ConnectFault::ServerNameMismatch && !known.isEmpty())
        words.explanation =
            Words::tr("It is made for %1. %2", "names, explanation").arg(known, words.explanation);
    else if (step.fault == broker::ConnectFault::ServerCertificateUntrusted)
        words.explanation = Words::tr("It was signed by %1. %2", "issuer, explanation")
                                .arg(qt(certificate.issuer), words.explanation);
    return words;
}

/// What was well, in one short sentence.
QString goodWords(const CheckStep& step)
{
    switch (step.finding) {
    case CheckFinding::Resolved:
        return Words::tr("%1 has an address").arg(qt(step.host));
    case CheckFinding::PortOpen:
        return Words::tr("Something listens at %1").arg(serverOf(step));
    case CheckFinding::TlsNotUsed:
        return Words::tr("Not encrypted: the address begins with mqtt://");
    case CheckFinding::TlsGood:
        return step.certificate
                   ? Words::tr("The certificate is valid until %1").arg(day(step.certificate->notAfter))
                   : Words::tr("The certificate is valid");
    case CheckFinding::LoggedIn:
        return step.user.empty() ? Words::tr("The broker let us in without a user")
                                 : Words::tr("The broker let %1 in").arg(qt(step.user));
    case CheckFinding::PermissionsGood:
        return Words::tr("%1 may ask, and hear of the fleet").arg(qt(step.user));
    case CheckFinding::ServiceOnline:
        return Words::tr("%1 is online, version %2").arg(qt(step.instance), qt(step.version));
    case CheckFinding::ServiceDegraded:
        return Words::tr("%1 is online, version %2, and complains").arg(qt(step.instance), qt(step.version));
    case CheckFinding::RoleGood:
        return Words::tr("The service knows %1").arg(qt(step.user));
    case CheckFinding::StorageAnswers:
        return Words::tr("%1 answers").arg(qt(step.url));
    default:
        return {};
    }
}

Trouble accountWords(const CheckStep& step)
{
    const QString user = qt(step.user);
    if (step.finding == CheckFinding::SubscribeRefused)
        return {Words::tr("%1 may not hear %2").arg(user, qt(step.topic)),
                Words::tr("The broker's access list does not allow it."),
                Words::tr("Ask the broker's administrator for the rights of an operator; the file acl.in "
                          "that comes with Drydock has them."),
                {}};
    if (step.finding == CheckFinding::RequestRefused)
        return {Words::tr("%1 may not send to %2").arg(user, qt(step.topic)),
                Words::tr("The broker's access list does not allow it."),
                Words::tr("Ask the broker's administrator for the rights of an operator; the file acl.in "
                          "that comes with Drydock has them."),
                {}};
    if (step.finding == CheckFinding::RoleMissing)
        return {Words::tr("The service gives %1 no role").arg(user),
                Words::tr("The broker knows this account, and the service does not."),
                Words::tr("Ask its administrator to name you in the service's configuration, under roles."),
                {}};
    return {Words::tr("The service does not answer %1").arg(user),
            Words::tr("It should answer on %1.").arg(qt(step.topic)),
            Words::tr("Look into the service's log, and check that this account may subscribe there."),
            {}};
}

Trouble serviceWords(const CheckStep& step)
{
    if (step.finding == CheckFinding::ServiceOffline)
        return {Words::tr("%1 is offline").arg(qt(step.instance)),
                Words::tr("The fleet service ran here, and does not now."),
                Words::tr("Start drydockd again. You can connect meanwhile and see what was known last."),
                {}};
    return {Words::tr("No fleet service was heard"),
            Words::tr("Either none ever ran on this broker, or it works below another topic."),
            Words::tr("Start drydockd on this broker, and compare the topic root with its configuration."),
            {}};
}

client::StorageAnswer::State answerState(CheckFinding finding)
{
    switch (finding) {
    case CheckFinding::StorageFails:
        return client::StorageAnswer::State::Silent;
    case CheckFinding::StorageUnwell:
        return client::StorageAnswer::State::Unwell;
    case CheckFinding::StorageAddressWrong:
        return client::StorageAnswer::State::BadAddress;
    default:
        return client::StorageAnswer::State::Unknown;
    }
}

Trouble storageWords(const CheckStep& step)
{
    Trouble words = storageTrouble({.state = answerState(step.finding),
                                    .fault = step.fault,
                                    .endpoint = step.url,
                                    .httpStatus = step.status,
                                    .detail = {}});
    if (words.title.isEmpty())
        return {Words::tr("The service announces no storage"),
                {},
                Words::tr("Give it one in its configuration; without it no package can be staged."),
                {}};
    words.nextStep =
        Words::tr("%1 %2", "what to do, what works without")
            .arg(words.nextStep, Words::tr("You can connect: only staging packages needs it from here."));
    return words;
}

Trouble failureWords(const CheckStep& step)
{
    switch (step.finding) {
    case CheckFinding::ProfileWrong:
        return {Words::tr("This connection can't be tried"), {}, Words::tr("Correct what is given."), {}};
    case CheckFinding::HostUnknown:
        return faultWords(step.fault, qt(step.host));
    case CheckFinding::PortFails:
    case CheckFinding::LoginFails:
        return faultWords(step.fault, step.host.empty() ? Words::tr("The broker") : serverOf(step));
    case CheckFinding::TlsFails:
        return tlsWords(step);
    case CheckFinding::TlsFilesWrong:
        return {Words::tr("%1 can't be used").arg(qt(step.path)),
                Words::tr("It is no file in PEM, does not fit the others, or has another passphrase."),
                Words::tr("Choose another file, or correct the passphrase."),
                {}};
    case CheckFinding::SubscribeRefused:
    case CheckFinding::RequestRefused:
    case CheckFinding::RoleMissing:
    case CheckFinding::NoAnswer:
        return accountWords(step);
    case CheckFinding::ServiceOffline:
    case CheckFinding::ServiceNone:
        return serviceWords(step);
    case CheckFinding::StorageFails:
    case CheckFinding::StorageUnwell:
    case CheckFinding::StorageAddressWrong:
    case CheckFinding::StorageNotAnnounced:
        return storageWords(step);
    case CheckFinding::Cancelled:
        return {Words::tr("Canceled"), {}, {}, {}};
    default:
        return {};
    }
}

} // namespace

QString checkTitle(CheckId id)
{
    switch (id) {
    case CheckId::Name:
        return Words::tr("Name");
    case CheckId::Port:
        return Words::tr("Port");
    case CheckId::Tls:
        return Words::tr("Encryption");
    case CheckId::Login:
        return Words::tr("Account");
    case CheckId::Permissions:
        return Words::tr("Rights at the broker");
    case CheckId::Service:
        return Words::tr("Fleet service");
    case CheckId::Role:
        return Words::tr("Role in the fleet");
    case CheckId::Storage:
        return Words::tr("Package storage");
    }
    return {};
}

Trouble checkWords(const CheckStep& step)
{
    Trouble words;
    switch (step.state) {
    case CheckStep::State::Pending:
        return words;
    case CheckStep::State::Running:
        words.title = Words::tr("Looking…");
        return words;
    case CheckStep::State::Passed:
    case CheckStep::State::Skipped:
        words.title = goodWords(step);
        if (words.title.isEmpty())
            words.title = Words::tr("Not looked at");
        break;
    case CheckStep::State::Failed:
        words = failureWords(step);
        break;
    }
    words.details = qt(step.raw);
    return words;
}

QString checkSentence(const CheckStep& step)
{
    const Trouble words = checkWords(step);
    if (words.title.isEmpty())
        return checkTitle(step.id);
    if (words.text().isEmpty())
        return Words::tr("%1: %2", "what was looked at, what was found")
            .arg(checkTitle(step.id), words.title);
    return Words::tr("%1: %2. %3", "what was looked at, what was found, what to do")
        .arg(checkTitle(step.id), words.title, words.text());
}

} // namespace drydock::models
