// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/package_usage.h"
#include "models/update/update_draft.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace drydock::views {

class EmptyState;
class SearchField;

/// Which package version.
class WhatStep : public QWidget
{
    Q_OBJECT

public:
    WhatStep(const ThemeSource& theme, models::UpdateDraft& draft, QWidget* parent = nullptr);

Q_SIGNALS:
    /// A version was chosen by a double click or Enter: on to the next step.
    void finished();
    /// Nothing is published; the operator wants to stage a package first.
    void stageRequested();

private:
    void fill();
    void choose(const QTreeWidgetItem* item);

    models::UpdateDraft& m_draft;
    SearchField* m_filter;
    QTreeWidget* m_list;
    QPushButton* m_stage;
    EmptyState* m_empty; ///< stands for a list without rows
    std::vector<models::PublishedVersion> m_shown;
};

} // namespace drydock::views
