// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/activity/activity_bar.h"

#include <QWidget>

class QStackedWidget;

namespace drydock::views {

class AuditTable;
class EmptyState;
class LineDetail;

/// The audit trail: what operators and policies did, newest first, and the chosen line at the side.
class ActivityPage : public QWidget
{
    Q_OBJECT

public:
    /// What the page shows and works with; all of it outlives the page.
    using Models = ActivityBar::Models;

    ActivityPage(const ThemeSource& theme, const Models& models, Navigator& navigator,
                 QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    Models m_models;
    ActivityBar* m_bar;
    AuditTable* m_table;
    LineDetail* m_detail;
    EmptyState* m_nothing;
    QStackedWidget* m_stack;
};

} // namespace drydock::views
