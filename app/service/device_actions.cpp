// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/device_actions.h"

#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "fleet/query.h"
#include "fleet/strict_json.h"
#include "replica/device_columns.h"
#include "service/csv.h"
#include "wire/device_page.h"

#include <algorithm>
#include <set>

namespace drydock::service {

using nlohmann::json;
using replica::Device;

namespace {

constexpr std::uint64_t pageSize = 1000;
constexpr std::size_t mostTargets = 1'000'000;

/// Where the next page of a listing begins: "cursor" it was asked since, and the one it got to.
Expected<std::uint64_t> listStart(const json& arguments)
{
    const auto next = arguments.find("next");
    if (next != arguments.end() && next->is_string()) {
        const auto& text = next->get_ref<const std::string&>();
        if (text.empty() || text.size() > 19 || text.find_first_not_of("0123456789") != std::string::npos)
            return fail(ErrorCode::InvalidArgument, "is none that a page gave", "next");
        return std::stoull(text);
    }
    return optionalNumber(arguments, "since", 0, UINT64_MAX >> 1U);
}

Expected<std::vector<std::string>> wantedColumns(const json& arguments)
{
    json all =
        replica::deviceColumns(Device{.row = {.id = *DeviceId::parse("x")}, .document = StateDocument()});
    std::vector<std::string> columns;
    if (!arguments.contains("columns")) {
        for (const auto& [name, value] : all.items())
            columns.push_back(name);
        return columns;
    }
    if (!arguments["columns"].is_array())
        return fail(ErrorCode::InvalidArgument, "wants an array of column names", "columns");
    for (const auto& name : arguments["columns"]) {
        if (!name.is_string() || !all.contains(name.get_ref<const std::string&>()))
            return fail(ErrorCode::InvalidArgument, "no column " + name.dump(), "columns");
        columns.push_back(name.get<std::string>());
    }
    if (std::find(columns.begin(), columns.end(), "id") == columns.end())
        columns.insert(columns.begin(), "id");
    return columns;
}

constexpr std::size_t mostOfAttributes = 4096; // bytes

json attributesOf(const replica::DeviceRow& row)
{
    auto attributes = json::parse(row.attributes, nullptr, false);
    return attributes.is_object() ? attributes : json::object();
}

Expected<void> checkAttributes(const json& arguments)
{
    if (arguments.contains("attributes") && !arguments["attributes"].is_object())
        return fail(ErrorCode::InvalidArgument, "wants an object", "attributes");
    if (arguments.contains("attributes") && arguments["attributes"].dump().size() > mostOfAttributes)
        return fail(ErrorCode::TooLarge, "wants at most 4 KiB", "attributes");
    return {};
}

} // namespace

void DeviceActions::addTo(ActionTable& table)
{
    table["devices.list"] = {Role::Viewer, false, [this](const auto& context) { return list(context); }};
    table["devices.get"] = {Role::Viewer, false, [this](const auto& context) { return get(context); }};
    table["devices.history"] = {Role::Viewer, false,
                                [this](const auto& context) { return history(context); }};
    table["devices.put"] = {Role::Operator, true, [this](const auto& context) { return put(context); }};
    table["devices.import"] = {Role::Operator, true, [this](const auto& context) { return import(context); }};
    table["devices.desire"] = {Role::Admin, true, [this](const auto& context) { return desire(context); }};
    table["devices.delete"] = {Role::Admin, true, [this](const auto& context) { return remove(context); }};
    table["targets.put"] = {Role::Operator, true,
                            [this](const auto& context) { return putTargets(context); }};
}

Expected<Answered> DeviceActions::list(const RequestContext& context)
{
    const auto start = listStart(context.arguments);
    const auto limit = optionalNumber(context.arguments, "limit", pageSize, wire::devicePageMaximumRows);
    const auto columns = wantedColumns(context.arguments);
    if (!start || !limit || !columns)
        return tl::unexpected(!start ? start.error() : !limit ? limit.error() : columns.error());
    const auto query = parseDeviceQuery(optionalText(context.arguments, "query"));
    if (!query)
        return tl::unexpected(query.error());
    // A cursor from before a store that was set back, or made anew, means nothing here.
    if (*start > m_replica.cursor())
        return fail(ErrorCode::Gone, "the cursor is not of this store; ask for everything", "since");

    auto page = wire::DevicePage::withColumns(*columns);
    const auto rows = m_store.devices().changedSince(*start, std::max<std::uint64_t>(*limit, 1));
    for (const auto& row : rows) {
        if (row.deleted) {
            if (*start != 0)
                page.deleted.push_back(row.id.str());
            continue;
        }
        const auto device = replica::decodeDevice(row);
        if (!device)
            return tl::unexpected(device.error());
        if (matches(*query, replica::DeviceFactsView(*device, context.now)))
            page.append(replica::deviceColumns(*device));
    }
    if (rows.size() == std::max<std::uint64_t>(*limit, 1))
        page.next = std::to_string(rows.back().cursor);
    page.cursor = rows.empty()        ? m_replica.cursor()
                  : page.next.empty() ? m_replica.cursor()
                                      : rows.back().cursor;
    auto bytes = wire::encodeDevicePage(page);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return Binary{std::string(wire::devicePageContentType), *std::move(bytes)};
}

Expected<Answered> DeviceActions::get(const RequestContext& context)
{
    const auto id = requiredName<DeviceId>(context.arguments, "id");
    if (!id)
        return tl::unexpected(id.error());
    const Device* device = m_replica.cache().find(*id);
    if (device == nullptr)
        return fail(ErrorCode::NotFound, "no device " + id->str(), "id");
    const auto execution = replica::ExecutionView::decode(device->row.execution);
    json shown{{"id", id->str()},
               {"incarnation", device->row.incarnation},
               {"version", device->document.version()},
               {"desired", device->document.desired()},
               {"reported", device->document.reported()},
               {"metadata",
                {{"desired", device->document.metadata(StateSection::Desired)},
                 {"reported", device->document.metadata(StateSection::Reported)}}},
               {"model", device->model()},
               {"online", toString(device->row.online)},
               {"onlineSince", toMilliseconds(device->row.onlineSince)},
               {"seen", toMilliseconds(device->row.seen)},
               {"attributes", json::parse(device->row.attributes, nullptr, false)}};
    if (shown["attributes"].is_discarded())
        shown["attributes"] = json::object();
    if (!execution.jobId.empty())
        shown["execution"] = {{"jobId", execution.jobId},    {"state", execution.state},
                              {"phase", execution.phase},    {"progress", execution.progress},
                              {"reason", execution.reason},  {"attempt", execution.attempt},
                              {"package", execution.package}};
    return shown;
}

Expected<Answered> DeviceActions::history(const RequestContext& context)
{
    const auto id = requiredName<DeviceId>(context.arguments, "id");
    const auto limit = optionalNumber(context.arguments, "limit", 100, 1000);
    if (!id || !limit)
        return tl::unexpected(!id ? id.error() : limit.error());
    json entries = json::array();
    for (const auto& entry : m_store.history().latest(*id, *limit))
        entries.push_back({{"time", toMilliseconds(entry.time)}, {"kind", entry.kind}, {"text", entry.text}});
    // What is over leaves its history for a while.
    if (entries.empty() && m_replica.cache().find(*id) == nullptr)
        return fail(ErrorCode::NotFound, "no device " + id->str(), "id");
    return json{{"entries", std::move(entries)}};
}

Expected<Answered> DeviceActions::put(const RequestContext& context)
{
    const auto id = requiredName<DeviceId>(context.arguments, "id");
    if (!id)
        return tl::unexpected(id.error());
    if (auto good = checkAttributes(context.arguments); !good)
        return tl::unexpected(good.error());
    Device& device = m_replica.cache().findOrCreate(*id);
    if (context.arguments.contains("model"))
        setModel(device, utf8Prefix(optionalText(context.arguments, "model"), 128), context.now);
    if (context.arguments.contains("attributes")) {
        // As in reported: null removes one, and what is not named stays.
        auto attributes = attributesOf(device.row);
        attributes.merge_patch(context.arguments["attributes"]);
        if (attributes.dump().size() > mostOfAttributes)
            return fail(ErrorCode::TooLarge, "a device keeps at most 4 KiB of attributes", "attributes");
        device.row.attributes = attributes.empty() ? std::string() : attributes.dump();
    }
    m_replica.cache().touch(device);
    return json{{"id", id->str()}};
}

void DeviceActions::setModel(Device& device, std::string_view model, TimePoint now)
{
    device.row.model = model;
    m_rollout.modelKnown(device.row.id, device.model(), now);
}

Expected<Answered> DeviceActions::import(const RequestContext& context)
{
    const auto text = requiredText(context.arguments, "csv");
    if (!text)
        return tl::unexpected(text.error());
    const auto rows = parseCsv(*text);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto& header = rows->empty() ? std::vector<std::string>() : rows->front();
    const auto idColumn = std::find(header.begin(), header.end(), "id");
    if (idColumn == header.end())
        return fail(ErrorCode::InvalidArgument, "the first line wants the columns' names, id among them",
                    "csv");
    // Everything is checked before anything is written: an import is whole or not at all.
    std::vector<DeviceId> ids;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        auto id = DeviceId::parse((*rows)[i][static_cast<std::size_t>(idColumn - header.begin())]);
        if (!id)
            return fail(ErrorCode::InvalidArgument,
                        "line " + std::to_string(i + 1) + ": " + id.error().message, "csv");
        ids.push_back(*std::move(id));
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
        Device& device = m_replica.cache().findOrCreate(ids[i]);
        json attributes = attributesOf(device.row);
        for (std::size_t column = 0; column < header.size(); ++column) {
            const auto& value = (*rows)[i + 1][column];
            if (header[column] == "model")
                setModel(device, value, context.now);
            else if (header[column] != "id" && !value.empty())
                attributes[header[column]] = value;
        }
        device.row.attributes = attributes.empty() ? std::string() : attributes.dump();
        m_replica.cache().touch(device);
    }
    return json{{"imported", ids.size()}};
}

Expected<Answered> DeviceActions::desire(const RequestContext& context)
{
    const auto id = requiredName<DeviceId>(context.arguments, "id");
    if (!id)
        return tl::unexpected(id.error());
    const auto desired = context.arguments.find("desired");
    if (desired == context.arguments.end() || !desired->is_object())
        return fail(ErrorCode::InvalidArgument, "wants an object", "desired");
    if (auto done = m_replica.desire(*id, *desired, context.now); !done)
        return tl::unexpected(done.error());
    return json{{"id", id->str()}, {"version", m_replica.cache().find(*id)->document.version()}};
}

Expected<Answered> DeviceActions::remove(const RequestContext& context)
{
    const auto id = requiredName<DeviceId>(context.arguments, "id");
    if (!id)
        return tl::unexpected(id.error());
    if (m_replica.cache().find(*id) == nullptr)
        return fail(ErrorCode::NotFound, "no device " + id->str(), "id");
    m_rollout.run(context.now,
                  [&](auto& engine, auto& actions) { engine.onDeviceDeleted(*id, context.now, actions); });
    if (auto done = m_replica.remove(*id, context.now); !done)
        return tl::unexpected(done.error());
    return json{{"id", id->str()}};
}

Expected<Answered> DeviceActions::putTargets(const RequestContext& context)
{
    const auto found = context.arguments.find("ids");
    if (found == context.arguments.end() || !found->is_array())
        return fail(ErrorCode::InvalidArgument, "wants an array of device ids", "ids");
    std::set<std::string> ids;
    if (const auto list = optionalText(context.arguments, "list"); !list.empty()) {
        const auto stored = m_store.targets().find(list);
        if (!stored)
            return fail(ErrorCode::NotFound, "no target list " + list, "list");
        for (const auto& id : json::parse(*stored))
            ids.insert(id.get<std::string>());
    }
    for (const auto& text : *found) {
        const auto id = text.is_string() ? DeviceId::parse(text.get_ref<const std::string&>())
                                         : Expected<DeviceId>(fail(ErrorCode::InvalidArgument, "wants text"));
        if (!id)
            return fail(ErrorCode::InvalidArgument, id.error().message, "ids");
        ids.insert(id->str());
    }
    if (ids.size() > mostTargets)
        return fail(ErrorCode::TooLarge, "wants at most 1,000,000 devices", "ids");
    const std::string bytes = json(ids).dump();
    const std::string id = crypto::toHex(crypto::bytes(crypto::sha256(bytes))).substr(0, 32);
    m_store.targets().save(id, bytes);
    return json{{"id", id}, {"count", ids.size()}};
}

} // namespace drydock::service
