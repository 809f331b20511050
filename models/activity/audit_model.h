// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/activity_kind.h"
#include "models/activity/audit_feed.h"
#include "models/activity/audit_runs.h"
#include "models/jobs/job_store.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace drydock::models {

/// The audit trail, newest first, as far as it was fetched; older lines come as a view asks for them. A run
/// of equal automatic decisions is one row until it is expanded.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, Actor, Activity };
    Q_ENUM(Column)
    static constexpr int columns = 3;
    enum Role {
        SeqRole = Qt::UserRole, ///< of the row's newest line
        FirstSeqRole,           ///< of its oldest one
        RunRole,                ///< qint64 for setExpanded; 0 for a line that is part of no run
        IsExpandedRole,         ///< the row is one of its run's lines
        TimeRole,               ///< ms since 1970
        KindRole,               ///< ActivityKind
        IsAutomaticRole,        ///< decided by the service itself
        JobRole,                ///< ids of what it is about; empty for none
        DeviceRole,
        HashRole,
        JobTitleRole,
        RecordRole ///< what the trail keeps of the newest line, a line a field: "jobId: 0193…"
    };
    Q_ENUM(Role)

    /// What is shown; what is not set does not matter.
    struct Filter
    {
        QString text;         ///< in the words of a line, its action or ids
        QString operatorName; ///< empty: anybody
        std::optional<ActivityKind> kind;
        bool onlyAutomatic = false;
        bool operator==(const Filter&) const = default;
    };

    AuditModel(AuditFeed& feed, const JobStore& jobs, QObject* parent = nullptr);

    void setFilter(const Filter& filter);
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    /// Who did anything, by name, out of what was fetched.
    [[nodiscard]] QStringList operators() const;

    /// Shows each line of a run, or one row for all of them.
    void setExpanded(qint64 run, bool expanded);
    /// Lines that are shown, in however many rows.
    [[nodiscard]] int lineCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    void update();
    /// The newest one of the row.
    [[nodiscard]] const client::AuditLine& line(const AuditRow& row) const;
    [[nodiscard]] QString words(const AuditRow& row) const;
    [[nodiscard]] QString jobTitle(const client::AuditLine& line) const;
    [[nodiscard]] bool isShown(const client::AuditLine& line) const;

    AuditFeed& m_feed;
    const JobStore& m_jobs;
    std::set<std::string> m_named; ///< jobs whose title is known
    Filter m_filter;
    std::set<std::int64_t> m_expanded;
    std::vector<AuditRow> m_rows; ///< newest first
};

} // namespace drydock::models

Q_DECLARE_METATYPE(drydock::models::ActivityKind)
