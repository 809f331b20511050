// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/job_links.h"

#include "views/widgets/buttons.h"
#include "views/widgets/flow_layout.h"

namespace drydock::views {

JobLinks::JobLinks(const models::JobDetail& detail, Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_detail(detail), m_navigator(navigator),
      m_layout(new FlowLayout(linkSpacing, 4, this))
{
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void JobLinks::refresh()
{
    std::vector<models::JobLink> links = m_detail.links();
    if (links == m_shown)
        return;
    m_shown = std::move(links);
    // One of them may be what was just clicked.
    for (auto* old : findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly)) {
        m_layout->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    for (const models::JobLink& link : m_shown) {
        auto* button = makeLink(link.text);
        connect(button, &QPushButton::clicked, this, [this, id = link.id] { m_navigator.showJob(id); });
        m_layout->addWidget(button);
    }
    setVisible(!m_shown.empty());
    updateGeometry();
}

} // namespace drydock::views
