// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/navigator.h"

class QObject;

namespace drydock::views {

/// Tells of what models report by themselves and no page shows: until `receiver` ends.
void tellWhatHappens(models::Workspace& workspace, Navigator& navigator, QObject* receiver);

} // namespace drydock::views
