// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/search/command_search.h"
#include "views/theme/theme_source.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace drydock::views {

/// What the search line finds, below it while it has the focus. The keyboard stays in the line: arrows
/// choose, Enter opens, Escape leaves.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    /// `line` and `model` outlive this; `window` is what it lies over.
    CommandPalette(const ThemeSource& theme, models::CommandSearch& model, QLineEdit& line, QWidget* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void chosen(const drydock::models::SearchHit& hit);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void open();
    void leave();
    void place();
    void choose(int row);
    void move(int by);
    [[nodiscard]] bool onKey(int key);

    const ThemeSource& m_theme;
    models::CommandSearch& m_model;
    QLineEdit& m_line;
    QListView* m_list;
    bool m_isToChoose = false; ///< the first of what is about to be found
};

} // namespace drydock::views
