// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_chain.h"
#include "models/activity/audit_export_run.h"
#include "models/activity/audit_model.h"
#include "models/shell/background_tasks.h"
#include "views/frame/navigator.h"
#include "views/widgets/pane.h"

class QToolButton;

namespace drydock::views {

class LineFilter;
class TextLabel;

/// Above the audit trail: which lines are shown and how many, their export, and whether they are to be
/// trusted.
class ActivityBar : public Pane
{
    Q_OBJECT

public:
    struct Models
    {
        models::FleetLink& link;
        models::AuditFeed& feed;
        models::AuditModel& list;
        models::AuditChain& chain;
        models::AuditExportRun& exporter;
        models::BackgroundTasks& tasks;
    };

    ActivityBar(const ThemeSource& theme, const Models& models, Navigator& navigator,
                QWidget* parent = nullptr);

    [[nodiscard]] LineFilter& filter() const { return *m_filter; }

private:
    void showCount();
    void showExport();
    void restyle();

    Models m_models;
    LineFilter* m_filter;
    TextLabel* m_count;
    TextLabel* m_all;
    QToolButton* m_export;
};

} // namespace drydock::views
