// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace.h"
#include "views/frame/navigator.h"

class QObject;

namespace drydock::views {

/// Tells how uploads and other actions on packages ended, until `receiver` ends: an upload may outlive the
/// page that began it.
void tellOfPackages(models::Workspace& workspace, Navigator& navigator, QObject* receiver);

} // namespace drydock::views
