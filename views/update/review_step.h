// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/update_draft.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace drydock::views {

class ReviewWords;
class TextLabel;

/// The whole update once more in words, and its name.
class ReviewStep : public QWidget
{
    Q_OBJECT

public:
    ReviewStep(const ThemeSource& theme, models::UpdateDraft& draft, QWidget* parent = nullptr);

private:
    void refresh();

    models::UpdateDraft& m_draft;
    ReviewWords* m_words;
    TextLabel* m_problem;
    QLineEdit* m_name;
    QPlainTextEdit* m_comment;
};

} // namespace drydock::views
