// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/update/plan_editor.h"

class QLineEdit;

namespace drydock::views {

/// A short text in fixed width.
class TextEditor : public PlanEditor
{
    Q_OBJECT

public:
    explicit TextEditor(QWidget* parent = nullptr);

    void showValue(const QVariant& value) override;
    void setName(const QString& name) override;
    void setProblem(const QString& problem) override;

private:
    QLineEdit* m_line;
};

} // namespace drydock::views
