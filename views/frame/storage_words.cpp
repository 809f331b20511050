// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/storage_trouble.h"
#include "models/text/format.h"
#include "views/frame/connection_words.h"

#include <QCoreApplication>

namespace drydock::views {
namespace {

using client::StorageAnswer;
using client::StorageState;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StorageWords)
};

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

void tellReady(PartWords& words, const models::LinkStatus& status, const StorageState& storage, TimePoint now)
{
    const QString url = qt(storage.endpoint);
    if (!status.storageFailsHere()) {
        words.state = status.storageHere.state == StorageAnswer::State::Answers
                          ? Words::tr("%1 answers the service and this workstation").arg(url)
                          : Words::tr("%1 answers the service").arg(url);
        return;
    }
    const models::Trouble trouble = models::storageTrouble(status.storageHere);
    const QString since = models::format::dayAndTime(status.storageHereSince, now);
    words.state = Words::tr("The service reaches the storage, this workstation does not: %1 (since %2)")
                      .arg(trouble.title, since);
    words.text =
        Words::tr("%1 Devices download as usual; from here no package can be staged.").arg(trouble.text());
    words.details = trouble.details;
}

void tellDegraded(PartWords& words, const models::LinkStatus& status, const StorageState& storage,
                  TimePoint now)
{
    words.state = Words::tr("The service can't use the storage since %1")
                      .arg(models::format::dayAndTime(storage.since, now));
    const QString help = Words::tr("Start the storage again, or correct its address and keys in the "
                                   "service's configuration. Jobs wait for it.");
    const QString reason = qt(storage.reason);
    if (status.storageFailsHere())
        words.text = Words::tr("%1. This workstation does not reach it either. %2", "reason, what to do")
                         .arg(reason, help);
    else if (status.storageHere.state == StorageAnswer::State::Answers)
        words.text = Words::tr("%1. This workstation reaches it. %2", "reason, what to do").arg(reason, help);
    else
        words.text = Words::tr("%1. %2", "reason, what to do").arg(reason, help);
    words.details = qt(status.storageHere.detail);
}

} // namespace

PartWords storageWords(const models::LinkStatus& status, TimePoint now)
{
    PartWords words{status.storageLight(), Words::tr("Storage"), {}, {}, {}};
    if (!status.isServed()) {
        words.state = Words::tr("Unknown while the service is not online");
        return words;
    }
    const StorageState& storage = status.service()->storage;
    switch (storage.state) {
    case StorageState::State::Unknown:
        words.state = Words::tr("The service has not asked %1 yet").arg(qt(storage.endpoint));
        break;
    case StorageState::State::Ready:
        tellReady(words, status, storage, now);
        break;
    case StorageState::State::Degraded:
        tellDegraded(words, status, storage, now);
        break;
    }
    return words;
}

} // namespace drydock::views
