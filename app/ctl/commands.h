// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <utility>
#include <vector>

/// The commands, a family a file.
namespace drydock::ctl {

[[nodiscard]] std::vector<Command> stageCommands();
[[nodiscard]] std::vector<Command> deviceCommands();
[[nodiscard]] std::vector<Command> packageCommands();
[[nodiscard]] std::vector<Command> groupCommands();
[[nodiscard]] std::vector<Command> targetCommands();
[[nodiscard]] std::vector<Command> jobCommands();
[[nodiscard]] std::vector<Command> forecastCommands();
[[nodiscard]] std::vector<Command> templateCommands();
[[nodiscard]] std::vector<Command> serviceCommands();

/// `jobs watch`: follows one job to its end.
[[nodiscard]] Expected<void> watchJob(Context& context);

/// What `jobCommands` and `forecastCommands` take to say what job is meant.
[[nodiscard]] std::vector<OptionSpec> jobDocumentOptions();
/// The document of the job that these options ask for.
[[nodiscard]] Expected<nlohmann::json> jobDocument(Context& context);

/// "app@2.1.0" taken apart; InvalidArgument for anything else.
[[nodiscard]] Expected<std::pair<std::string, std::string>> parsePackageReference(const std::string& text);

/// A whole file; "-" is standard input. NotFound with the reason.
[[nodiscard]] Expected<std::string> readWholeFile(const std::string& path);

/// Uploads the device ids of a file (one a line; blank lines and # comments are skipped) as a target list and
/// gives {id, count}.
[[nodiscard]] Expected<nlohmann::json> putTargets(Context& context, const std::string& path,
                                                  const std::string& list);

/// A job document, or a part of one, from a file.
[[nodiscard]] Expected<nlohmann::json> readPlan(const std::string& path);
/// The plan of a template that the service keeps; NotFound.
[[nodiscard]] Expected<nlohmann::json> findTemplate(Context& context, const std::string& id);

} // namespace drydock::ctl
