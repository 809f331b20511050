// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/groups/group_members_model.h"

#include <QTableView>

namespace drydock::views {

class MemberDelegate;
class ThemeSource;

/// The devices of a group; more of them are fetched as one scrolls.
class MembersTable : public QTableView
{
    Q_OBJECT

public:
    MembersTable(const ThemeSource& theme, models::GroupMembersModel& model, QWidget* parent = nullptr);

    void setOffline(bool offline);

Q_SIGNALS:
    void activatedDevice(const QString& id);

protected:
    bool viewportEvent(QEvent* event) override;

private:
    void arrange();
    void setHoveredRow(int row);

    MemberDelegate* m_delegate;
};

} // namespace drydock::views
