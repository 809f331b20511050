// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace drydock::models {

/// `field = value` of the query language, quoted where the value needs it.
[[nodiscard]] QString equalsQuery(const char* field, const std::string& value);

} // namespace drydock::models
