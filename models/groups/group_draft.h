// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/groups/device_ids_draft.h"
#include "models/groups/group_store.h"
#include "models/text/query_problem.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <optional>

namespace drydock::models {

/// A group while it is made or changed: its name, and who is in it by ids or by a query. Outlives the dialog
/// that shows it, so that what is half-typed survives a window that is made anew.
class GroupDraft : public QObject
{
    Q_OBJECT

public:
    GroupDraft(FleetLink& link, GroupStore& store, QObject* parent = nullptr);

    /// A new group of those that a query finds.
    void begin();
    /// A new group of these.
    void beginWith(const QStringList& ids);
    /// Takes over a group that is there; its id stays.
    void edit(const client::GroupInfo& group);
    /// What was written is gone; a saving under way goes on.
    void drop();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool isNew() const { return m_edited.empty(); }
    /// How many devices the edited group has by its list; 0 for others.
    [[nodiscard]] std::uint64_t presentDevices() const;

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
    /// How many devices the query finds now; nothing before it was counted.
    [[nodiscard]] std::optional<std::uint64_t> queryCount() const { return m_queryCount; }
    /// False where it asks for what only the service knows.
    [[nodiscard]] bool isCountable() const;

    [[nodiscard]] DeviceIdsDraft& devices() { return m_devices; }
    [[nodiscard]] const DeviceIdsDraft& devices() const { return m_devices; }

    enum class Part { Title, Id, Query, Devices };
    /// Why it can't be saved with this part, and what to do; empty for nothing.
    [[nodiscard]] QString problemOf(Part part) const;
    /// That of the first part that has one.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool canSave() const;
    /// Ends with `saved`, or with a `refusal`. Nothing where it can't be saved.
    void save();
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    /// Why the service did not take it, until something of it is changed.
    [[nodiscard]] const QString& refusal() const { return m_refusal; }

    /// A slug of a title: "Paris, lab 2" is "paris-lab-2".
    [[nodiscard]] static QString slugOf(const QString& title);

Q_SIGNALS:
    void opened();
    void changed();
    void saved(const QString& id);
    /// How a saving ended that nobody waited for any more, or that succeeded.
    void acted(const drydock::models::Outcome& outcome);

private:
    void start(const std::string& edited);
    void touch();
    void count();
    void finish(const Outcome& outcome, std::uint64_t generation);
    [[nodiscard]] QString titleProblem() const;
    [[nodiscard]] QString idProblem() const;
    [[nodiscard]] QString ruleProblem() const;
    [[nodiscard]] QString devicesProblem() const;

    FleetLink& m_link;
    GroupStore& m_store;
    bool m_isOpen = false;
    bool m_isSaving = false;
    std::uint64_t m_generation = 0; ///< of what is written: an answer for the last one is not for this
    std::string m_edited;           ///< id of the group that is changed; empty: it is new
    QString m_title;
    QString m_id; ///< empty: proposed
    client::GroupKind m_kind = client::GroupKind::Dynamic;
    QString m_query;
    Query m_parsed;
    std::optional<QueryProblem> m_queryProblem;
    std::optional<std::uint64_t> m_queryCount;
    DeviceIdsDraft m_devices;
    QString m_refusal;
    QTimer m_countSoon;
    LatestTask m_counting;
};

} // namespace drydock::models
