// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace drydock::views {

/// Lets a chart be drawn anew once a second at most, however often its numbers change.
class ChartPace : public QObject
{
    Q_OBJECT

public:
    explicit ChartPace(QObject* parent = nullptr);

    /// Numbers changed: `due` now, or when the second is over.
    void ask();
    /// Other numbers altogether: `due` now.
    void askNow();

Q_SIGNALS:
    void due();

private:
    QTimer m_second;
    bool m_isAsked = false;
};

} // namespace drydock::views
