// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/connections_hint.h"

#include "views/theme/theme_source.h"
#include "views/widgets/status_glyph_label.h"
#include "views/widgets/text_label.h"

#include <QVBoxLayout>

namespace drydock::views {

using models::ConnectionList;
using models::FleetLink;

ConnectionsHint::ConnectionsHint(const ThemeSource& theme, const ConnectionList& list, const FleetLink& link,
                                 QWidget* parent)
    : QWidget(parent), m_list(list), m_link(link),
      m_inUse(new StatusGlyphLabel(theme, StateGlyph::Succeeded, {})),
      m_empty(new TextLabel(theme, tr("No connection is saved yet. Fill in the form, or import a profile."),
                            TextRole::Muted))
{
    m_empty->wrap();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 6, 16, 6);
    layout->setSpacing(8);
    layout->addWidget(m_inUse);
    layout->addWidget(m_empty);
    connect(&link, &FleetLink::opened, this, &ConnectionsHint::refresh);
    connect(&link, &FleetLink::closed, this, &ConnectionsHint::refresh);
    for (const auto signal : {&ConnectionList::rowsInserted, &ConnectionList::rowsRemoved})
        connect(&list, signal, this, &ConnectionsHint::refresh);
    connect(&list, &ConnectionList::dataChanged, this, &ConnectionsHint::refresh);
    refresh();
}

void ConnectionsHint::refresh()
{
    bool isListed = false;
    for (int row = 0; row < m_list.rowCount(); ++row)
        isListed = isListed || m_list.index(row).data(ConnectionList::IsOpenRole).toBool();
    const bool isElsewhere = m_link.isOpen() && !isListed;
    if (isElsewhere) {
        const client::Profile& profile = m_link.profile();
        m_inUse->setState(
            StateGlyph::Succeeded,
            tr("%1, in use", "connection")
                .arg(QString::fromStdString(profile.title.empty() ? profile.name : profile.title)));
    }
    m_inUse->setVisible(isElsewhere);
    m_empty->setVisible(m_list.rowCount() == 0);
    setVisible(isElsewhere || m_list.rowCount() == 0);
}

} // namespace drydock::views
