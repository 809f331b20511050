// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_detail.h"

#include <QWidget>

class QBoxLayout;

namespace drydock::views {

class ElidedLabel;
class JobButtons;
class StatusGlyphLabel;
class TextLabel;
class ThemeSource;

/// The job's name and state, what can be done to it, and what it is in a sentence.
class JobHeader : public QWidget
{
    Q_OBJECT

public:
    /// Takes `buttons` over.
    JobHeader(const ThemeSource& theme, const models::JobDetail& detail, JobButtons* buttons,
              QWidget* parent = nullptr);

    void refresh();
    /// Buttons beside the title, or below it.
    void setWide(bool wide);

private:
    const models::JobDetail& m_detail;
    QBoxLayout* m_line;
    ElidedLabel* m_title;
    StatusGlyphLabel* m_state;
    JobButtons* m_buttons;
    TextLabel* m_sentence;
    TextLabel* m_why;
};

} // namespace drydock::views
