// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/metered_application.h"

#include <QEvent>
#include <QThread>

namespace drydock::views {

bool MeteredApplication::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const bool paints = event->type() == QEvent::UpdateRequest;
    if (m_depth++ == 0)
        m_meter.begin();
    const bool taken = QApplication::notify(receiver, event);
    if (--m_depth == 0)
        m_meter.end(paints);
    return taken;
}

} // namespace drydock::views
