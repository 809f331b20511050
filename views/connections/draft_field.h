// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_draft.h"

#include <QWidget>

class QLineEdit;
class QHBoxLayout;

namespace drydock::views {

class TextLabel;
class ThemeSource;

/// One field of a draft: its name above, what is wrong with it below. A field that was never touched does not
/// complain before `showProblem`.
class DraftField : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Text, Secret, File };

    /// `placeholder` says what an empty field means.
    DraftField(const ThemeSource& theme, models::ConnectionDraft& draft, models::ConnectionDraft::Field field,
               const QString& label, const QString& placeholder = {}, Kind kind = Kind::Text,
               QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setPlaceholder(const QString& placeholder);
    /// True where there is something to show.
    bool showProblem();
    [[nodiscard]] QLineEdit& edit() const { return *m_edit; }

private:
    void addChooser(const ThemeSource& theme, QHBoxLayout& row, const QString& label);
    void choose(const QString& title);
    void refresh();

    models::ConnectionDraft& m_draft;
    models::ConnectionDraft::Field m_field;
    bool m_isTouched = false;
    QString m_placeholder;
    TextLabel* m_label;
    QLineEdit* m_edit;
    TextLabel* m_problem;
};

} // namespace drydock::views
