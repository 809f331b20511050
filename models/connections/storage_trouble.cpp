// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/storage_trouble.h"

#include "models/connections/fault_words.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

using State = client::StorageAnswer::State;
using broker::ConnectFault;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StorageTrouble)
};

/// As of any server, but what is wrong with a storage is corrected where it is announced.
Trouble silentWords(ConnectFault fault, const QString& url)
{
    Trouble words = faultWords(fault, url);
    if (fault == ConnectFault::ServerCertificateUntrusted) {
        words.explanation = Words::tr("No certificate authority that the service announces has signed it.");
        words.nextStep =
            Words::tr("Name the authority that signed it as storageCa in the service's configuration.");
    } else if (fault == ConnectFault::TlsFailed) {
        words.nextStep = Words::tr("Check whether this port wants https:// or http://.");
    }
    return words;
}

} // namespace

Trouble storageTrouble(const client::StorageAnswer& answer)
{
    const QString url = QString::fromStdString(answer.endpoint);
    Trouble words;
    switch (answer.state) {
    case State::Unknown:
    case State::Answers:
        return {};
    case State::Silent:
        words = silentWords(answer.fault, url);
        break;
    case State::Unwell:
        words = {Words::tr("%1 answers with error %2").arg(url).arg(answer.httpStatus),
                 Words::tr("The package storage has trouble of its own."),
                 Words::tr("Look into its log, or ask its administrator."),
                 {}};
        break;
    case State::BadAddress:
        words = {Words::tr("The service announces %1, which is no address").arg(url),
                 {},
                 Words::tr("Correct the storage's endpoint in the service's configuration."),
                 {}};
        break;
    }
    words.details = QString::fromStdString(answer.detail);
    return words;
}

} // namespace drydock::models
