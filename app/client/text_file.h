// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <filesystem>
#include <istream>
#include <string>

namespace drydock::client {

/// A whole file, also a pipe's; NotFound with the reason for what cannot be read, such as a directory.
[[nodiscard]] Expected<std::string> readTextFile(const std::filesystem::path& path);

/// The rest of a stream; `name` says in an error what it is.
[[nodiscard]] Expected<std::string> readAll(std::istream& stream, const std::string& name);

} // namespace drydock::client
