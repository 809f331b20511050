// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_model.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace drydock::views {

class SearchField;
class ThemeSource;

/// Which lines of the audit trail are shown: by words, by who did it, by what it is about.
class LineFilter : public QWidget
{
    Q_OBJECT

public:
    LineFilter(const ThemeSource& theme, models::AuditFeed& feed, models::AuditModel& model,
               QWidget* parent = nullptr);

    /// Everything is shown again.
    void reset();

Q_SIGNALS:
    void changed();

private:
    void addKinds();
    void listOperators();
    void apply();
    void restyle();

    models::AuditModel& m_model;
    SearchField* m_words;
    QComboBox* m_operator;
    QComboBox* m_kind;
    QCheckBox* m_automatic;
};

} // namespace drydock::views
