// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/update/plan_editor.h"

class QComboBox;

namespace drydock::views {

class NumberBox;

/// A duration: a number, and its unit.
class LengthEditor : public PlanEditor
{
    Q_OBJECT

public:
    explicit LengthEditor(const models::FieldSpec& spec, QWidget* parent = nullptr);

    void showValue(const QVariant& value) override;
    void setName(const QString& name) override;
    void setProblem(const QString& problem) override;

private:
    [[nodiscard]] QVariant value() const;

    NumberBox* m_number;
    QComboBox* m_unit;
};

} // namespace drydock::views
