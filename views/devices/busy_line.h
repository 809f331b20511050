// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme_source.h"

#include <QTimer>
#include <QWidget>

namespace drydock::views {

/// Two pixels under the filter line, of which a piece wanders while an answer is waited for.
class BusyLine : public QWidget
{
    Q_OBJECT

public:
    explicit BusyLine(const ThemeSource& theme, QWidget* parent = nullptr);

    void setBusy(bool busy);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
    QTimer m_step;
    int m_position = 0;
};

} // namespace drydock::views
