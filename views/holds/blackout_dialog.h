// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "models/holds/blackout_draft.h"
#include "views/widgets/dialog.h"

class QDateTimeEdit;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace drydock::views {

class TextLabel;
class ThemeSource;
class WindowFields;

/// Shows a black-out that is made or changed. Stays until the service took it; canceled, the draft is
/// dropped. Deletes itself.
class BlackoutDialog : public Dialog
{
    Q_OBJECT

public:
    BlackoutDialog(const ThemeSource& theme, const models::FleetLink& link, models::BlackoutDraft& draft,
                   QWidget* parent);

private:
    void addWhy(QVBoxLayout& rows);
    void addKinds(QVBoxLayout& rows);
    void addButtons(QVBoxLayout& rows);
    void readTimes();
    void refresh();

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    models::BlackoutDraft& m_draft;
    bool m_isShowing = false;
    QLineEdit* m_why;
    QRadioButton* m_once;
    QRadioButton* m_repeating;
    QWidget* m_times;
    QDateTimeEdit* m_start;
    QDateTimeEdit* m_end;
    WindowFields* m_window;
    TextLabel* m_meaning;
    TextLabel* m_problem;
    QPushButton* m_save;
};

} // namespace drydock::views
