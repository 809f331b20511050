// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/count_bar.h"

#include <QStyledItemDelegate>

namespace drydock::views {

class ThemeSource;

/// Paints a row as text, bar and count.
class CountBarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 26;

    CountBarDelegate(const ThemeSource& theme, CountBarReader reader, QObject* parent = nullptr);

    /// `largest` fills the room for bars; `hasRemarks` keeps a column for them.
    void setScale(qint64 largest, bool hasRemarks);
    /// `textShare` of the width stands before the bars; behind them are at least `numbersWidth` pixels at
    /// 100 %.
    void setColumns(qreal textShare, int numbersWidth)
    {
        m_textShare = textShare;
        m_numbersWidth = numbersWidth;
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintText(QPainter& painter, QRect place, const CountBar& bar) const;
    void paintTag(QPainter& painter, const QRect& place, const CountBar& bar) const;

    const ThemeSource& m_theme;
    CountBarReader m_reader;
    qint64 m_largest = 1;
    bool m_hasRemarks = false;
    qreal m_textShare = 0.38;
    int m_numbersWidth = 0;
};

} // namespace drydock::views
