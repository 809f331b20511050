// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/holds/blackout_draft.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace drydock::views {

class TextLabel;
class ThemeSource;

/// When a black-out that repeats begins, how long it lasts, and by which clocks.
class WindowFields : public QWidget
{
    Q_OBJECT

public:
    WindowFields(const ThemeSource& theme, models::BlackoutDraft& draft, QWidget* parent = nullptr);

    void refresh();

private:
    void read();

    models::BlackoutDraft& m_draft;
    bool m_isShowing = false;
    QLineEdit* m_cron;
    TextLabel* m_cronNote;
    QSpinBox* m_hours;
    QSpinBox* m_minutes;
    TextLabel* m_lengthNote;
    QComboBox* m_zone;
    TextLabel* m_zoneNote;
};

} // namespace drydock::views
