// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/update/plan_editor.h"

namespace drydock::views {

class QueryLine;

/// Devices that a query finds.
class QueryEditor : public PlanEditor
{
    Q_OBJECT

public:
    QueryEditor(const ThemeSource& theme, const QString& name, models::KnownValues knownValues,
                QWidget* parent = nullptr);

    void showValue(const QVariant& value) override;
    void setName(const QString& name) override;
    void setProblem(const QString& problem) override;

private:
    QueryLine* m_line;
};

} // namespace drydock::views
