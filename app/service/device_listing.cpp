// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/device_listing.h"

#include "fleet/query_fields.h"
#include "replica/device_columns.h"
#include "service/requests.h"
#include "wire/reported_keys.h"

#include <algorithm>
#include <utility>

namespace drydock::service {

using nlohmann::json;
using replica::Device;

namespace {

constexpr std::uint64_t pageSize = 1000;

/// A device of the page, or the id of one that is deleted (`columns` is null then).
struct Entry
{
    std::uint64_t cursor = 0;
    std::string id;
    json columns;
};

Expected<std::optional<std::uint64_t>> readNext(const json& arguments)
{
    const auto next = arguments.find("next");
    if (next == arguments.end() || !next->is_string())
        return std::optional<std::uint64_t>();
    const auto& text = next->get_ref<const std::string&>();
    if (text.empty() || text.size() > 19 || text.find_first_not_of("0123456789") != std::string::npos)
        return fail(ErrorCode::InvalidArgument, "is none that a page gave", "next");
    return std::optional<std::uint64_t>(std::stoull(text));
}

/// One reported key as a column, whatever its value: at most so many of them in a listing.
constexpr std::string_view keyPrefix = "reported.";
constexpr std::ptrdiff_t mostKeyColumns = 64;

bool isKeyColumn(std::string_view name)
{
    return name.starts_with(keyPrefix) && query_fields::fieldFromText(name) &&
           wire::isReportedKey(name.substr(keyPrefix.size()));
}

void addKeys(json& columns, const std::vector<std::string>& asked, const json& reported)
{
    for (const auto& name : asked) {
        if (!isKeyColumn(name))
            continue;
        if (const json* value = wire::valueAt(reported, std::string_view(name).substr(keyPrefix.size())))
            columns[name] = *value;
    }
}

Expected<std::vector<std::string>> readColumns(const json& arguments)
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
        if (!name.is_string() || !(all.contains(name.get_ref<const std::string&>()) ||
                                   isKeyColumn(name.get_ref<const std::string&>())))
            return fail(ErrorCode::InvalidArgument, "no column " + name.dump(), "columns");
        // Once each: a name that is repeated would make one device larger than any page.
        if (std::find(columns.begin(), columns.end(), name) == columns.end())
            columns.push_back(name.get<std::string>());
    }
    if (std::ranges::count_if(columns, isKeyColumn) > mostKeyColumns)
        return fail(ErrorCode::InvalidArgument, "has more than 64 reported keys", "columns");
    if (std::find(columns.begin(), columns.end(), "id") == columns.end())
        columns.insert(columns.begin(), "id");
    return columns;
}

Expected<std::vector<Entry>> entriesOf(const std::vector<replica::DeviceRow>& rows,
                                       const DeviceListing& listing, TimePoint now)
{
    std::vector<Entry> entries;
    for (const auto& row : rows) {
        if (row.deleted) {
            if (listing.start() != 0)
                entries.push_back({row.cursor, row.id.str(), {}});
            continue;
        }
        const auto device = replica::decodeDevice(row);
        if (!device)
            return tl::unexpected(device.error());
        if (!matches(listing.query, replica::DeviceFactsView(*device, now)))
            continue;
        json columns = replica::deviceColumns(*device);
        addKeys(columns, listing.columns, device->document.reported());
        entries.push_back({row.cursor, row.id.str(), std::move(columns)});
    }
    return entries;
}

wire::DevicePage pageOf(const std::vector<std::string>& columns, const std::vector<Entry>& entries,
                        std::size_t count)
{
    auto page = wire::DevicePage::withColumns(columns);
    for (std::size_t i = 0; i < count; ++i) {
        if (entries[i].columns.is_null())
            page.deleted.push_back(entries[i].id);
        else
            page.append(entries[i].columns);
    }
    return page;
}

} // namespace

Expected<DeviceListing> DeviceListing::read(const json& arguments)
{
    const auto since = optionalNumber(arguments, "since", 0, UINT64_MAX >> 1U);
    const auto next = readNext(arguments);
    const auto limit = optionalNumber(arguments, "limit", pageSize, wire::devicePageMaximumRows);
    auto columns = readColumns(arguments);
    if (!since || !next)
        return tl::unexpected(!since ? since.error() : next.error());
    if (!limit || !columns)
        return tl::unexpected(!limit ? limit.error() : columns.error());
    auto query = parseDeviceQuery(optionalText(arguments, "query"));
    if (!query)
        return tl::unexpected(query.error());
    return DeviceListing{*since,
                         *next,
                         std::max<std::uint64_t>(*limit, 1),
                         *std::move(columns),
                         optionalText(arguments, "fleet"),
                         *std::move(query)};
}

Expected<std::string> encodeDeviceListing(const std::vector<replica::DeviceRow>& rows,
                                          const DeviceListing& listing, std::uint64_t cursor,
                                          const std::string& fleet, TimePoint now)
{
    const auto entries = entriesOf(rows, listing, now);
    if (!entries)
        return tl::unexpected(entries.error());
    for (std::size_t count = entries->size();;) {
        auto page = pageOf(listing.columns, *entries, count);
        page.fleet = fleet;
        const bool whole = count == entries->size();
        page.cursor = !whole                         ? (*entries)[count - 1].cursor
                      : rows.size() == listing.limit ? rows.back().cursor
                                                     : cursor;
        if (!whole || rows.size() == listing.limit)
            page.next = std::to_string(page.cursor);
        auto bytes = wire::encodeDevicePage(page);
        if (!bytes && bytes.error().code != ErrorCode::TooLarge)
            return bytes;
        if ((bytes && bytes->size() <= devicePageBytes) || count <= 1)
            return bytes;
        // How well the rest compresses is like the whole, nearly: a little less, and another try if need be.
        const std::size_t room = bytes ? count * devicePageBytes / bytes->size() : count / 2;
        count = std::clamp<std::size_t>(room * 9 / 10, 1, count - 1);
    }
}

} // namespace drydock::service
