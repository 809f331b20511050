// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_feed.h"
#include "models/activity/audit_runs.h"
#include "models/span_list_model.h"

#include <limits>

namespace drydock::models {

/// Some lines of the audit trail, newest first, equal ones of one minute as one row. Those who derive from it
/// say which lines, and in which words.
class AuditEntryModel : public SpanListModel<AuditEntry>
{
    Q_OBJECT

public:
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< qint64, ms since 1970
        DeciderRole,                 ///< QString
        IsAutomaticRole,             ///< bool
        ActionRole,                  ///< QString, as the trail has it
        JobRole                      ///< QString: id of the job it is about; empty for none
    };
    Q_ENUM(Role)

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    explicit AuditEntryModel(QObject* parent) : SpanListModel(parent) {}

    /// The rows anew, `mostRows` at most.
    void show(const AuditFeed& feed, std::size_t mostRows = std::numeric_limits<std::size_t>::max());

    [[nodiscard]] virtual bool concerns(const client::AuditLine& line) const = 0;
    [[nodiscard]] virtual QString words(const client::AuditLine& line) const = 0;
};

} // namespace drydock::models
