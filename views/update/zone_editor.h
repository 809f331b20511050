// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/update/plan_editor.h"

class QComboBox;

namespace drydock::views {

/// A time zone, by its name or the beginning of its place.
class ZoneEditor : public PlanEditor
{
    Q_OBJECT

public:
    explicit ZoneEditor(QWidget* parent = nullptr);

    void showValue(const QVariant& value) override;
    void setName(const QString& name) override;
    void setProblem(const QString& problem) override;

private:
    QComboBox* m_box;
};

} // namespace drydock::views
