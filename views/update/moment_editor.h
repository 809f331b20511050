// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/update/plan_editor.h"

class QComboBox;
class QDateTimeEdit;

namespace drydock::views {

/// A date and time of the operator, or none.
class MomentEditor : public PlanEditor
{
    Q_OBJECT

public:
    explicit MomentEditor(const QString& none, QWidget* parent = nullptr);

    void showValue(const QVariant& value) override;
    void setName(const QString& name) override;
    void setProblem(const QString& problem) override;

private:
    [[nodiscard]] QVariant value() const;
    void describe();

    QComboBox* m_choice;
    QDateTimeEdit* m_time;
};

} // namespace drydock::views
