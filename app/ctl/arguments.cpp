// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/arguments.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <sstream>
#include <utility>

namespace drydock::ctl {
namespace {

std::vector<std::string> wordsOf(const std::string& path)
{
    std::istringstream stream(path);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

const OptionSpec* findIn(const std::vector<OptionSpec>& options, std::string_view name)
{
    const auto found =
        std::ranges::find_if(options, [name](const OptionSpec& option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

const OptionSpec* findAnywhere(std::string_view name)
{
    if (const OptionSpec* option = findIn(commonOptions(), name))
        return option;
    for (const Command& command : commands()) {
        if (const OptionSpec* option = findIn(command.options, name))
            return option;
    }
    return nullptr;
}

// The command whose path takes the most of the first words.
const Command* findCommand(const std::vector<std::string>& words, std::size_t& taken)
{
    const Command* best = nullptr;
    taken = 0;
    for (const Command& command : commands()) {
        const std::vector<std::string> path = wordsOf(command.path);
        if (path.size() <= words.size() && path.size() > taken &&
            std::ranges::equal(path, std::span(words).first(path.size()))) {
            best = &command;
            taken = path.size();
        }
    }
    return best;
}

bool isGroup(const std::string& word)
{
    return std::ranges::any_of(
        commands(), [&word](const Command& command) { return command.path.starts_with(word + " "); });
}

bool isNumber(const std::string& text)
{
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc() && end == text.data() + text.size();
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

// Nothing where the words name a command, or for help a group of them; else what is wrong.
Expected<void> checkCommand(const Command* command, std::size_t taken, const std::vector<std::string>& words,
                            bool help)
{
    if (words.empty())
        return help ? Expected<void>() : wrongUsage("which command?");
    if (words.size() == 1 && !command && isGroup(words.front()))
        return help ? Expected<void>() : wrongUsage("'" + words.front() + "' needs one of its commands");
    // "packages" alone is a command, and "packages frob" is none.
    if (!command || (taken < words.size() && isGroup(command->path)))
        return wrongUsage("unknown command '" + joined(words) + "'");
    return {};
}

// Sorts words into operands and options; what belongs to which command is checked later.
Expected<std::vector<std::string>> takeOptions(const std::vector<std::string>& words, Arguments& arguments)
{
    std::vector<std::string> rest;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--") {
            rest.insert(rest.end(), words.begin() + std::ptrdiff_t(i) + 1, words.end());
            break;
        }
        if (!words[i].starts_with("-") || words[i] == "-") {
            rest.push_back(words[i]);
            continue;
        }
        if (words[i] == "-h" || words[i] == "--help") {
            arguments.help = true;
            continue;
        }
        const std::size_t equals = words[i].find('=');
        const std::string name = words[i].substr(0, equals);
        const OptionSpec* option = findAnywhere(name);
        if (!option)
            return wrongUsage("unknown option " + name);
        std::string value;
        if (option->kind == OptionKind::Flag) {
            if (equals != std::string::npos)
                return wrongUsage(name + " takes no value");
        } else if (equals != std::string::npos) {
            value = words[i].substr(equals + 1);
        } else if (i + 1 < words.size()) {
            value = words[++i];
        } else {
            return wrongUsage(name + " needs a value: " + option->valueName);
        }
        if (option->kind == OptionKind::Number && !isNumber(value))
            return wrongUsage(name + " needs a number, not '" + value + "'");
        arguments.options[name].push_back(value);
    }
    return rest;
}

Expected<void> check(const Arguments& arguments)
{
    const Command& command = *arguments.command;
    for (const auto& [name, values] : arguments.options) {
        if (!findIn(commonOptions(), name) && !findIn(command.options, name))
            return wrongUsage("'" + command.path + "' has no option " + name);
    }
    for (const OptionSpec& option : command.options) {
        if (option.required && !arguments.has(option.name))
            return wrongUsage("'" + command.path + "' needs " + option.name + " " + option.valueName);
    }
    const bool mayMiss = !command.operands.empty() && command.operands.back().starts_with('[');
    if (arguments.operands.size() + std::size_t(mayMiss) < command.operands.size())
        return wrongUsage("'" + command.path + "' needs " + command.operands[arguments.operands.size()]);
    if (arguments.operands.size() > command.operands.size())
        return wrongUsage("'" + command.path + "': '" + arguments.operands[command.operands.size()] +
                          "' is too much");
    return {};
}

std::string usageOf(const Command& command)
{
    std::string text = command.path;
    for (const std::string& operand : command.operands)
        text += " " + operand;
    for (const OptionSpec& option : command.options) {
        const std::string value = option.valueName.empty() ? "" : " " + option.valueName;
        text += option.required ? " " + option.name + value : " [" + option.name + value + "]";
    }
    return text;
}

void describe(std::string& text, const std::vector<OptionSpec>& options)
{
    constexpr std::size_t column = 30;
    for (const OptionSpec& option : options) {
        std::string left = "      " + option.name + (option.valueName.empty() ? "" : " " + option.valueName);
        left.resize(std::max(column, left.size() + 2), ' ');
        text += left + option.help + "\n";
    }
}

} // namespace

tl::unexpected<Error> wrongUsage(std::string message)
{
    return fail(ErrorCode::InvalidArgument, std::move(message), std::string(usageField));
}

std::string Arguments::text(const std::string& option, const std::string& otherwise) const
{
    const auto found = options.find(option);
    return found == options.end() ? otherwise : found->second.back();
}

std::uint64_t Arguments::number(const std::string& option, std::uint64_t otherwise) const
{
    std::uint64_t value = otherwise;
    const std::string given = text(option);
    std::from_chars(given.data(), given.data() + given.size(), value);
    return value;
}

std::chrono::seconds Arguments::patience() const
{
    constexpr std::uint64_t longest = 365 * 24 * 3600; // what is beyond it would not fit a clock
    return std::chrono::seconds(std::min(number("--timeout", 60), longest));
}

std::vector<std::string> Arguments::all(const std::string& option) const
{
    const auto found = options.find(option);
    return found == options.end() ? std::vector<std::string>() : found->second;
}

Expected<Arguments> parseArguments(const std::vector<std::string>& words)
{
    Arguments arguments;
    const Expected<std::vector<std::string>> rest = takeOptions(words, arguments);
    if (!rest)
        return tl::unexpected(rest.error());
    std::size_t taken = 0;
    arguments.command = findCommand(*rest, taken);
    if (const Expected<void> known = checkCommand(arguments.command, taken, *rest, arguments.help); !known)
        return tl::unexpected(known.error());
    if (arguments.help) {
        arguments.operands = *rest;
        return arguments;
    }
    arguments.operands.assign(rest->begin() + std::ptrdiff_t(taken), rest->end());
    if (const Expected<void> good = check(arguments); !good)
        return tl::unexpected(good.error());
    return arguments;
}

std::string helpText(std::string_view path)
{
    std::string text = "Usage: drydockctl [--profile NAME | --broker URL] [--json] COMMAND\n"
                       "       drydockctl --help | --version\n\n";
    for (const Command& command : commands()) {
        if (!command.path.starts_with(path))
            continue;
        text += "  " + usageOf(command) + "\n      " + command.help + "\n";
        if (!path.empty())
            describe(text, command.options);
    }
    text += "\nOptions of every command\n";
    describe(text, commonOptions());
    text += "\nA password comes from --password-file, the profile's passwordFile, or DRYDOCK_PASSWORD; never "
            "from "
            "the command\nline. Exit status: 0 done, 1 refused or failed (the reason stands on standard "
            "error), 2 "
            "wrong usage.\n";
    return text;
}

} // namespace drydock::ctl
