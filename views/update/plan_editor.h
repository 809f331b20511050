// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/query_completion.h"
#include "models/update/field_spec.h"
#include "views/theme/theme_source.h"

#include <QVariant>
#include <QWidget>

namespace drydock::views {

/// A control for one value of a plan, without its label. Values are those of models/update/plan_values.h.
class PlanEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows a value, and tells nobody. What is typed at this moment stays where it comes to the same.
    virtual void showValue(const QVariant& value) = 0;
    /// What screen readers call it.
    virtual void setName(const QString& name) = 0;
    /// Marks it, and is its accessible description; empty clears both.
    virtual void setProblem(const QString& problem) = 0;

Q_SIGNALS:
    /// A person set it.
    void edited(const QVariant& value);

protected:
    /// The usual mark on an input of the style.
    static void mark(QWidget& input, const QString& problem);
};

/// The control for a field.
[[nodiscard]] PlanEditor* makePlanEditor(const ThemeSource& theme, const models::FieldSpec& spec,
                                         const models::KnownValues& knownValues);

} // namespace drydock::views
