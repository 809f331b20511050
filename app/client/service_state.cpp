// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/service_state.h"

#include <nlohmann/json.hpp>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

std::string textAt(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool isTrueAt(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && *found == true;
}

StorageState readStorage(const Json& object)
{
    StorageState storage;
    storage.endpoint = textAt(object, "endpoint");
    storage.authority = textAt(object, "ca");
    const std::string state = textAt(object, "state");
    if (state == "READY")
        storage.state = StorageState::State::Ready;
    else if (state == "DEGRADED")
        storage.state = StorageState::State::Degraded;
    storage.reason = textAt(object, "reason");
    if (const auto since = object.find("since"); since != object.end() && since->is_number_integer())
        storage.since = fromMilliseconds(since->get<std::int64_t>());
    return storage;
}

} // namespace

std::optional<ServiceState> readServiceState(std::string_view topic, std::string_view payload)
{
    ServiceState state;
    state.instance = topic.substr(topic.rfind('/') + 1);
    if (payload.empty())
        return state;
    const Json json = Json::parse(payload, nullptr, false);
    if (!json.is_object() || !json.contains("online"))
        return std::nullopt;
    state.online = isTrueAt(json, "online");
    state.version = textAt(json, "version");
    state.frozen = isTrueAt(json, "frozen");
    if (const auto reasons = json.find("reasons"); reasons != json.end() && reasons->is_array()) {
        for (const Json& reason : *reasons) {
            if (reason.is_string())
                state.reasons.push_back(reason.get<std::string>());
        }
    }
    if (const auto storage = json.find("storage"); storage != json.end() && storage->is_object())
        state.storage = readStorage(*storage);
    return state;
}

} // namespace drydock::client
