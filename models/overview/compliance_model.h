// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/fleet_aggregate.h"
#include "models/span_list_model.h"

namespace drydock::models {

/// Hardware models, and how many of their devices are on the latest version; most devices first.
class ComplianceModel : public SpanListModel<client::FleetAggregate::ModelRow>
{
    Q_OBJECT

public:
    enum Role {
        TotalRole = Qt::UserRole + 1, ///< int; so are the next four, which add up to it
        OnLatestRole,
        InProgressRole,
        UpdateAvailableRole,
        UnknownRole,
        QueryRole ///< QString; empty where no query finds them
    };
    Q_ENUM(Role)

    using SpanListModel::SpanListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
};

} // namespace drydock::models
