// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/staging_model.h"

#include "models/text/format.h"

#include <algorithm>

namespace drydock::models {
namespace {

QString label(const Staging& staging)
{
    return QString::fromStdString(staging.request().name + " " + staging.request().version);
}

} // namespace

StagingModel::StagingModel(FleetLink& link, QObject* parent) : QAbstractListModel(parent), m_link(link) {}

StagingModel::~StagingModel() = default;

int StagingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_stagings.size());
}

QVariant StagingModel::data(const QModelIndex& index, int role) const
{
    const Staging* shown = index.isValid() ? staging(index.row()) : nullptr;
    if (shown == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return label(*shown);
    case Qt::AccessibleTextRole:
        return tr("Staging %1, %2 uploaded")
            .arg(label(*shown), format::percent(double(shown->done()), double(shown->total())));
    case NameRole:
        return QString::fromStdString(shown->request().name);
    case VersionRole:
        return QString::fromStdString(shown->request().version);
    case StateRole:
        return int(shown->state());
    case StepRole:
        return int(shown->step());
    case PercentRole:
        return shown->percent();
    case DoneRole:
        return quint64(shown->done());
    case TotalRole:
        return quint64(shown->total());
    case RateRole:
        return shown->bytesPerSecond();
    case TimeLeftRole:
        return qint64(shown->timeLeft().value_or(std::chrono::milliseconds(-1)).count());
    case ErrorRole:
        return QString::fromStdString(shown->error().message);
    default:
        return {};
    }
}

bool StagingModel::begin(client::StageRequest request)
{
    auto service = m_link.service();
    if (!service) {
        const Error error{ErrorCode::Unavailable, tr("No fleet is connected.").toStdString(), {}};
        Q_EMIT finished(
            failure(tr("%1 %2 was not staged")
                        .arg(QString::fromStdString(request.name), QString::fromStdString(request.version)),
                    error));
        return false;
    }
    auto staging = std::make_unique<Staging>(std::move(service), std::move(request));
    connect(staging.get(), &Staging::progressed, this, [this, s = staging.get()] { onProgress(s); });
    // Its owner may let go of it: not while it speaks.
    connect(
        staging.get(), &Staging::finished, this, [this, s = staging.get()] { onFinished(s); },
        Qt::QueuedConnection);
    beginInsertRows({}, rowCount(), rowCount());
    m_stagings.push_back(std::move(staging));
    endInsertRows();
    return true;
}

void StagingModel::cancel(int row)
{
    if (staging(row) != nullptr)
        m_stagings[std::size_t(row)]->cancel();
}

void StagingModel::retry(int row)
{
    if (staging(row) == nullptr || staging(row)->state() != Staging::State::Failed)
        return;
    client::StageRequest request = staging(row)->request();
    remove(row);
    begin(std::move(request));
}

void StagingModel::dismiss(int row)
{
    if (staging(row) != nullptr && staging(row)->state() == Staging::State::Failed)
        remove(row);
}

const Staging* StagingModel::staging(int row) const
{
    return row >= 0 && row < rowCount() ? m_stagings[std::size_t(row)].get() : nullptr;
}

void StagingModel::onProgress(const Staging* staging)
{
    const QModelIndex changed = index(rowOf(staging));
    Q_EMIT dataChanged(changed, changed);
}

void StagingModel::onFinished(const Staging* staging)
{
    const int row = rowOf(staging);
    if (row == rowCount())
        return;
    switch (staging->state()) {
    case Staging::State::Running:
    case Staging::State::Canceling:
        return;
    case Staging::State::Succeeded:
        Q_EMIT staged(QString::fromStdString(staging->request().name),
                      QString::fromStdString(staging->request().version), staging->request().publish);
        break;
    case Staging::State::Canceled:
        Q_EMIT finished(success(tr("Canceled the upload of %1").arg(label(*staging))));
        break;
    case Staging::State::Failed:
        if (staging->isPassphraseWrong()) {
            const Error error{ErrorCode::InvalidArgument,
                              tr("The passphrase does not open the signing key.").toStdString(),
                              {}};
            Q_EMIT passphraseRefused(staging->request());
            Q_EMIT finished(failure(tr("%1 was not staged").arg(label(*staging)), error));
            break;
        }
        onProgress(staging);
        Q_EMIT finished(failure(tr("%1 was not staged").arg(label(*staging)), staging->error()));
        return;
    }
    remove(row);
}

int StagingModel::rowOf(const Staging* staging) const
{
    const auto found = std::ranges::find(m_stagings, staging, &std::unique_ptr<Staging>::get);
    return int(found - m_stagings.begin());
}

void StagingModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_stagings.erase(m_stagings.begin() + row);
    endRemoveRows();
}

} // namespace drydock::models
