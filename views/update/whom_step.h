// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/groups/group_store.h"
#include "models/update/update_draft.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QComboBox;
class QRadioButton;
class QVBoxLayout;

namespace drydock::views {

class QueryLine;
class TextLabel;

/// Whom it is for: everyone, the devices that were selected, a group, or what a query finds.
class WhomStep : public QWidget
{
    Q_OBJECT

public:
    WhomStep(const ThemeSource& theme, models::UpdateDraft& draft, const models::GroupStore& groups,
             models::KnownValues knownValues, QWidget* parent = nullptr);

private:
    QRadioButton* addChoice(QVBoxLayout& layout, const QString& text, models::TargetKind kind);
    void addGroups(QVBoxLayout& layout);
    void addQuery(QVBoxLayout& layout, models::KnownValues knownValues);
    void fillGroups();
    void take(models::TargetKind kind);
    void refresh();

    const ThemeSource& m_theme;
    models::UpdateDraft& m_draft;
    const models::GroupStore& m_groups;
    models::UpdateTargets m_fixed; ///< devices that were selected before, or those of a job
    QRadioButton* m_everyone;
    QRadioButton* m_devices;
    QRadioButton* m_list;
    QRadioButton* m_group;
    QRadioButton* m_query;
    QComboBox* m_groupBox = nullptr;
    QueryLine* m_line = nullptr;
    TextLabel* m_problem = nullptr;
    TextLabel* m_count = nullptr;
    TextLabel* m_excluded = nullptr;
};

} // namespace drydock::views
