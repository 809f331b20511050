// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/device_actions.h"

#include "crypto/random.h"
#include "fleet/strict_json.h"
#include "replica/device_columns.h"
#include "service/csv.h"
#include "service/device_listing.h"

#include <algorithm>
#include <map>

namespace drydock::service {

using nlohmann::json;
using replica::Device;

namespace {

constexpr std::string_view fleetKey = "fleet"; // of the setting that names this store

constexpr std::size_t longestModel = 128;       // bytes
constexpr std::size_t largestAttributes = 4096; // bytes of JSON

json readAttributes(const std::string& stored)
{
    auto attributes = json::parse(stored, nullptr, false);
    return attributes.is_object() ? attributes : json::object();
}

Expected<void> checkAttributes(const json& arguments)
{
    if (arguments.contains("attributes") && !arguments["attributes"].is_object())
        return fail(ErrorCode::InvalidArgument, "wants an object", "attributes");
    if (arguments.contains("attributes") && arguments["attributes"].dump().size() > largestAttributes)
        return fail(ErrorCode::TooLarge, "wants at most 4 KiB", "attributes");
    return {};
}

/// A device's attributes with those of an imported line, as JSON; empty for none.
std::string withImported(const std::string& stored, const std::vector<std::string>& header,
                         const std::vector<std::string>& line)
{
    json attributes = readAttributes(stored);
    for (std::size_t column = 0; column < header.size(); ++column) {
        if (header[column] != "id" && header[column] != "model" && !line[column].empty())
            attributes[header[column]] = line[column];
    }
    return attributes.empty() ? std::string() : attributes.dump();
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
}

Expected<Answered> DeviceActions::list(const RequestContext& context)
{
    const auto listing = DeviceListing::read(context.arguments);
    if (!listing)
        return tl::unexpected(listing.error());
    if (listing->since != 0 && !listing->fleet.empty() && listing->fleet != fleet())
        return fail(ErrorCode::Gone, "the cursor is of another store; ask for everything", "fleet");
    // A cursor from before a store that was set back, or made anew, means nothing here.
    if (listing->start() > m_replica.cursor())
        return fail(ErrorCode::Gone, "the cursor is not of this store; ask for everything", "since");
    if (listing->since != 0 && listing->since < m_store.devices().forgotten().cursor)
        return fail(ErrorCode::Gone, "deletions since the cursor are forgotten; ask for everything", "since");
    // Rows are read here, in the transaction; the rest takes several times as long and needs none.
    m_lister.post([rows = m_replica.index().changedSince(listing->start(), listing->limit, m_store.devices()),
                   listing = *listing, cursor = m_replica.cursor(), fleet = fleet(), now = context.now,
                   finish = context.defer()] {
        auto bytes = encodeDeviceListing(rows, listing, cursor, fleet, now);
        finish([bytes = std::move(bytes)]() mutable -> Expected<Answered> {
            if (!bytes)
                return tl::unexpected(bytes.error());
            return Binary{std::string(wire::devicePageContentType), *std::move(bytes)};
        });
    });
    return Later{};
}

const std::string& DeviceActions::fleet()
{
    if (m_fleet.empty()) {
        m_fleet = m_store.settings().get(fleetKey).value_or(std::string());
        if (m_fleet.empty()) {
            m_fleet = crypto::uuidV7(systemNow());
            m_store.settings().set(fleetKey, m_fleet);
        }
    }
    return m_fleet;
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
               {"groups", device->groups()},
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
        setModel(device, utf8Prefix(optionalText(context.arguments, "model"), longestModel), context.now);
    if (context.arguments.contains("attributes")) {
        // As in reported: null removes one, and what is not named stays.
        auto attributes = readAttributes(device.row.attributes);
        attributes.merge_patch(context.arguments["attributes"]);
        if (attributes.dump().size() > largestAttributes)
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
    std::map<std::string, std::string> attributes; // by id: a device may stand in several lines
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const std::string where = "line " + std::to_string(i + 1) + ": ";
        auto id = DeviceId::parse((*rows)[i][static_cast<std::size_t>(idColumn - header.begin())]);
        if (!id)
            return fail(ErrorCode::InvalidArgument, where + id.error().message, "csv");
        const Device* known = m_replica.cache().find(*id);
        auto& all =
            attributes.try_emplace(id->str(), known == nullptr ? "" : known->row.attributes).first->second;
        all = withImported(all, header, (*rows)[i]);
        if (all.size() > largestAttributes)
            return fail(ErrorCode::TooLarge, where + "wants attributes of at most 4 KiB", "csv");
        ids.push_back(*std::move(id));
    }
    const auto modelColumn = std::find(header.begin(), header.end(), "model") - header.begin();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        Device& device = m_replica.cache().findOrCreate(ids[i]);
        if (static_cast<std::size_t>(modelColumn) < header.size())
            setModel(device, utf8Prefix((*rows)[i + 1][static_cast<std::size_t>(modelColumn)], longestModel),
                     context.now);
        device.row.attributes = attributes[ids[i].str()];
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

} // namespace drydock::service
