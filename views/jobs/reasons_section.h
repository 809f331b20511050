// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_detail.h"
#include "views/frame/navigator.h"

#include <QWidget>

namespace drydock::views {

class SectionTitle;
class ThemeSource;

/// Why devices did not succeed; a reason leads to its devices. Hidden while there is none.
class ReasonsSection : public QWidget
{
    Q_OBJECT

public:
    ReasonsSection(const ThemeSource& theme, models::FailureReasonModel& reasons, Navigator& navigator,
                   QWidget* parent = nullptr);

private:
    void refresh();

    models::FailureReasonModel& m_reasons;
    SectionTitle* m_title;
};

} // namespace drydock::views
