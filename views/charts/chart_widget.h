// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "views/charts/chart_table.h"

#include <QSize>
#include <QWidget>

class QAction;
class QStackedLayout;
class QTableView;

namespace drydock::views {

class ChartTableModel;
class ThemeSource;

/// What a chart is saved as.
enum class ChartFile { Png, Svg, Csv };

/// A picture of numbers, and a table of them behind it: Ctrl+T and the context menu turn from one to the
/// other. Its accessible description sums the numbers up.
class ChartWidget : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the accessible one, and the title of pictures.
    ChartWidget(const ThemeSource& theme, const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] virtual ChartTable table() const = 0;
    [[nodiscard]] bool isTableShown() const;
    void setTableShown(bool shown);

    /// PNG has twice the pixels; pictures are in the light theme. Unavailable with the file's name and the
    /// system's reason.
    [[nodiscard]] Expected<void> save(ChartFile kind, const QString& path) const;

Q_SIGNALS:
    /// From the context menu; whoever owns the chart asks where to.
    void saveRequested(drydock::views::ChartFile kind);

protected:
    /// What is seen while the table is not; takes it over.
    void setPicture(QWidget* picture);
    /// To be called after each change, with the new description.
    void numbersChanged(const QString& summary);

    [[nodiscard]] virtual QSize pictureSize() const = 0;
    /// For files: in the light theme, `pictureSize` large.
    virtual void paintPicture(QPainter& painter) const = 0;

    [[nodiscard]] const ThemeSource& themeSource() const { return m_theme; }
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void makeTable();
    void paintOn(QPaintDevice& device) const;

    const ThemeSource& m_theme;
    QStackedLayout* m_pages;
    QAction* m_showTable;
    QTableView* m_table = nullptr; ///< made when first shown
    ChartTableModel* m_tableModel = nullptr;
};

} // namespace drydock::views
