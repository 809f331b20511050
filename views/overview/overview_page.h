// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_model.h"
#include "models/shell/preferences.h"
#include "views/frame/navigator.h"

#include <QScrollArea>

class QBoxLayout;

namespace drydock::views {

class ComplianceSection;
class EmptyState;
class Hairline;
class ThemeSource;

/// The fleet at a glance. Scrolls as a whole; two columns where there is room.
class OverviewPage : public QScrollArea
{
    Q_OBJECT

public:
    OverviewPage(const ThemeSource& theme, const models::FleetLink& link, models::OverviewModel& model,
                 models::Preferences& preferences, Navigator& navigator, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLeft(const ThemeSource& theme, models::Preferences& preferences, Navigator& navigator);
    QWidget* makeRight(const ThemeSource& theme, Navigator& navigator);
    void refresh();

    const models::FleetLink& m_link;
    models::OverviewModel& m_model;
    EmptyState* m_noDevices;
    EmptyState* m_noPackages;
    ComplianceSection* m_compliance;
    QWidget* m_numbers; ///< of devices and the package
    QWidget* m_left;
    Hairline* m_between;
    QWidget* m_right;
    QBoxLayout* m_columns;
};

} // namespace drydock::views
