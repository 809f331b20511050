// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/compliance_model.h"

#include "models/text/format.h"
#include "models/text/query_text.h"

namespace drydock::models {

QVariant ComplianceModel::data(const QModelIndex& index, int role) const
{
    const auto* row = rowAt(index);
    if (row == nullptr)
        return {};
    const client::Compliance& counts = row->compliance;
    const QString name = row->model.empty() ? tr("Model not known") : QString::fromStdString(row->model);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return tr("%1, %n device(s), %2 on the latest version", nullptr, int(counts.total()))
            .arg(name, format::percent(counts.onLatest, counts.total()));
    case TotalRole:
        return int(counts.total());
    case OnLatestRole:
        return int(counts.onLatest);
    case InProgressRole:
        return int(counts.inProgress);
    case UpdateAvailableRole:
        return int(counts.updateAvailable);
    case UnknownRole:
        return int(counts.unknown);
    case QueryRole:
        return row->model.empty() ? QString() : equalsQuery("model", row->model);
    default:
        return {};
    }
}

} // namespace drydock::models
