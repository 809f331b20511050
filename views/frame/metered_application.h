// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/frame_meter.h"

#include <QApplication>

namespace drydock::views {

/// The application, with a meter around every event that its main thread takes.
class MeteredApplication : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;
    [[nodiscard]] FrameMeter& meter() { return m_meter; }

private:
    FrameMeter m_meter;
    int m_depth = 0;
};

} // namespace drydock::views
