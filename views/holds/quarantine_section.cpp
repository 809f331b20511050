// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/holds/quarantine_section.h"

#include "views/frame/connection_words.h"
#include "views/holds/quarantine_table.h"
#include "views/widgets/buttons.h"
#include "views/widgets/section_title.h"
#include "views/widgets/text_label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace drydock::views {

QuarantineSection::QuarantineSection(const ThemeSource& theme, const models::FleetLink& link,
                                     models::QuarantineModel& model, models::HoldActions& actions,
                                     Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_link(link), m_model(model), m_title(new SectionTitle(theme, tr("Quarantine"))),
      m_release(makeButton(theme, tr("Release"))),
      m_empty(new TextLabel(theme,
                            tr("No device is held back. A device in quarantine is told nothing by any job: "
                               "one that fails again and again, where the job's plan says so, or one that "
                               "you hold back in its detail under Devices."),
                            TextRole::Muted)),
      m_table(new QuarantineTable(theme, model))
{
    m_empty->wrap();
    m_title->addWidget(m_release);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_title);
    rows->addWidget(m_empty);
    rows->addWidget(m_table);
    connect(m_release, &QPushButton::clicked, this, [this, &actions] {
        m_release->setEnabled(false); // until the rows that were released are gone
        actions.release(m_table->selectedIds());
    });
    connect(&actions, &models::HoldActions::finished, this, &QuarantineSection::refresh);
    connect(m_table, &QuarantineTable::selectedChanged, this, &QuarantineSection::refresh);
    connect(m_table, &QuarantineTable::activatedDevice, this,
            [&navigator](const QString& id) { navigator.showDevice(id); });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &QuarantineSection::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &QuarantineSection::refresh);
    connect(&link, &models::FleetLink::statusChanged, this, &QuarantineSection::refresh);
    refresh();
}

void QuarantineSection::refresh()
{
    const int count = m_model.rowCount();
    const int selected = int(m_table->selectedIds().size());
    const QString notServed = whyNotServed(m_link.status());
    m_title->setRemark(count > 0 ? tr("%Ln device(s) that no job tells anything", nullptr, count)
                                 : QString());
    m_empty->setVisible(count == 0);
    m_table->setVisible(count > 0);
    m_release->setVisible(count > 0);
    m_release->setText(selected > 1 ? tr("Release %Ln devices", nullptr, selected) : tr("Release"));
    m_release->setEnabled(notServed.isEmpty() && selected > 0);
    m_release->setToolTip(!notServed.isEmpty() ? notServed
                          : selected == 0      ? tr("Select the devices that may go on.")
                                               : QString());
}

} // namespace drydock::views
