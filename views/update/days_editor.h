// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/update/plan_editor.h"

#include <array>

class QCheckBox;

namespace drydock::views {

/// Days of the week.
class DaysEditor : public PlanEditor
{
    Q_OBJECT

public:
    explicit DaysEditor(QWidget* parent = nullptr);

    void showValue(const QVariant& value) override;
    void setName(const QString& name) override;
    void setProblem(const QString& problem) override;

private:
    static constexpr int daysOfWeek = 7;
    std::array<QCheckBox*, daysOfWeek> m_days{}; ///< 0 is Sunday
};

} // namespace drydock::views
