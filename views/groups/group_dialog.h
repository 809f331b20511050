// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/groups/group_draft.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace drydock::views {

class QueryLine;
class SegmentedControl;
class TextLabel;
class ThemeSource;

/// Makes a group, or changes one. Closes once the service took it.
class GroupDialog : public QDialog
{
    Q_OBJECT

public:
    /// `edited`: null for a new one.
    GroupDialog(const ThemeSource& theme, models::FleetLink& link, models::GroupStore& store,
                models::KnownValues knownValues, const client::GroupInfo* edited, QWidget* parent);

private:
    QWidget* makeIdsPart(const ThemeSource& theme);
    void chooseFile();
    void refresh();
    [[nodiscard]] QString note() const;
    void onActed(const models::Outcome& outcome);

    models::GroupDraft m_draft;
    QLineEdit* m_title;
    QLineEdit* m_id;
    SegmentedControl* m_kind;
    QPlainTextEdit* m_ids;
    QWidget* m_idsPart;
    QueryLine* m_query;
    TextLabel* m_note;
    TextLabel* m_problem;
    QPushButton* m_save;
    QString m_failure; ///< what the service said
};

} // namespace drydock::views
