// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/wave_model.h"

#include <QWidget>

namespace drydock::views {

class SectionTitle;
class ThemeSource;

/// The waves of the job with their gates. Hidden for a job without.
class WaveSection : public QWidget
{
    Q_OBJECT

public:
    WaveSection(const ThemeSource& theme, models::WaveModel& waves, QWidget* parent = nullptr);

private:
    void refresh();

    models::WaveModel& m_waves;
    SectionTitle* m_title;
};

} // namespace drydock::views
