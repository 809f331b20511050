// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_model.h"
#include "views/frame/navigator.h"
#include "views/widgets/pane.h"

#include <QPersistentModelIndex>

class QFormLayout;
class QPushButton;

namespace drydock::views {

class ElidedLabel;
class TextLabel;

/// One row of the audit trail: who, when and what to the second, what it is about, what the trail keeps of
/// it, and its hash; from here a run of lines is expanded.
class LineDetail : public Pane
{
    Q_OBJECT

public:
    LineDetail(const ThemeSource& theme, models::AuditModel& model, Navigator& navigator,
               QWidget* parent = nullptr);

    /// Of AuditModel; hides where it is invalid.
    void show(const QModelIndex& line);
    using Pane::show;

Q_SIGNALS:
    void closeRequested();

private:
    [[nodiscard]] TextLabel* addField(const ThemeSource& theme, const QString& name);
    [[nodiscard]] QPushButton* addLink(const ThemeSource& theme, const QString& name);
    void setLink(QPushButton* link, const QString& text, const QString& id, const QString& name);
    void toggleRun();
    void copy() const;
    void restyle();

    models::AuditModel& m_model;
    QPersistentModelIndex m_line;
    QFormLayout* m_fields;
    TextLabel* m_title;
    TextLabel* m_who;
    TextLabel* m_when;
    TextLabel* m_what;
    QPushButton* m_run;
    TextLabel* m_kind;
    QPushButton* m_job;
    QPushButton* m_device;
    TextLabel* m_record;
    ElidedLabel* m_hash;
    QString m_jobId;
};

} // namespace drydock::views
