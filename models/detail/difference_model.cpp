// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/difference_model.h"

#include "models/text/format.h"

#include <algorithm>

namespace drydock::models {
namespace {

using client::DocumentValue;
using client::ValueKind;

QString valueText(const std::optional<DocumentValue>& value)
{
    if (!value)
        return QStringLiteral("–");
    const QString text = QString::fromStdString(value->text);
    switch (value->kind) {
    case ValueKind::Bytes: {
        bool isNumber = false;
        const quint64 size = text.toULongLong(&isNumber);
        return isNumber ? format::bytes(size) : text;
    }
    case ValueKind::Hash:
    case ValueKind::Binary:
        return format::shortHash(text);
    case ValueKind::Text:
    case ValueKind::Number:
    case ValueKind::Boolean:
    case ValueKind::Url:
    case ValueKind::List:
        break;
    }
    return text;
}

} // namespace

int DifferenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DifferenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size())
        return {};
    const client::StateRow& row = m_rows[std::size_t(index.row())];
    const QString key = QString::fromStdString(row.key);
    const bool isKey = index.column() == KeyColumn;
    const auto& value = index.column() == ReportedColumn ? row.reported : row.desired;
    switch (role) {
    case Qt::DisplayRole:
        return isKey ? key : valueText(value);
    case Qt::AccessibleTextRole:
        return row.differs() ? tr("%1, reported %2, desired %3, differs")
                                   .arg(key, valueText(row.reported), valueText(row.desired))
                             : tr("%1, reported %2, desired %3")
                                   .arg(key, valueText(row.reported), valueText(row.desired));
    case DiffersRole:
        return row.differs();
    case KindRole:
        return isKey || !value ? -1 : int(value->kind);
    case ValueRole:
        return isKey ? key : QString::fromStdString(value ? value->text : std::string());
    default:
        return {};
    }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section > DesiredColumn)
        return {};
    switch (Column(section)) {
    case KeyColumn:
        return tr("Key");
    case ReportedColumn:
        return tr("Reported");
    case DesiredColumn:
        return tr("Desired");
    }
    return {};
}

void DifferenceModel::setRows(std::vector<client::StateRow> rows)
{
    // There are tens; keys that stand elsewhere now are new rows there.
    std::size_t at = 0;
    const auto keyAt = [this](std::size_t row) {
        return row < m_rows.size() ? m_rows[row].key : std::string();
    };
    for (client::StateRow& row : rows) {
        const auto isWanted = [&](const std::string& key) {
            return std::ranges::find(rows.begin() + std::ptrdiff_t(at), rows.end(), key,
                                     &client::StateRow::key) != rows.end();
        };
        while (at < m_rows.size() && keyAt(at) != row.key && !isWanted(keyAt(at))) {
            beginRemoveRows({}, int(at), int(at));
            m_rows.erase(m_rows.begin() + std::ptrdiff_t(at));
            endRemoveRows();
        }
        if (keyAt(at) != row.key) {
            beginInsertRows({}, int(at), int(at));
            m_rows.insert(m_rows.begin() + std::ptrdiff_t(at), row);
            endInsertRows();
        } else if (!(m_rows[at] == row)) {
            m_rows[at] = row;
            Q_EMIT dataChanged(index(int(at), 0), index(int(at), DesiredColumn));
        }
        ++at;
    }
    if (at < m_rows.size()) {
        beginRemoveRows({}, int(at), rowCount() - 1);
        m_rows.resize(at);
        endRemoveRows();
    }
}

int DifferenceModel::differences() const
{
    return int(std::ranges::count_if(m_rows, &client::StateRow::differs));
}

} // namespace drydock::models
