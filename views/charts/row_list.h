// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace drydock::views {

class ThemeSource;
struct Theme;

/// Rows that lead somewhere: as high as all of them, so that the page scrolls and not the list. A click,
/// Enter or Space chooses one.
class RowList : public QListView
{
    Q_OBJECT

public:
    /// `rowHeight` at 100 %.
    RowList(const ThemeSource& theme, const QString& name, int rowHeight, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// Beyond so many rows the list scrolls itself.
    void setMostRows(int rows);
    [[nodiscard]] int rowHeight() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    int m_rowHeight;
    int m_mostRows = 0; ///< 0: all
};

/// Behind a row: under the pointer, or current while the list has the focus.
void paintRowBackground(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme);

} // namespace drydock::views
