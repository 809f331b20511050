// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"

#include <QObject>

#include <functional>
#include <string>
#include <vector>

namespace drydock::models {

/// Stores device ids as a target list of the service, in chunks that fit its requests, and gives the list's
/// id. `done` is called once, unless `context` is gone by then.
void putTargetList(FleetLink& link, std::vector<std::string> ids, const QObject* context,
                   std::function<void(Expected<std::string>)> done);

} // namespace drydock::models
