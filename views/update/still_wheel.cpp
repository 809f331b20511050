// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/still_wheel.h"

#include <QEvent>
#include <QWidget>

namespace drydock::views {
namespace {

class Guard : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* input = qobject_cast<QWidget*>(watched);
        if (event->type() != QEvent::Wheel || input == nullptr || input->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void stillWheel(QWidget& input)
{
    input.setFocusPolicy(Qt::StrongFocus);
    input.installEventFilter(new Guard(&input));
}

} // namespace drydock::views
