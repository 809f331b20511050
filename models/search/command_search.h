// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "models/search/search_hit.h"
#include "models/tasks/latest_task.h"

#include <QAbstractListModel>

#include <array>
#include <memory>
#include <vector>

namespace drydock::models {

/// What a text finds, in groups: devices, packages, jobs, groups, pages and commands; and for a text that is
/// a query, the offer to filter devices by it. Searches on a thread of its own; what was found before stays
/// until then.
class CommandSearch : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< HitKind
        KeyRole,
        DetailRole,
        StartsGroupRole ///< true for the first of its kind
    };
    Q_ENUM(Role)

    explicit CommandSearch(FleetLink& link, QObject* parent = nullptr);

    /// What can be found beside devices. Taken into account from the next text on, and for the one that is
    /// there.
    void setEntries(HitKind kind, std::vector<SearchEntry> entries);
    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isSearching() const { return m_task.isRunning(); }
    [[nodiscard]] const SearchHit& hit(int row) const { return m_hits[std::size_t(row)]; }

    /// The heading of a group.
    [[nodiscard]] static QString groupTitle(HitKind kind);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    /// The rows are those of the text.
    void finished();

private:
    using Entries = std::array<std::shared_ptr<const std::vector<SearchEntry>>, hitKindCount>;

    void search();
    void show(std::vector<SearchHit> hits);
    [[nodiscard]] QString title(const SearchHit& hit) const;
    [[nodiscard]] bool startsGroup(int row) const;

    FleetLink& m_link;
    QString m_text;
    Entries m_entries;
    std::vector<SearchHit> m_hits;
    LatestTask m_task;
};

} // namespace drydock::models

Q_DECLARE_METATYPE(drydock::models::HitKind)
