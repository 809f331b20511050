// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/group_info.h"
#include "models/fleet_link.h"
#include "models/outcome.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <string>
#include <vector>

namespace drydock::models {

/// The fleet's groups as the service has them, followed, and what can be done to them.
class GroupStore : public QObject
{
    Q_OBJECT

public:
    explicit GroupStore(FleetLink& link, QObject* parent = nullptr);

    /// By name.
    [[nodiscard]] const std::vector<client::GroupInfo>& groups() const { return m_groups; }
    [[nodiscard]] const client::GroupInfo* find(const std::string& id) const;
    /// False before the first answer; then an empty list means that there are none.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    void refresh();

    using Done = std::function<void(const Outcome&)>;
    /// Makes or changes a group; each ends with `done` where one is given, else with `acted`.
    void putQuery(const std::string& id, const QString& title, const QString& query, const Done& done = {});
    void putDevices(const std::string& id, const QString& title, std::vector<std::string> ids,
                    const Done& done = {});
    void rename(const std::string& id, const QString& title, const Done& done = {});
    void addDevices(const std::string& id, std::vector<std::string> ids);
    void removeDevices(const std::string& id, std::vector<std::string> ids);
    void remove(const std::string& id);

Q_SIGNALS:
    void changed();
    /// The service said that a group, or who is in one, is not what it was.
    void membersMayDiffer();
    void acted(const drydock::models::Outcome& outcome);

private:
    void fetch(const std::string& after);
    void take(Expected<client::GroupPage> page);
    /// How it is said that something was done, or not.
    struct Words
    {
        QString succeeded;
        QString failed;
    };
    void put(nlohmann::json arguments, const Words& words, const Done& done);
    void changeMembers(const std::string& id, const char* key, std::vector<std::string> ids,
                       const Words& words);
    void finish(const Expected<client::GroupInfo>& group, const Words& words, const Done& done);
    void tell(const Outcome& outcome, const Done& done);
    [[nodiscard]] QString nameOf(const std::string& id) const;

    FleetLink& m_link;
    std::vector<client::GroupInfo> m_groups;
    std::vector<client::GroupInfo> m_arriving; ///< pages of the list under way
    bool m_isKnown = false;
    bool m_isFetching = false;
    bool m_isStale = false; ///< asked for once more while it was fetched
    QTimer m_soon;
};

} // namespace drydock::models
