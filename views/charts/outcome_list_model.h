// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/outcome_slice.h"

#include <QAbstractListModel>

namespace drydock::views {

/// Outcomes as rows: those that count.
class OutcomeListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setSlices(const std::vector<OutcomeSlice>& slices);
    [[nodiscard]] const OutcomeSlice& slice(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<OutcomeSlice> m_slices;
};

} // namespace drydock::views
