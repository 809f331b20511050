// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/target_list.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <utility>

namespace drydock::models {
namespace {

using nlohmann::json;

constexpr std::size_t largestChunk = std::size_t{200} * 1024; ///< bytes of ids; a request holds 256 KiB

/// What is left to be sent, and who waits for it.
struct Upload
{
    FleetLink& link;
    std::vector<std::string> ids;
    const QObject* context;
    std::function<void(Expected<std::string>)> done;
    std::size_t sent = 0;
};

Expected<std::string> readListId(const json& answer)
{
    const auto id = answer.find("id");
    if (id == answer.end() || !id->is_string())
        return fail(ErrorCode::Internal, "targets.put: the answer names no list", "id");
    return id->get<std::string>();
}

void sendChunk(const std::shared_ptr<Upload>& upload, const std::string& list)
{
    json ids = json::array();
    std::size_t size = 0;
    while (upload->sent < upload->ids.size() && size < largestChunk) {
        size += upload->ids[upload->sent].size() + 3;
        ids.push_back(upload->ids[upload->sent++]);
    }
    json arguments{{"ids", std::move(ids)}};
    if (!list.empty())
        arguments["list"] = list;
    upload->link.ask<std::string>("targets.put", std::move(arguments), readListId, upload->context,
                                  [upload](Expected<std::string> stored) {
                                      if (stored && upload->sent < upload->ids.size())
                                          sendChunk(upload, *stored);
                                      else
                                          upload->done(std::move(stored));
                                  });
}

} // namespace

void putTargetList(FleetLink& link, std::vector<std::string> ids, const QObject* context,
                   std::function<void(Expected<std::string>)> done)
{
    sendChunk(std::make_shared<Upload>(Upload{link, std::move(ids), context, std::move(done)}), {});
}

} // namespace drydock::models
