// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::ctl {

enum class OptionKind { Flag, Text, Number };

/// One option. An option of a name is of one kind wherever it occurs.
struct OptionSpec
{
    std::string name; ///< with its dashes
    OptionKind kind = OptionKind::Text;
    std::string valueName; ///< for help: "FILE"
    std::string help;
    bool required = false;
};

struct Arguments;
class Context;

/// One command: `devices get ID`.
struct Command
{
    std::string path;                  ///< "devices get"
    std::vector<std::string> operands; ///< one in brackets may be left out, and is the last
    std::vector<OptionSpec> options;
    std::string help; ///< one line
    /// What it does; an error becomes exit status 1.
    Expected<void> (*run)(Context& context) = nullptr;
};

/// A command line taken apart and checked against the command's table row.
struct Arguments
{
    const Command* command = nullptr; ///< null: only help was asked for
    bool help = false;
    std::vector<std::string> operands;
    std::map<std::string, std::vector<std::string>> options; ///< by name; a flag has one empty value

    [[nodiscard]] bool has(const std::string& option) const { return options.contains(option); }
    /// The last value given, else `otherwise`.
    [[nodiscard]] std::string text(const std::string& option, const std::string& otherwise = {}) const;
    [[nodiscard]] std::uint64_t number(const std::string& option, std::uint64_t otherwise) const;
    /// How long to wait for the service: --timeout.
    [[nodiscard]] std::chrono::seconds patience() const;
    [[nodiscard]] std::vector<std::string> all(const std::string& option) const;
};

/// Options that every command takes.
[[nodiscard]] const std::vector<OptionSpec>& commonOptions();
/// Every command that there is.
[[nodiscard]] const std::vector<Command>& commands();

/// Marks an error as wrong usage found by the command itself: exit status 2.
inline constexpr std::string_view usageField = "command line";
[[nodiscard]] tl::unexpected<Error> wrongUsage(std::string message);

/// InvalidArgument says what is wrong with the usage.
[[nodiscard]] Expected<Arguments> parseArguments(const std::vector<std::string>& words);

/// Help on everything, or on the commands that begin with `path`.
[[nodiscard]] std::string helpText(std::string_view path = {});

} // namespace drydock::ctl
