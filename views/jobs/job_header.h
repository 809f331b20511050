// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_detail.h"
#include "views/frame/navigator.h"

#include <QWidget>

class QBoxLayout;

namespace drydock::views {

class Callout;
class ElidedLabel;
class JobButtons;
class JobLinks;
class StatusGlyphLabel;
class TextLabel;
class ThemeSource;

/// The job's name and state, what can be done to it, what it is in a sentence, and why it waits.
class JobHeader : public QWidget
{
    Q_OBJECT

public:
    /// Takes `buttons` over.
    JobHeader(const ThemeSource& theme, const models::FleetLink& link, const models::JobDetail& detail,
              JobButtons* buttons, Navigator& navigator, QWidget* parent = nullptr);

    void refresh();
    /// Buttons beside the title, or below it.
    void setWide(bool wide);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void giveRoom();

    const models::FleetLink& m_link;
    const models::JobDetail& m_detail;
    bool m_isWide = true;
    QBoxLayout* m_line;
    ElidedLabel* m_title;
    StatusGlyphLabel* m_state;
    JobButtons* m_buttons;
    TextLabel* m_sentence;
    TextLabel* m_why;
    Callout* m_standing;
    JobLinks* m_links;
};

} // namespace drydock::views
