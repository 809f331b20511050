// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/saved_filters.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace drydock::models {
namespace {

constexpr QLatin1String filtersKey("filters");
constexpr QLatin1String nameKey("name");
constexpr QLatin1String textKey("query");
constexpr QLatin1String versionKey("version");

/// What failed, or nothing.
QString writeTo(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

SavedFilters::SavedFilters(QString path, QObject* parent)
    : QAbstractListModel(parent), m_path(std::move(path))
{
    read();
}

SavedFilters::~SavedFilters() = default;

int SavedFilters::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_filters.size());
}

QVariant SavedFilters::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Filter& filter = m_filters[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return filter.name;
    case Qt::ToolTipRole:
    case TextRole:
        return filter.text;
    default:
        return {};
    }
}

void SavedFilters::add(const QString& name, const QString& text)
{
    const int known = rowOf(name);
    if (known >= 0) {
        m_filters[std::size_t(known)].text = text;
        Q_EMIT dataChanged(index(known), index(known));
    } else {
        const int row = int(m_filters.size());
        beginInsertRows({}, row, row);
        m_filters.push_back({name, text});
        endInsertRows();
    }
    write();
}

bool SavedFilters::rename(int row, const QString& name)
{
    const int known = rowOf(name);
    if (name.isEmpty() || (known >= 0 && known != row))
        return false;
    m_filters[std::size_t(row)].name = name;
    Q_EMIT dataChanged(index(row), index(row));
    write();
    return true;
}

void SavedFilters::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_filters.erase(m_filters.begin() + row);
    endRemoveRows();
    write();
}

void SavedFilters::read()
{
    QFile file(m_path);
    if (!file.exists())
        return;
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QJsonObject root = QJsonDocument::fromJson(isOpen ? file.readAll() : QByteArray()).object();
    m_isDamaged = !root.value(filtersKey).isArray();
    if (m_isDamaged) {
        m_problem = tr("%1 cannot be read. Saved filters are not kept until it is removed or put right.")
                        .arg(QDir::toNativeSeparators(m_path));
        return;
    }
    for (const QJsonValue& value : root.value(filtersKey).toArray()) {
        const QJsonObject filter = value.toObject();
        const QString name = filter.value(nameKey).toString();
        if (!name.isEmpty() && rowOf(name) < 0)
            m_filters.push_back({name, filter.value(textKey).toString()});
    }
}

void SavedFilters::write()
{
    if (m_isDamaged)
        return;
    QJsonArray filters;
    for (const Filter& filter : m_filters)
        filters.append(QJsonObject{{nameKey, filter.name}, {textKey, filter.text}});
    const QByteArray bytes = QJsonDocument(QJsonObject{{versionKey, 1}, {filtersKey, filters}}).toJson();
    m_writer = std::jthread([this, before = std::move(m_writer), path = m_path, bytes]() mutable {
        if (before.joinable())
            before.join();
        const QString failure = writeTo(path, bytes);
        // The destructor waits for this; what is queued by then is dropped.
        QMetaObject::invokeMethod(
            this,
            [this, path, failure] {
                setProblem(failure.isEmpty() ? QString()
                                             : tr("Saved filters cannot be written to %1: %2")
                                                   .arg(QDir::toNativeSeparators(path), failure));
            },
            Qt::QueuedConnection);
    });
}

void SavedFilters::setProblem(const QString& problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

int SavedFilters::rowOf(const QString& name) const
{
    const auto found = std::ranges::find(m_filters, name, &Filter::name);
    return found == m_filters.end() ? -1 : int(found - m_filters.begin());
}

} // namespace drydock::models
