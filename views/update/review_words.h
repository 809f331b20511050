// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/update_review.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QVBoxLayout;

namespace drydock::views {

/// What will happen, part by part: a title, and a line a sentence.
class ReviewWords : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewWords(const ThemeSource& theme, QWidget* parent = nullptr);

    void setParts(const std::vector<models::ReviewPart>& parts);

private:
    const ThemeSource& m_theme;
    QVBoxLayout* m_rows;
    std::vector<models::ReviewPart> m_shown;
};

} // namespace drydock::views
