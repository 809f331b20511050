// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace drydock::views {

class ThemeSource;

/// A dialog that needs no window manager: it has a line around it, for it has the ground of the window below,
/// and when it closes, that window has the keyboard again.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    Dialog(const ThemeSource& theme, QWidget* parent);

protected:
    /// Makes room for what it holds now. It never shrinks: that would move the buttons away from the pointer.
    void grow();
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
};

} // namespace drydock::views
