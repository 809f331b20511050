// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/group_list_model.h"

#include "models/tasks/row_edits.h"
#include "models/text/format.h"

#include <algorithm>
#include <iterator>

namespace drydock::models {
namespace {

std::vector<std::string> idsOf(const std::vector<client::GroupInfo>& groups)
{
    std::vector<std::string> ids;
    std::ranges::transform(groups, std::back_inserter(ids), &client::GroupInfo::id);
    return ids;
}

} // namespace

GroupListModel::GroupListModel(const GroupStore& store, QObject* parent)
    : QAbstractTableModel(parent), m_store(store)
{
    connect(&store, &GroupStore::changed, this, &GroupListModel::update);
    update();
}

void GroupListModel::setFilter(const QString& text)
{
    m_filter = text;
    update();
}

int GroupListModel::rowOf(const std::string& id) const
{
    const auto found = std::ranges::find(m_rows, id, &client::GroupInfo::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int GroupListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int GroupListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant GroupListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const client::GroupInfo& group = m_rows[std::size_t(index.row())];
    const QString name = QString::fromStdString(group.name());
    const bool isDynamic = group.kind == client::GroupKind::Dynamic;
    switch (role) {
    case IdRole:
        return QString::fromStdString(group.id);
    case IsDynamicRole:
        return isDynamic;
    case CountRole:
        return qulonglong(group.count);
    case IsSettledRole:
        return group.settled;
    case ChangedRole:
        return qint64(toMilliseconds(group.changed));
    case Qt::AccessibleTextRole:
        return isDynamic ? tr("%1, dynamic, %Ln device(s), %2", nullptr, int(group.count))
                               .arg(name, QString::fromStdString(group.query))
                         : tr("%1, static, %Ln device(s)", nullptr, int(group.count)).arg(name);
    case Qt::ToolTipRole:
        return Column(index.column()) == Column::Changed ? format::exactTime(group.changed) : QString();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (Column(index.column())) {
    case Column::Name:
        return name;
    case Column::Kind:
        return isDynamic ? tr("Dynamic") : tr("Static");
    case Column::Devices:
        return format::count(qint64(group.count));
    case Column::Query:
        return QString::fromStdString(group.query);
    case Column::CreatedBy:
        return QString::fromStdString(group.createdBy);
    case Column::Changed:
        return format::dayAndTime(group.changed, systemNow());
    }
    return {};
}

QVariant GroupListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Name:
        return tr("Group");
    case Column::Kind:
        return tr("Kind");
    case Column::Devices:
        return tr("Devices");
    case Column::Query:
        return tr("Query");
    case Column::CreatedBy:
        return tr("Created by");
    case Column::Changed:
        return tr("Changed");
    }
    return {};
}

void GroupListModel::update()
{
    std::vector<client::GroupInfo> rows;
    std::ranges::copy_if(m_store.groups(), std::back_inserter(rows),
                         [this](const auto& group) { return isShown(group); });
    for (const RowEdit& edit : rowEdits(idsOf(m_rows), idsOf(rows))) {
        const auto at = m_rows.begin() + edit.row;
        switch (edit.kind) {
        case RowEdit::Kind::Remove:
            beginRemoveRows({}, edit.row, edit.row);
            m_rows.erase(at);
            endRemoveRows();
            break;
        case RowEdit::Kind::Insert:
            beginInsertRows({}, edit.row, edit.row);
            m_rows.insert(at, rows[std::size_t(edit.other)]);
            endInsertRows();
            break;
        case RowEdit::Kind::Move:
            beginMoveRows({}, edit.row, edit.row, {}, edit.other);
            std::rotate(m_rows.begin() + edit.other, at, at + 1);
            endMoveRows();
            break;
        }
    }
    for (int row = 0; row < int(rows.size()); ++row) {
        if (m_rows[std::size_t(row)] == rows[std::size_t(row)])
            continue;
        m_rows[std::size_t(row)] = rows[std::size_t(row)];
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
}

bool GroupListModel::isShown(const client::GroupInfo& group) const
{
    const auto holds = [wanted = m_filter.trimmed()](const std::string& text) {
        return QString::fromStdString(text).contains(wanted, Qt::CaseInsensitive);
    };
    return holds(group.title) || holds(group.id) || holds(group.query);
}

} // namespace drydock::models
