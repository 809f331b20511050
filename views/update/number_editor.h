// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/update/plan_editor.h"

namespace drydock::views {

class NumberBox;

/// Numbers, shares, factors, and bytes as megabytes.
class NumberEditor : public PlanEditor
{
    Q_OBJECT

public:
    explicit NumberEditor(const models::FieldSpec& spec, QWidget* parent = nullptr);

    void showValue(const QVariant& value) override;
    void setName(const QString& name) override;
    void setProblem(const QString& problem) override;

private:
    void tell();

    models::FieldSpec::Kind m_kind;
    NumberBox* m_box;
};

} // namespace drydock::views
