// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/update/plan_editor.h"

class QTimeEdit;

namespace drydock::views {

/// A time of day.
class ClockEditor : public PlanEditor
{
    Q_OBJECT

public:
    explicit ClockEditor(QWidget* parent = nullptr);

    void showValue(const QVariant& value) override;
    void setName(const QString& name) override;
    void setProblem(const QString& problem) override;

private:
    QTimeEdit* m_time;
};

} // namespace drydock::views
