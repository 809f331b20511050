// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/options.h"

#include <charconv>
#include <cmath>
#include <filesystem>
#include <functional>
#include <map>

namespace drydock::device {

namespace {

constexpr std::uint32_t mostDevices = 100'000;

tl::unexpected<Error> wrong(std::string_view option, std::string_view why)
{
    return fail(ErrorCode::InvalidArgument, std::string(option) + ": " + std::string(why),
                std::string(option));
}

template <typename Number>
std::optional<Number> number(std::string_view text)
{
    Number value{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

using Setter = std::function<Expected<void>(Options&, const std::string&)>;

Setter text(std::string Options::*member)
{
    return [member](Options& options, const std::string& value) -> Expected<void> {
        if (value.empty())
            return fail(ErrorCode::InvalidArgument, "must not be empty");
        options.*member = value;
        return {};
    };
}

Setter file(std::string broker::TlsFiles::*member)
{
    return [member](Options& options, const std::string& value) -> Expected<void> {
        options.tls.*member = value;
        return {};
    };
}

template <typename Number>
Setter whole(Number Options::*member, Number least, Number most)
{
    return [member, least, most](Options& options, const std::string& value) -> Expected<void> {
        const auto parsed = number<Number>(value);
        if (!parsed || *parsed < least || *parsed > most)
            return fail(ErrorCode::InvalidArgument, "a whole number from " + std::to_string(least) + " to " +
                                                        std::to_string(most) + " is needed");
        options.*member = *parsed;
        return {};
    };
}

Setter rate(double Options::*member)
{
    return [member](Options& options, const std::string& value) -> Expected<void> {
        const auto parsed = number<double>(value);
        if (!parsed || !(*parsed >= 0) || *parsed > 1)
            return fail(ErrorCode::InvalidArgument, "a number from 0 to 1 is needed");
        options.*member = *parsed;
        return {};
    };
}

Expected<void> setBroker(Options& options, const std::string& value)
{
    auto address = broker::BrokerAddress::parse(value);
    if (!address)
        return tl::unexpected(address.error());
    options.broker = std::move(*address);
    return {};
}

Expected<void> setId(Options& options, const std::string& value)
{
    auto id = DeviceId::parse(value);
    if (!id)
        return tl::unexpected(id.error());
    options.id = std::move(*id);
    return {};
}

Expected<void> setVersion(Options& options, const std::string& value)
{
    auto version = Version::parse(value);
    if (!version)
        return tl::unexpected(version.error());
    options.softwareVersion = version->str();
    return {};
}

Expected<void> setApply(Options& options, const std::string& value)
{
    auto words = splitCommand(value);
    if (!words)
        return tl::unexpected(words.error());
    options.applyCommand = std::move(*words);
    return {};
}

Expected<void> setReconnectWait(Options& options, const std::string& value)
{
    const auto parsed = number<std::uint32_t>(value);
    if (!parsed || *parsed > 3600)
        return fail(ErrorCode::InvalidArgument, "seconds from 0 to 3600 are needed");
    options.reconnectWait = std::chrono::seconds(*parsed);
    return {};
}

const std::map<std::string, Setter, std::less<>>& setters()
{
    constexpr std::uint64_t anyRate = 1'000'000'000'000U;
    static const std::map<std::string, Setter, std::less<>> table = {
        {"--broker", setBroker},
        {"--broker-ca", file(&broker::TlsFiles::caFile)},
        {"--broker-cert", file(&broker::TlsFiles::certificateFile)},
        {"--broker-key", file(&broker::TlsFiles::keyFile)},
        {"--storage-ca", text(&Options::storageCa)},
        {"--password-file", text(&Options::passwordFile)},
        {"--password-dir", text(&Options::passwordDir)},
        {"--accounts", text(&Options::accountsFile)},
        {"--id", setId},
        {"--count", whole<std::uint32_t>(&Options::count, 1, mostDevices)},
        {"--shared-connections", whole<std::uint32_t>(&Options::sharedConnections, 1, 1000)},
        {"--download-share", rate(&Options::downloadShare)},
        {"--topic-root", text(&Options::topicRoot)},
        {"--software-version", setVersion},
        {"--model", text(&Options::model)},
        {"--install", text(&Options::installDirectory)},
        {"--apply", setApply},
        {"--state", text(&Options::stateDirectory)},
        {"--public-key", text(&Options::publicKeyFile)},
        {"--limit-rate", whole<std::uint64_t>(&Options::limitRate, 1, anyRate)},
        {"--slow", whole<std::uint64_t>(&Options::slowRate, 1, anyRate)},
        {"--fail", rate(&Options::failRate)},
        {"--offline", rate(&Options::offlineRate)},
        {"--seed", whole<std::uint64_t>(&Options::seed, 0, UINT64_MAX)},
        {"--summary", text(&Options::summaryFile)},
        {"--reconnect-wait", setReconnectWait},
    };
    return table;
}

Expected<void> check(const Options& options)
{
    if (options.broker.host.empty())
        return wrong("--broker", "is required, for example mqtt://127.0.0.1:1883");
    if (!options.id)
        return wrong("--id", "is required");
    if (!options.installDirectory.empty() && !options.applyCommand.empty())
        return wrong("--apply", "not together with --install");
    if (options.sharedConnections > 0 &&
        !(options.installDirectory.empty() && options.applyCommand.empty() && options.stateDirectory.empty()))
        return wrong("--shared-connections", "not together with --install, --apply or --state");
    if (options.sharedConnections > 0 && !(options.passwordDir.empty() && options.accountsFile.empty()))
        return wrong("--shared-connections",
                     "speaks with one account: name it in the URL, its password with --password-file");
    if (!DeviceId::parse(options.id->str() + (options.count > 1 ? "-" + std::to_string(mostDevices) : "")))
        return wrong("--id", "is too long for so many devices");
    const int passwords = static_cast<int>(!options.passwordFile.empty()) +
                          static_cast<int>(!options.passwordDir.empty()) +
                          static_cast<int>(!options.accountsFile.empty());
    if (passwords > 1)
        return wrong("--password-file", "one of --password-file, --password-dir and --accounts");
    if (options.tls.certificateFile.empty() != options.tls.keyFile.empty())
        return wrong("--broker-cert", "--broker-cert and --broker-key belong together");
    return {};
}

} // namespace

DeviceId Options::deviceId(std::uint32_t index) const
{
    if (count == 1)
        return *id;
    std::string digits = std::to_string(index + 1);
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    return DeviceId::parse(id->str() + "-" + digits).value();
}

Expected<Options> parseOptions(const std::vector<std::string>& arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string name = arguments[i];
        if (name == "--help" || name == "-h") {
            options.help = true;
            return options;
        }
        std::optional<std::string> value;
        if (const auto equals = name.find('='); name.starts_with("--") && equals != std::string::npos) {
            value = name.substr(equals + 1);
            name.resize(equals);
        }
        const auto setter = setters().find(name);
        if (setter == setters().end())
            return wrong(name, "unknown option; see --help");
        if (!value && i + 1 < arguments.size())
            value = arguments[++i];
        if (!value)
            return wrong(name, "a value is missing");
        if (auto done = setter->second(options, *value); !done)
            return wrong(name, done.error().message);
    }
    if (auto good = check(options); !good)
        return tl::unexpected(good.error());
    // What is installed stays over a restart, so what is known of it must stay as well.
    if (options.stateDirectory.empty() && !options.installDirectory.empty())
        options.stateDirectory = (std::filesystem::path(options.installDirectory) / "state").string();
    return options;
}

Expected<std::vector<std::string>> splitCommand(std::string_view text)
{
    std::vector<std::string> words;
    std::optional<std::string> word;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' && quote != '\'' && i + 1 < text.size())
            word = word.value_or("") + text[++i];
        else if (quote == 0 && (c == '\'' || c == '"')) {
            quote = c;
            word = word.value_or("");
        } else if (c == quote && quote != 0)
            quote = 0;
        else if (quote == 0 && (c == ' ' || c == '\t')) {
            if (word)
                words.push_back(std::move(*word));
            word.reset();
        } else
            word = word.value_or("") + c;
    }
    if (quote != 0)
        return fail(ErrorCode::InvalidArgument, "a quotation mark is not closed");
    if (word)
        words.push_back(std::move(*word));
    if (words.empty() || words.front().empty())
        return fail(ErrorCode::InvalidArgument, "the command is empty");
    return words;
}

} // namespace drydock::device
