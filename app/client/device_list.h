// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/service_client.h"
#include "fleet/error.h"
#include "wire/device_page.h"

#include <functional>
#include <string>
#include <vector>

namespace drydock::client {

/// Fetches all devices that match `query` (empty: every one) page by page; `onPage` gets each as it comes.
/// `columns`: those asked for (wire/device_page.h; `reported.` and a path for one reported key); empty: all.
[[nodiscard]] Expected<void> listDevices(ServiceClient& service, const std::string& query,
                                         const std::function<void(const wire::DevicePage&)>& onPage,
                                         const std::vector<std::string>& columns = {});

} // namespace drydock::client
