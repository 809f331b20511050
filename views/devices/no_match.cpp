// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/no_match.h"

#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace drydock::views {

NoMatch::NoMatch(const ThemeSource& theme, const models::FleetLink& link, models::DeviceFilter& filter,
                 QWidget* parent)
    : QWidget(parent), m_theme(theme), m_link(link), m_filter(filter),
      m_sentence(new TextLabel(theme, {}, TextRole::Muted)),
      m_hint(new TextLabel(theme, {}, TextRole::Muted)), m_clauses(new QVBoxLayout)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 48, 24, 24);
    layout->setSpacing(8);
    for (TextLabel* label : {m_sentence, m_hint}) {
        label->wrap();
        label->setAlignment(Qt::AlignHCenter);
        layout->addWidget(label);
    }
    m_clauses->setSpacing(4);
    layout->addLayout(m_clauses);
    layout->addStretch(1);
    connect(&filter, &models::DeviceFilter::textChanged, this, &NoMatch::refresh);
    connect(&link, &models::FleetLink::statusChanged, this, &NoMatch::refresh);
    refresh();
}

void NoMatch::refresh()
{
    const bool isFiltered = !m_filter.text().trimmed().isEmpty();
    if (isFiltered) {
        m_sentence->setText(tr("Nothing matches %1").arg(m_filter.text()));
        m_hint->setText(tr("Take a part away:"));
    } else if (m_link.isCurrent()) {
        m_sentence->setText(tr("No devices yet."));
        m_hint->setText(tr("A device appears by itself as soon as it connects to the broker and reports."));
    } else {
        m_sentence->setText(m_link.isOpen() ? tr("Devices appear here as soon as they are loaded.")
                                            : tr("No fleet is open."));
        m_hint->clear();
    }
    showClauses(isFiltered ? m_filter.clauses() : std::vector<QueryClause>());
}

// With every key and every change of the fleet: what is there is used again.
void NoMatch::showClauses(const std::vector<QueryClause>& clauses)
{
    while (m_links.size() < clauses.size())
        addLink();
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        if (i < clauses.size()) {
            const QString text = QString::fromStdString(std::string(clauses[i].text));
            m_links[i]->setText(text);
            m_links[i]->setAccessibleName(tr("Remove %1 from the filter").arg(text));
        }
        m_links[i]->setVisible(i < clauses.size());
    }
}

void NoMatch::addLink()
{
    auto* link = makeLink({});
    connect(link, &QPushButton::clicked, this, [this, i = m_links.size()] { m_filter.removeClause(i); });
    m_clauses->addWidget(link, 0, Qt::AlignHCenter);
    m_links.push_back(link);
}

} // namespace drydock::views
