// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/version_model.h"

#include "models/text/query_text.h"

namespace drydock::models {

QVariant VersionModel::data(const QModelIndex& index, int role) const
{
    const VersionRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    const QString name = row->version.empty() ? tr("Not reported") : QString::fromStdString(row->version);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return tr("%1: %n device(s)", nullptr, int(row->count)).arg(name);
    case CountRole:
        return int(row->count);
    case TotalRole:
        return int(row->of);
    case TagRole:
        return int(row->tag);
    case IsReportedRole:
        return !row->version.empty();
    case QueryRole:
        return row->version.empty() ? QString() : equalsQuery("version", row->version);
    default:
        return {};
    }
}

} // namespace drydock::models
