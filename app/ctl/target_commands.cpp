// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/context.h"

#include <sstream>

namespace drydock::ctl {
namespace {

using Json = nlohmann::json;

// A request is at most 256 KiB.
constexpr std::size_t chunkBytes = std::size_t{200} * 1024;

Expected<void> put(Context& context)
{
    const Expected<Json> list = putTargets(context, context.operand(0), context.arguments().text("--list"));
    if (!list)
        return tl::unexpected(list.error());
    context.output().object(*list);
    return {};
}

} // namespace

Expected<Json> putTargets(Context& context, const std::string& path, const std::string& list)
{
    const Expected<std::string> text = readWholeFile(path);
    if (!text)
        return tl::unexpected(text.error());
    Json answer = {{"id", list}};
    Json ids = Json::array();
    std::size_t bytes = 0;
    const auto send = [&]() -> Expected<void> {
        Json request = {{"ids", std::exchange(ids, Json::array())}};
        if (const std::string id = answer.value("id", ""); !id.empty())
            request["list"] = id;
        Expected<Json> sent = context.call("targets.put", std::move(request));
        if (!sent)
            return tl::unexpected(sent.error());
        answer = std::move(*sent);
        bytes = 0;
        return {};
    };
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        line.erase(line.find_last_not_of(" \t\r") + 1);
        if (line.empty() || line.starts_with('#'))
            continue;
        bytes += line.size() + 3;
        ids.push_back(std::move(line));
        if (bytes >= chunkBytes) {
            if (const Expected<void> sent = send(); !sent)
                return tl::unexpected(sent.error());
        }
    }
    if (!ids.empty()) {
        if (const Expected<void> sent = send(); !sent)
            return tl::unexpected(sent.error());
    }
    if (!answer.contains("count"))
        return fail(ErrorCode::InvalidArgument, path + ": names no device");
    return answer;
}

std::vector<Command> targetCommands()
{
    return {{"targets put",
             {"FILE"},
             {{"--list", OptionKind::Text, "ID",
               "a target list that these devices are added to; it gets a new id"}},
             "Makes a target list of the device ids in a file, one a line.",
             put}};
}

} // namespace drydock::ctl
