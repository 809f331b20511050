// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/command.h"

#include "fleet/names.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace drydock::device {

namespace {

constexpr std::size_t longestId = 128;

bool isPrintable(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
}

bool isSha256(std::string_view text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string_view problemOf(const Software& software)
{
    if (software.jobId.empty())
        return "no jobId";
    if (software.jobId.size() > longestId || !isPrintable(software.jobId))
        return "a jobId that is no id";
    if (!software.url.starts_with("http://") && !software.url.starts_with("https://"))
        return "no softwareURL to fetch by HTTP";
    if (!isPrintable(software.url))
        return "a softwareURL that is no URL";
    if (!Version::parse(software.version))
        return "no valid softwareVersion";
    if (!isSha256(software.sha256))
        return "no sha256 to check the download by";
    if (!software.size)
        return "no size";
    return {};
}

} // namespace

Expected<std::optional<Command>> Command::parse(const nlohmann::json& delta)
{
    if (!delta.is_object())
        return fail(ErrorCode::InvalidArgument, "the delta is no object");
    if (std::ranges::none_of(softwareKeys, [&](std::string_view key) { return delta.contains(key); }))
        return std::nullopt;
    auto software = softwareFromJson(delta);
    if (!software)
        return tl::unexpected(software.error());
    if (const auto problem = problemOf(*software); !problem.empty())
        return fail(ErrorCode::InvalidArgument, "the delta has " + std::string(problem));
    Command command;
    command.software = std::move(*software);
    command.signedUrl = delta.at("softwareURL").get<std::string>();
    if (!isPrintable(command.signedUrl))
        return fail(ErrorCode::InvalidArgument, "the delta has a softwareURL that is no URL");
    return command;
}

std::string loggable(const std::string& url)
{
    std::string text(canonicalUrl(url));
    const auto host = text.find("://");
    if (host == std::string::npos)
        return text;
    const auto path = text.find('/', host + 3);
    const auto user = text.substr(0, path).rfind('@');
    if (user != std::string::npos && user > host)
        text.erase(host + 3, user + 1 - host - 3);
    return text;
}

std::string fileNameOf(const std::string& url)
{
    const std::string_view path = canonicalUrl(url);
    const auto name = FileName::parse(path.substr(path.rfind('/') + 1));
    return name ? name->str() : "package.bin";
}

} // namespace drydock::device
