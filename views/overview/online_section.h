// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_model.h"
#include "models/shell/preferences.h"
#include "views/frame/navigator.h"

#include <QWidget>

namespace drydock::views {

class OnlineChart;
class SectionTitle;
class SegmentedControl;
class TextLabel;
class ThemeSource;

/// How many devices were online, over the hour, day or week that is chosen here.
class OnlineSection : public QWidget
{
    Q_OBJECT

public:
    OnlineSection(const ThemeSource& theme, models::OverviewModel& model, models::Preferences& preferences,
                  Navigator& navigator, QWidget* parent = nullptr);

private:
    void refresh();

    models::OverviewModel& m_model;
    models::Preferences& m_preferences; ///< where the span is remembered
    SectionTitle* m_title;
    SegmentedControl* m_span;
    OnlineChart* m_chart;
    TextLabel* m_since;
};

} // namespace drydock::views
