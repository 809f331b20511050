// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/holds/blackout_times.h"
#include "models/holds/hold_store.h"
#include "models/span_list_model.h"

#include <QTimer>

namespace drydock::models {

struct BlackoutRow
{
    Blackout blackout;
    BlackoutMoment moment;
    bool operator==(const BlackoutRow&) const = default;
};

/// The fleet's black-outs: those in force, then by when they begin next, and last those that are over.
class BlackoutModel : public SpanListModel<BlackoutRow>
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        StateRole,                 ///< int of BlackoutMoment::State
        WhenRole,                  ///< QString: "every day at 22:00 for 4 h, Europe/Berlin"
        MomentRole                 ///< QString: "In force until 02:00"
    };
    Q_ENUM(Role)

    explicit BlackoutModel(const HoldStore& store, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Null for an index of another model, or none.
    [[nodiscard]] const Blackout* blackout(const QModelIndex& index) const;
    /// As things stand now.
    void update();

private:
    const HoldStore& m_store;
    QTimer m_next; ///< until one begins or ends
};

} // namespace drydock::models
