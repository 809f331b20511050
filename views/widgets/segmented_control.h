// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace drydock::views {

class ThemeSource;

/// One of a few: "1 h | 24 h | 7 d". Arrow keys move the choice.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    /// `name` says to screen readers what is chosen here.
    SegmentedControl(const ThemeSource& theme, const QString& name, const QStringList& choices,
                     QWidget* parent = nullptr);

    [[nodiscard]] int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    /// A person chose another; setCurrent is silent.
    void chosen(int index);

private:
    QButtonGroup* m_buttons;
};

} // namespace drydock::views
