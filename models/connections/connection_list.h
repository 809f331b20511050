// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profile_store.h"
#include "models/connections/secret_keeper.h"
#include "models/fleet_link.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace drydock::models {

/// The connections that this workstation knows, by name; a file that is no profile is there too, with the
/// reason. Display is the title.
class ConnectionList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole, ///< of the file, as drydockctl takes it
        BrokerRole,              ///< URL without the user; empty for broken ones
        OperatorRole,
        ProblemRole, ///< why it can't be used; empty for good ones
        IsOpenRole,
        IsLastUsedRole
    };

    ConnectionList(client::ProfileStore& store, const FleetLink& link, SecretKeeper& secrets,
                   QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    /// -1 where there is none of that name.
    [[nodiscard]] int rowOf(const QString& name) const;
    [[nodiscard]] QString nameAt(int row) const;
    /// The one that is open, else the one used last, else the first; empty where there is none that can be
    /// used.
    [[nodiscard]] QString current() const;
    /// "mqtts://host" out of "mqtts://op.anna@host".
    [[nodiscard]] static QString withoutUser(const QString& url);

    /// Looks at the files again; what stayed the same stays in place.
    void reload();
    /// With its secrets.
    [[nodiscard]] Expected<void> remove(const QString& name);
    /// Another title; the file keeps its name, which scripts may use.
    [[nodiscard]] Expected<void> rename(const QString& name, const QString& title);
    /// Takes the file of a profile in; gives back its name here.
    [[nodiscard]] Expected<QString> import(const QString& file);

private:
    struct Row
    {
        QString name;
        QString title;
        QString broker;
        QString operatorName;
        QString problem;
        bool isOpen = false;
        bool isLastUsed = false;

        bool operator==(const Row&) const = default;
    };
    [[nodiscard]] std::vector<Row> readRows() const;
    [[nodiscard]] static QString description(const Row& row);

    client::ProfileStore& m_store;
    const FleetLink& m_link;
    SecretKeeper& m_secrets;
    std::vector<Row> m_rows;
};

} // namespace drydock::models
