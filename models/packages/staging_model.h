// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/outcome.h"
#include "models/packages/staging.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace drydock::models {

/// Packages on their way into the store, in the order they were begun. Those that failed stay, to be tried
/// again; the others go when they are through.
class StagingModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< QString
        VersionRole,                 ///< QString
        StateRole,                   ///< int of Staging::State
        StepRole,                    ///< int of client::StageStep
        PercentRole,                 ///< int
        DoneRole,                    ///< quint64, bytes
        TotalRole,                   ///< quint64, bytes
        RateRole,                    ///< double, bytes a second
        TimeLeftRole,                ///< qint64, ms; -1 where it is not known
        ErrorRole                    ///< QString: why it failed
    };
    Q_ENUM(Role)

    explicit StagingModel(FleetLink& link, QObject* parent = nullptr);
    ~StagingModel() override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Begins; false, with an outcome, while no fleet is open.
    bool begin(client::StageRequest request);
    void cancel(int row);
    /// Begins one anew that failed: it goes on where it ended.
    void retry(int row);
    /// Forgets one that failed.
    void dismiss(int row);
    [[nodiscard]] const Staging* staging(int row) const;

Q_SIGNALS:
    /// It came to its end; a version that is not published is a draft.
    void staged(const QString& name, const QString& version, bool isPublished);
    /// It did not begin, as the passphrase does not open the signing key: to be typed again.
    void passphraseRefused(const drydock::client::StageRequest& request);
    /// It ended without a version: canceled, or failed.
    void finished(const drydock::models::Outcome& outcome);

private:
    void onProgress(const Staging* staging);
    void onFinished(const Staging* staging);
    [[nodiscard]] int rowOf(const Staging* staging) const;
    void remove(int row);

    FleetLink& m_link;
    std::vector<std::unique_ptr<Staging>> m_stagings;
};

} // namespace drydock::models
