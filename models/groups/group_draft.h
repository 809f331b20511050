// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/groups/device_id_list.h"
#include "models/groups/group_store.h"
#include "models/tasks/latest_task.h"
#include "models/text/query_problem.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <optional>

namespace drydock::models {

/// A group while it is made or changed: its name, and who is in it by ids or by a query.
class GroupDraft : public QObject
{
    Q_OBJECT

public:
    GroupDraft(FleetLink& link, GroupStore& store, QObject* parent = nullptr);

    /// Takes over a group that is there; its id stays.
    void edit(const client::GroupInfo& group);
    [[nodiscard]] bool isNew() const { return m_edited.empty(); }

    [[nodiscard]] const QString& title() const { return m_title; }
    void setTitle(const QString& title);
    /// Proposed from the title until one is set.
    [[nodiscard]] QString id() const;
    void setId(const QString& id);
    [[nodiscard]] client::GroupKind kind() const { return m_kind; }
    void setKind(client::GroupKind kind);

    [[nodiscard]] const QString& query() const { return m_query; }
    void setQuery(const QString& query);
    [[nodiscard]] const std::optional<QueryProblem>& queryProblem() const { return m_queryProblem; }
    /// How many devices the query finds now; nothing before it was counted, and where the mirror does not
    /// know what it asks for.
    [[nodiscard]] std::optional<std::uint64_t> queryCount() const { return m_queryCount; }

    /// Ids as pasted, or a CSV's text; read on a thread aside.
    void setIdText(const QString& text);
    void setIds(std::vector<std::string> ids);
    /// A text file or CSV of ids, read on a thread aside; `fileProblem` where it can't be.
    void readFile(const QString& path);
    [[nodiscard]] const DeviceIdList& ids() const { return m_ids; }
    [[nodiscard]] const QString& fileProblem() const { return m_fileProblem; }
    [[nodiscard]] bool isBusy() const { return m_reading.isRunning() || m_counting.isRunning(); }

    /// Why it can't be saved, and what to do; empty for nothing.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool canSave() const { return problem().isEmpty() && !m_reading.isRunning(); }
    /// The store says how it ended. Nothing where it can't be saved.
    void save();

    /// A slug of a title: "Paris, lab 2" is "paris-lab-2".
    [[nodiscard]] static QString slugOf(const QString& title);

Q_SIGNALS:
    void changed();

private:
    void count();
    void read(std::function<Expected<std::string>()> source);
    [[nodiscard]] QString queryRuleProblem() const;

    FleetLink& m_link;
    GroupStore& m_store;
    std::string m_edited; ///< id of the group that is changed; empty: it is new
    QString m_title;
    QString m_id; ///< empty: proposed
    client::GroupKind m_kind = client::GroupKind::Static;
    QString m_query;
    Query m_parsed;
    std::optional<QueryProblem> m_queryProblem;
    std::optional<std::uint64_t> m_queryCount;
    DeviceIdList m_ids;
    bool m_areIdsGiven = false; ///< else those of an edited group stay
    QString m_fileProblem;
    QTimer m_countSoon;
    LatestTask m_counting;
    LatestTask m_reading;
};

} // namespace drydock::models
