// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_document.h"

#include "fleet/names.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

ValueKind kindOf(const std::string& key, const Json& value)
{
    if (value.is_boolean())
        return ValueKind::Boolean;
    if (value.is_number())
        return key == "size" ? ValueKind::Bytes : ValueKind::Number;
    if (!value.is_string())
        return ValueKind::List;
    if (key == "sha256")
        return ValueKind::Hash;
    if (key == "manifest" || key == "signature")
        return ValueKind::Binary;
    const auto& text = value.get_ref<const std::string&>();
    return text.starts_with("http://") || text.starts_with("https://") ? ValueKind::Url : ValueKind::Text;
}

using Rows = std::map<std::string, StateRow>;

void flatten(const Json& object, const std::string& prefix, std::optional<DocumentValue> StateRow::*side,
             Rows& rows)
{
    for (const auto& [key, value] : object.items()) {
        const std::string path = prefix + key;
        if (value.is_object() && !value.empty()) {
            flatten(value, path + ".", side, rows);
            continue;
        }
        StateRow& row = rows[path];
        row.key = path;
        row.*side = {kindOf(path, value), value.is_string() ? value.get<std::string>() : value.dump()};
    }
}

std::vector<StateRow> stateRows(const Json& reported, const Json& desired)
{
    Rows rows;
    flatten(reported, {}, &StateRow::reported, rows);
    flatten(desired, {}, &StateRow::desired, rows);
    std::vector<StateRow> sorted;
    for (auto& [key, row] : rows)
        sorted.push_back(std::move(row));
    std::ranges::stable_partition(sorted, &StateRow::differs);
    return sorted;
}

std::optional<DeviceExecution> executionIn(const Json& json)
{
    const auto found = json.find("execution");
    if (found == json.end())
        return std::nullopt;
    const auto state = executionStateFromString(found->at("state").get<std::string>());
    return DeviceExecution{.jobId = found->at("jobId"),
                           .state = state.value_or(ExecutionState::Queued),
                           .phase = found->at("phase"),
                           .progress = found->at("progress"),
                           .reason = found->at("reason"),
                           .attempt = found->at("attempt"),
                           .package = found->at("package")};
}

Presence presenceFrom(const std::string& text)
{
    for (const Presence presence : {Presence::Offline, Presence::Online}) {
        if (text == toString(presence))
            return presence;
    }
    return Presence::Unknown;
}

/// "ATTEMPT STATE" or "ATTEMPT STATE: reason"; false for anything else.
bool readExecutionText(const std::string& text, HistoryEntry& entry)
{
    const auto blank = text.find(' ');
    if (blank == std::string::npos)
        return false;
    const auto colon = text.find(": ", blank);
    const auto attempt = AttemptId::parse(text.substr(0, blank));
    const auto state = executionStateFromString(
        text.substr(blank + 1, colon == std::string::npos ? std::string::npos : colon - blank - 1));
    if (!attempt || !state)
        return false;
    entry.kind = HistoryKind::Execution;
    entry.state = *state;
    entry.jobId = attempt->job.str();
    entry.attempt = attempt->attempt;
    entry.text = colon == std::string::npos ? std::string() : text.substr(colon + 2);
    return true;
}

HistoryEntry historyEntry(const Json& row)
{
    HistoryEntry entry{.time = fromMilliseconds(row.at("time").get<std::int64_t>()), .text = row.at("text")};
    const std::string kind = row.at("kind");
    if (kind == "execution")
        (void)readExecutionText(entry.text, entry);
    else if (kind == "delta")
        entry.kind = HistoryKind::Delta;
    else if (kind == "ack")
        entry.kind = HistoryKind::Acknowledgement;
    else if (kind == "attention")
        entry.kind = HistoryKind::Attention;
    return entry;
}

} // namespace

Expected<DeviceDocument> readDeviceDocument(const Json& json)
{
    try {
        DeviceDocument device{.id = json.at("id"),
                              .version = json.at("version"),
                              .model = json.at("model"),
                              .online = presenceFrom(json.at("online")),
                              .onlineSince = fromMilliseconds(json.at("onlineSince").get<std::int64_t>()),
                              .seen = fromMilliseconds(json.at("seen").get<std::int64_t>()),
                              .state = stateRows(json.at("reported"), json.at("desired")),
                              .execution = executionIn(json)};
        for (const auto& [key, value] : json.at("attributes").items())
            device.attributes.emplace_back(key, value.is_string() ? value.get<std::string>() : value.dump());
        return device;
    } catch (const Json::exception& problem) {
        return fail(ErrorCode::Internal, std::string("devices.get: ") + problem.what());
    }
}

Expected<std::vector<HistoryEntry>> readDeviceHistory(const Json& json)
{
    try {
        std::vector<HistoryEntry> entries;
        for (const Json& row : json.at("entries"))
            entries.push_back(historyEntry(row));
        std::ranges::stable_sort(entries, std::ranges::greater(), &HistoryEntry::time);
        return entries;
    } catch (const Json::exception& problem) {
        return fail(ErrorCode::Internal, std::string("devices.history: ") + problem.what());
    }
}

} // namespace drydock::client
