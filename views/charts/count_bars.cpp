// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/count_bars.h"

#include "views/charts/count_bar_delegate.h"

#include <algorithm>
#include <utility>

namespace drydock::views {

CountBars::CountBars(const ThemeSource& theme, const QString& name, CountBarReader reader, QWidget* parent)
    : RowList(theme, name, CountBarDelegate::rowHeight, parent), m_reader(std::move(reader)),
      m_delegate(new CountBarDelegate(theme, m_reader, this))
{
    setItemDelegate(m_delegate);
}

void CountBars::setModel(QAbstractItemModel* model)
{
    RowList::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &CountBars::measure);
    connect(model, &QAbstractItemModel::rowsInserted, this, &CountBars::measure);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &CountBars::measure);
    connect(model, &QAbstractItemModel::dataChanged, this, &CountBars::measure);
    measure();
}

void CountBars::setColumns(qreal textShare, int numbersWidth)
{
    m_delegate->setColumns(textShare, numbersWidth);
    viewport()->update();
}

void CountBars::measure()
{
    m_largest = 0;
    bool hasRemarks = false;
    for (int i = 0; i < model()->rowCount(); ++i) {
        const CountBar bar = m_reader(model()->index(i, 0));
        m_largest = std::max(m_largest, bar.count);
        hasRemarks = hasRemarks || !bar.remark.isEmpty();
    }
    m_delegate->setScale(m_largest, hasRemarks);
    viewport()->update();
}

} // namespace drydock::views
