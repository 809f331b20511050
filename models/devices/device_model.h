// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_mirror.h"
#include "fleet/query.h"
#include "fleet/time.h"
#include "models/devices/device_column.h"
#include "models/devices/row_index.h"
#include "models/devices/row_indexer.h"
#include "models/devices/row_merger.h"
#include "models/devices/shown_state.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::models {

class FleetLink;

/// The devices of a mirror that match a query, in order: a table of any size whose rows change in place.
/// Membership and order are built aside for what the user asks, and kept by merging changes; they are
/// installed in one step, a few times a second at most, and while the order is held, they wait. Where too
/// much changes to be merged, they are built anew, rarely enough to cost a fifth of a processor at most.
class DeviceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole, ///< client::Row, as uint
        ShownStateRole          ///< ShownState, as int; of any column
    };

    /// `mirror` outlives this; whoever changes it calls `applyChanges`, whoever replaces it `startOver`,
    /// before anything is painted.
    explicit DeviceModel(const client::FleetMirror& mirror, Clock clock = systemNow,
                         QObject* parent = nullptr);
    /// Of the link's mirror, and wired to it.
    explicit DeviceModel(FleetLink& link, QObject* parent = nullptr);
    ~DeviceModel() override;
    DeviceModel(const DeviceModel&) = delete;
    DeviceModel& operator=(const DeviceModel&) = delete;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// Reported keys that have a column each, behind those of DeviceColumn; by path.
    [[nodiscard]] const std::vector<std::string>& keyColumns() const { return m_keyColumns; }
    void addKeyColumn(const std::string& path);
    /// The order by it becomes that by id.
    void removeKeyColumn(const std::string& path);
    /// What a device shows in such a column.
    [[nodiscard]] QString keyText(client::Row row, int column) const;

    // For delegates: no text is made, nothing is looked up.
    [[nodiscard]] client::Row rowAt(int position) const;
    [[nodiscard]] client::DeviceValues valuesAt(int position) const;
    [[nodiscard]] std::string_view idAt(int position) const;
    [[nodiscard]] std::string_view text(client::TextId id) const { return snapshot().text(id); }
    [[nodiscard]] ShownState stateAt(int position, TimePoint now) const;
    /// False for a device that is gone and stays only because the order is held.
    [[nodiscard]] bool isAliveAt(int position) const;
    [[nodiscard]] const client::FleetSnapshot& snapshot() const { return m_mirror.snapshot(); }
    [[nodiscard]] TimePoint now() const { return m_clock(); }

    /// Where a device is shown. Not between `aboutToInstall` and `installed`.
    [[nodiscard]] std::optional<int> positionOf(client::Row row) const;
    /// The same by id: none where it is not shown.
    [[nodiscard]] std::optional<int> positionOf(std::string_view id) const;
    /// Keeps what it points to as it is: a later installation brings another.
    [[nodiscard]] std::shared_ptr<const RowIndex> index() const { return m_index; }
    using QAbstractTableModel::index;

    [[nodiscard]] const Query& query() const { return m_query; }
    [[nodiscard]] const RowSort& order() const { return m_sort; }
    [[nodiscard]] const Facets& facets() const { return m_facets; }
    /// A new index takes long enough to be worth a sign.
    [[nodiscard]] bool isBusy() const { return m_indexer.isBusy(); }
    /// The rows shown answer the query and the order last asked for.
    [[nodiscard]] bool isSettled() const { return !isBuilding() && !m_isStale && !m_isMerged; }

    /// What stays is installed as soon as it is built, held or not.
    void setQuery(const Query& query);
    /// Shows the devices of `rows` whatever `query` (which was asked elsewhere) says of them.
    void setQuery(const Query& query, std::shared_ptr<const RowSet> rows);
    void setOrder(const RowSort& sort);

    /// While true no row comes, goes or moves by itself: the pointer is over the table, or a selection held.
    /// An empty table fills all the same.
    void setOrderHeld(bool held);
    [[nodiscard]] bool isOrderHeld() const { return m_held; }
    /// Rows that would come, go or move if the order were not held.
    [[nodiscard]] std::size_t pendingOrderChanges() const { return m_pending; }
    void applyOrder();

    /// Between two installations of what changes alone have brought.
    void setLeastPause(std::chrono::milliseconds pause) { m_leastPause = pause; }

public Q_SLOTS:
    void applyChanges(const drydock::client::MirrorChanges& changes);
    /// The mirror is a new one.
    void startOver();

Q_SIGNALS:
    /// Rows come, go or move between these two, by signals of the model. Devices keep their client::Row: what
    /// is to be found again is remembered by it.
    void aboutToInstall();
    void installed();
    /// Another mirror: what was remembered of the one before means nothing.
    void startedOver();
    void facetsChanged();
    void busyChanged(bool busy);
    void settled();
    void pendingOrderChangesChanged();

private:
    /// Nothing where no device ever had the key.
    [[nodiscard]] std::optional<client::KeyId> keyAt(int column) const;
    void emitChanged(const client::MirrorChanges& changes);
    [[nodiscard]] bool dependsOnTime() const;
    /// Rows are asked for that are not there yet: changes are remembered.
    [[nodiscard]] bool isBuilding() const { return m_indexer.isPending() || m_isCatchingUp; }
    void mergeChanges(const client::MirrorChanges& changes);
    void wakeLater();
    void wake();
    void reindex();
    void reindexForUser();
    void take(RowAnswer answer);
    void catchUp();
    void letGo();
    void showMerged();
    void install();
    void setPending(std::size_t count);
    void reorder(const RowIndex& after);
    [[nodiscard]] bool moveSpans(const RowIndex& after);

    const client::FleetMirror& m_mirror;
    Clock m_clock;
    Query m_query;
    std::shared_ptr<const RowSet> m_only;
    RowSort m_sort;
    std::vector<std::string> m_keyColumns;
    Facets m_facets;
    std::shared_ptr<RowIndex> m_index; ///< what is shown; never null
    RowMerger m_merger;
    std::size_t m_pending = 0; ///< waits for the order to be let go
    bool m_held = false;
    bool m_isStale = false;      ///< something happened that has to be built
    bool m_isMerged = false;     ///< something happened that is merged, and not shown yet
    bool m_isForUser = false;    ///< the request under way is to be installed in any case
    bool m_isCatchingUp = false; ///< rows were built, and what came meanwhile is being merged
    std::chrono::milliseconds m_leastPause{250};
    QElapsedTimer m_sinceAnswer;
    QElapsedTimer m_sinceShown;
    QTimer m_next;    ///< until the next index may be built, or shown
    QTimer m_time;    ///< for what changes with time alone
    QTimer m_catchUp; ///< until more of what came meanwhile is merged
    RowIndexer m_indexer;
};

} // namespace drydock::models
