// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/fleet_aggregate.h"
#include "models/jobs/job_store.h"
#include "models/span_list_model.h"

namespace drydock::models {

/// Devices that need a look, by reason.
struct AttentionRow
{
    client::AttentionKind kind = client::AttentionKind::Failed;
    client::Attention attention;
    bool operator==(const AttentionRow&) const = default;
};

/// One row a reason, always all of them in one order.
class AttentionModel : public SpanListModel<AttentionRow>
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of client::AttentionKind
        CountRole,                   ///< int
        SubTitleRole,                ///< QString
        QueryRole                    ///< QString: lists the devices
    };
    Q_ENUM(Role)

    explicit AttentionModel(const JobStore& jobs, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString subTitle(const AttentionRow& row) const;
    /// How many of them are in the job that has the most.
    [[nodiscard]] QString inTopJob(const AttentionRow& row) const;

    const JobStore& m_jobs;
};

} // namespace drydock::models
