// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/update/plan_editor.h"

class QCheckBox;

namespace drydock::views {

/// What is so, or not.
class SwitchEditor : public PlanEditor
{
    Q_OBJECT

public:
    explicit SwitchEditor(const QString& label, QWidget* parent = nullptr);

    void showValue(const QVariant& value) override;
    void setName(const QString& name) override;
    void setProblem(const QString& problem) override;

private:
    QCheckBox* m_box;
};

} // namespace drydock::views
