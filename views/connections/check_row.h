// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QWidget>

namespace drydock::views {

class StatusGlyphLabel;
class TextLabel;
class ThemeSource;

/// One step of a connection test: what was looked at, what was found, and below it what to do.
class CheckRow : public QWidget
{
    Q_OBJECT

public:
    explicit CheckRow(const ThemeSource& theme, QWidget* parent = nullptr);

    /// A row of a ConnectionTest.
    void show(const QModelIndex& step);
    using QWidget::show;

private:
    StatusGlyphLabel* m_glyph;
    TextLabel* m_title;
    TextLabel* m_found;
    TextLabel* m_nextStep;
    TextLabel* m_details;
};

} // namespace drydock::views
