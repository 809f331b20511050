// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_store.h"
#include "models/jobs/wave_row.h"
#include "models/span_list_model.h"

namespace drydock::models {

/// The waves of one job, in their order; no rows for a job without.
class WaveModel : public SpanListModel<WaveRow>
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int of WaveState
        SizeRole,                     ///< QString: "10 %, 8,422 devices"
        StandingRole,                 ///< QString: "Open since 13:41"
        GateRole,                     ///< QString: "93 of 95 needed"; may be empty
        ErrorsRole,                   ///< QString: "2 of 40 failed, pauses at 10 %"; may be empty
        DevicesRole,                  ///< int, as those below
        SucceededRole,
        NeedNothingRole,
        NotSuccessfulRole,
        NeededRole ///< how many have to succeed; 0 for no gate
    };
    Q_ENUM(Role)

    using SpanListModel::SpanListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Null for none; the same job once more brings its counts.
    void setJob(const JobPtr& job);
    /// The number of the wave that was opened last, from 1; 0 for none.
    [[nodiscard]] int lastOpened() const;
};

} // namespace drydock::models
