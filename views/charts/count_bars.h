// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/count_bar.h"
#include "views/charts/row_list.h"

namespace drydock::views {

class CountBarDelegate;

/// Counts as a list of bars, the longest as long as there is room: failure reasons, versions. The model says
/// a whole row by AccessibleTextRole.
class CountBars : public RowList
{
    Q_OBJECT

public:
    CountBars(const ThemeSource& theme, const QString& name, CountBarReader reader,
              QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// How much of the width texts get, bars begin behind them; 0.38 at first. How many pixels at 100 %
    /// counts and remarks get at least.
    void setColumns(qreal textShare, int numbersWidth);
    [[nodiscard]] qint64 largestCount() const { return m_largest; }

private:
    void measure();

    CountBarReader m_reader;
    qint64 m_largest = 0;
    CountBarDelegate* m_delegate;
};

} // namespace drydock::views
