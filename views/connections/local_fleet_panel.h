// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/local_fleet_model.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace drydock::views {

class TextLabel;
class ThemeSource;
class TroubleCallout;

/// "Try a local fleet": how large, start it, and how far it is.
class LocalFleetPanel : public QWidget
{
    Q_OBJECT

public:
    LocalFleetPanel(const ThemeSource& theme, models::LocalFleetModel& fleet, QWidget* parent = nullptr);

private:
    void addChoices(QVBoxLayout& layout);
    void addButtons(QVBoxLayout& layout);
    void refresh();

    const ThemeSource& m_theme;
    models::LocalFleetModel& m_fleet;
    QComboBox* m_size;
    QCheckBox* m_troubled;
    QPushButton* m_start;
    QPushButton* m_open;
    QPushButton* m_stop;
    TextLabel* m_remark;
    TroubleCallout* m_trouble;
};

} // namespace drydock::views
