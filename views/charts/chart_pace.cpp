// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_pace.h"

namespace drydock::views {

ChartPace::ChartPace(QObject* parent) : QObject(parent)
{
    m_second.setSingleShot(true);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (m_isAsked)
            askNow();
    });
}

void ChartPace::ask()
{
    m_isAsked = true;
    if (!m_second.isActive())
        askNow();
}

void ChartPace::askNow()
{
    m_isAsked = false;
    m_second.start();
    Q_EMIT due();
}

} // namespace drydock::views
