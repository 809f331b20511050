// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_store.h"

#include <QAbstractListModel>

#include <vector>

namespace drydock::models {

/// The jobs as a list, newest first, of those whose name, package or target holds the filter text.
class JobListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        StateRole,                 ///< int of JobState
        SubTitleRole,              ///< QString: whom it is for, and when it ended
        PercentRole,               ///< double, 0 to 100, of all devices
        CountsRole,                ///< QList<int> by ExecutionState
        TotalRole,                 ///< int
        IsOpenRole,                ///< bool
        TimeLeftRole,              ///< QString: "2 h 15 min"; empty where it is not known
        RateRole,                  ///< QString: "412/min" over the last ten minutes; empty unless it runs
        CreatedRole,               ///< qint64, ms since 1970
        EndedRole                  ///< likewise; 0 while it is open
    };
    Q_ENUM(Role)

    explicit JobListModel(const JobStore& store, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    void setFilter(const QString& text);
    /// Leaves out jobs that are over.
    void setOpenOnly(bool openOnly);
    [[nodiscard]] const QString& filter() const { return m_filter; }
    /// Null for an index of another model, or none.
    [[nodiscard]] JobPtr job(const QModelIndex& index) const;
    /// Invalid for a job that is not among those shown.
    [[nodiscard]] QModelIndex indexOf(const std::string& id) const;

private:
    void reload();
    void filterAll();
    void onChanged(const std::string& id);
    void onRemoved(const std::string& id);
    [[nodiscard]] bool isShown(const client::JobSummary& job) const;
    /// Where the job is, or would be.
    [[nodiscard]] int position(const std::string& id) const;

    const JobStore& m_store;
    QString m_filter;
    bool m_openOnly = false;
    std::vector<JobPtr> m_rows; ///< newest first
};

} // namespace drydock::models
