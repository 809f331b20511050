// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/wave_section.h"

#include "views/charts/row_list.h"
#include "views/jobs/wave_delegate.h"
#include "views/widgets/hairline.h"
#include "views/widgets/section_title.h"

#include <QVBoxLayout>

namespace drydock::views {

WaveSection::WaveSection(const ThemeSource& theme, models::WaveModel& waves, QWidget* parent)
    : QWidget(parent), m_waves(waves), m_title(new SectionTitle(theme, tr("Waves")))
{
    auto* list = new RowList(theme, tr("Waves"), WaveDelegate::rowHeight);
    list->setItemDelegate(new WaveDelegate(theme, list));
    list->setModel(&waves);
    list->viewport()->unsetCursor(); // nothing follows from a click
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(list);
    layout->addSpacing(6);
    layout->addWidget(new Hairline(theme));
    connect(&waves, &QAbstractItemModel::rowsInserted, this, &WaveSection::refresh);
    connect(&waves, &QAbstractItemModel::rowsRemoved, this, &WaveSection::refresh);
    connect(&waves, &QAbstractItemModel::dataChanged, this, &WaveSection::refresh);
    refresh();
}

void WaveSection::refresh()
{
    const int count = m_waves.rowCount();
    const int opened = m_waves.lastOpened();
    m_title->setRemark(opened > 0 ? tr("%1 of %2 opened").arg(opened).arg(count)
                                  : tr("%n, none is open yet", nullptr, count));
    setVisible(count > 0);
}

} // namespace drydock::views
