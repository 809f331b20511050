// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/notice.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QVBoxLayout;

namespace drydock::views {

class Toast;

/// Notices at the bottom right of its parent, the newest lowest. Only as large as they are, so that nothing
/// else is covered.
class ToastArea : public QWidget
{
    Q_OBJECT

public:
    /// `bottomMargin`: of the parent's lower edge, which is a status line.
    ToastArea(const ThemeSource& theme, int bottomMargin, QWidget* parent);

    /// What is said already is not said twice.
    void show(const Notice& notice);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void remove(Toast* toast);
    void place();

    const ThemeSource& m_theme;
    int m_bottomMargin;
    QVBoxLayout* m_layout;
    QList<Toast*> m_toasts;
};

} // namespace drydock::views
