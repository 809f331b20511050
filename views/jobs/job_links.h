// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_detail.h"
#include "views/frame/navigator.h"

#include <QWidget>

namespace drydock::views {

class FlowLayout;

/// Leads to the jobs that roll the shown one back, and to the one that it rolls back. Hidden for others.
class JobLinks : public QWidget
{
    Q_OBJECT

public:
    JobLinks(const models::JobDetail& detail, Navigator& navigator, QWidget* parent = nullptr);

    void refresh();

private:
    const models::JobDetail& m_detail;
    Navigator& m_navigator;
    std::vector<models::JobLink> m_shown;
    FlowLayout* m_layout;
};

} // namespace drydock::views
