// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/decision_model.h"

#include <QWidget>

namespace drydock::views {

class ThemeSource;

/// What was decided about the job, by people and by itself, newest first.
class DecisionsSection : public QWidget
{
    Q_OBJECT

public:
    DecisionsSection(const ThemeSource& theme, models::DecisionModel& decisions, QWidget* parent = nullptr);
};

} // namespace drydock::views
