// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/trouble.h"

#include <QCoreApplication>

namespace drydock::models {

QString Trouble::text() const
{
    if (explanation.isEmpty() || nextStep.isEmpty())
        return explanation + nextStep;
    return QCoreApplication::translate("Trouble", "%1 %2", "explanation, next step")
        .arg(explanation, nextStep);
}

} // namespace drydock::models
