// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_model.h"

#include <QTableView>

namespace drydock::views {

class AuditDelegate;
class ThemeSource;

/// The audit trail, newest first. The end of the table asks for older lines; what comes on top leaves the
/// lines that are looked at where they are.
class AuditTable : public QTableView
{
    Q_OBJECT

public:
    AuditTable(const ThemeSource& theme, models::AuditModel& model, QWidget* parent = nullptr);

    /// Asks for older lines where those that are shown leave room.
    void fill();

Q_SIGNALS:
    /// Invalid where none is chosen any more.
    void lineChosen(const QModelIndex& index);

protected:
    bool viewportEvent(QEvent* event) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void setHoveredRow(int row);

    models::AuditModel& m_model;
    AuditDelegate* m_delegate;
};

} // namespace drydock::views
