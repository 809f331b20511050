// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/device_index.h"

#include "fleet/strict_json.h"
#include "memory/prefetch.h"
#include "replica/device_columns.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace drydock::replica {

namespace {

constexpr std::size_t longestKept = 512;   ///< bytes: devices say what they like
constexpr std::size_t longestReason = 128; ///< as in its column
constexpr char between = '\n';             ///< of the parts of an execution; the last may have it as well
constexpr std::size_t fewestDead = 1024;

/// Job, state, package, reason.
std::string partsOf(const ExecutionView& view)
{
    if (view.jobId.empty())
        return {};
    std::string parts = view.jobId;
    for (const std::string* text : {&view.state, &view.package})
        (parts += between) += *text;
    return (parts += between) += utf8Prefix(view.reason, longestReason);
}

} // namespace

void DeviceIndex::clear()
{
    m_texts = {};
    m_ids.clear();
    m_rows.clear();
    m_slots.clear();
    m_order.clear();
    m_changes.clear();
    m_sorted = m_live = m_dead = 0;
}

void DeviceIndex::load(DeviceTable& table)
{
    clear();
    table.forEach([&](const DeviceRow& row) {
        if (const auto device = decodeDevice(row))
            put(*device);
        return true;
    });
    m_ids.shrink_to_fit();
    m_rows.shrink_to_fit();
    m_order.shrink_to_fit();
    m_changes.settle();
}

std::string_view DeviceIndex::idOf(const Row& row) const
{
    return {m_ids.data() + row.id + 1, static_cast<unsigned char>(m_ids[row.id])};
}

/// Where an id is, or would be.
std::uint32_t* DeviceIndex::slotOf(std::string_view id)
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = std::hash<std::string_view>()(id) & mask;; i = (i + 1) & mask) {
        auto& slot = m_slots[i];
        if (slot == 0 || idOf(m_rows[slot - 1]) == id)
            return &slot;
    }
}

void DeviceIndex::prefetch(std::span<Device* const> devices) const
{
    if (m_slots.empty())
        return;
    // Step by step for all: where one step is loaded, the next one's place is known.
    const std::size_t mask = m_slots.size() - 1;
    std::vector<const std::uint32_t*> slots;
    slots.reserve(devices.size());
    for (const Device* device : devices)
        memory::prefetchLine(
            slots.emplace_back(&m_slots[std::hash<std::string_view>()(device->row.id.str()) & mask]));
    for (const auto* slot : slots) {
        if (*slot != 0)
            memory::prefetchLine(&m_rows[*slot - 1]);
    }
    for (const auto* slot : slots) {
        if (*slot != 0)
            memory::prefetchLine(&m_ids[m_rows[*slot - 1].id]);
    }
}

std::optional<std::uint32_t> DeviceIndex::find(std::string_view id) const
{
    if (m_slots.empty())
        return std::nullopt;
    const auto slot = *const_cast<DeviceIndex*>(this)->slotOf(id);
    return slot == 0 || !m_rows[slot - 1].live ? std::nullopt : std::optional(slot - 1);
}

void DeviceIndex::grow()
{
    if (m_slots.size() * 3 > m_rows.size() * 4 + 16)
        return;
    m_slots.assign(std::bit_ceil(std::max<std::size_t>(64, m_rows.size() * 2)), 0);
    for (std::uint32_t i = 0; i < m_rows.size(); ++i)
        *slotOf(idOf(m_rows[i])) = i + 1;
}

DeviceIndex::Row& DeviceIndex::findOrAdd(const DeviceId& id)
{
    grow();
    auto& slot = *slotOf(id.str());
    if (slot == 0) {
        m_rows.push_back({.id = static_cast<std::uint32_t>(m_ids.size())});
        m_ids.push_back(static_cast<char>(id.str().size()));
        m_ids.insert(m_ids.end(), id.str().begin(), id.str().end());
        slot = static_cast<std::uint32_t>(m_rows.size());
        // What comes in order, as from the store, is in order.
        const bool inOrder = m_sorted == m_order.size() &&
                             (m_order.empty() || idOf(m_rows[m_order.back()]) < std::string_view(id.str()));
        m_order.push_back(slot - 1);
        m_sorted += inOrder ? 1 : 0;
    }
    Row& row = m_rows[slot - 1];
    if (!row.live) {
        // One that was removed keeps its row and its place.
        m_dead -= row.seen == TimePoint::max() ? 1 : 0;
        row.live = true;
        ++m_live;
    }
    return row;
}

void DeviceIndex::put(const Device& device)
{
    Row& row = findOrAdd(device.row.id);
    row.cut = false;
    const auto keep = [&](std::uint32_t& number, std::string_view text) {
        row.cut = row.cut || text.size() > longestKept;
        m_texts.replace(number, text.substr(0, longestKept));
    };
    const auto view = ExecutionView::decode(device.row.execution);
    keep(row.model, device.model());
    keep(row.softwareName, device.softwareName());
    keep(row.softwareVersion, device.document.reportedVersion());
    keep(row.desired, device.desiredVersion());
    keep(row.execution, partsOf(view));
    m_texts.replace(row.groups, device.row.groups);
    row.progress = static_cast<std::uint8_t>(std::clamp(view.progress, 0, 100));
    row.online = device.row.online;
    row.seen = device.row.seen;
    row.reportsVersion = device.reportsVersion();
    m_changes.note(static_cast<std::uint32_t>(&row - m_rows.data()), device.row.cursor);
}

void DeviceIndex::heard(const DeviceId& id, TimePoint seen)
{
    if (const auto row = find(id.str()))
        m_rows[*row].seen = seen;
}

void DeviceIndex::remove(const DeviceId& id)
{
    const auto number = find(id.str());
    if (!number)
        return;
    Row& row = m_rows[*number];
    for (auto* text :
         {&row.model, &row.softwareName, &row.softwareVersion, &row.desired, &row.groups, &row.execution})
        m_texts.release(std::exchange(*text, 0));
    m_changes.forget(*number);
    row.live = false;
    row.seen = TimePoint::max();
    --m_live;
    ++m_dead;
    if (m_dead < fewestDead || m_dead < m_live)
        return;
    // More are gone than are there: those that are move together.
    settleOrder();
    std::vector<Row> rows;
    std::vector<char> ids;
    std::erase_if(m_order, [this](std::uint32_t old) { return !m_rows[old].live; });
    m_changes.renumber(m_order);
    for (const auto from : m_order) {
        rows.push_back(m_rows[from]);
        rows.back().id = static_cast<std::uint32_t>(ids.size());
        const auto begin = m_ids.begin() + m_rows[from].id;
        ids.insert(ids.end(), begin, begin + 1 + static_cast<unsigned char>(*begin));
    }
    m_rows = std::move(rows);
    m_ids = std::move(ids);
    m_order.resize(m_rows.size());
    for (std::uint32_t i = 0; i < m_order.size(); ++i)
        m_order[i] = i;
    m_sorted = m_order.size();
    m_dead = 0;
    m_slots.clear();
    grow();
}

void DeviceIndex::settleOrder()
{
    const auto before = [this](std::uint32_t left, std::uint32_t right) {
        return idOf(m_rows[left]) < idOf(m_rows[right]);
    };
    const auto middle = m_order.begin() + static_cast<std::ptrdiff_t>(m_sorted);
    std::sort(middle, m_order.end(), before);
    std::inplace_merge(m_order.begin(), middle, m_order.end(), before);
    m_sorted = m_order.size();
}

std::vector<DeviceRow> DeviceIndex::changedSince(std::uint64_t since, std::size_t limit, DeviceTable& table)
{
    std::vector<DeviceRow> found = table.endedSince(since, limit);
    const auto ended = static_cast<std::ptrdiff_t>(found.size());
    const std::size_t full = found.size() + limit;
    // Fewer than asked for are the last: whoever is passed over makes room for the next.
    for (bool goesOn = true; goesOn && found.size() < full;) {
        std::vector<DeviceId> ids;
        std::vector<std::uint64_t> cursors;
        m_changes.after(since, [&, most = full - found.size()](std::uint32_t row, std::uint64_t cursor) {
            ids.push_back(DeviceId::parse(idOf(m_rows[row])).value());
            cursors.push_back(cursor);
            return ids.size() < most;
        });
        table.expect(ids);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            // Another cursor: the store did not say how it stands since a transaction failed.
            if (auto row = table.find(ids[i]); row && row->cursor == cursors[i])
                found.push_back(*std::move(row));
        }
        goesOn = !ids.empty();
        since = cursors.empty() ? since : cursors.back();
    }
    std::ranges::inplace_merge(found, found.begin() + ended, {}, &DeviceRow::cursor);
    if (found.size() > limit)
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(limit), found.end());
    return found;
}

void DeviceIndex::visit(std::string_view after, DeviceTable& table, TimePoint now,
                        const std::function<bool(const Entry&)>& visit)
{
    settleOrder();
    auto next = after.empty() ? m_order.begin()
                              : std::upper_bound(m_order.begin(), m_order.end(), after,
                                                 [this](std::string_view id, std::uint32_t row) {
                                                     return id < idOf(m_rows[row]);
                                                 });
    for (; next != m_order.end(); ++next) {
        const Row& row = m_rows[*next];
        if (row.live && !visit(Entry(*this, &row, idOf(row), table, now)))
            return;
    }
}

DeviceIndex::Entry DeviceIndex::at(const DeviceId& id, DeviceTable& table, TimePoint now) const
{
    const auto row = find(id.str());
    return {*this, row ? &m_rows[*row] : nullptr, id.str(), table, now};
}

const Device* DeviceIndex::Entry::document() const
{
    if (!std::exchange(m_asked, true) && m_row != nullptr) {
        auto stored = m_table.find(DeviceId::parse(m_id).value());
        auto device = stored && !stored->deleted ? decodeDevice(*std::move(stored))
                                                 : Expected<Device>(fail(ErrorCode::NotFound, ""));
        if (device)
            m_document = *std::move(device);
    }
    return m_document ? &*m_document : nullptr;
}

std::string_view DeviceIndex::Entry::softwareName() const
{
    if (m_row == nullptr)
        return {};
    const Device* device = m_row->cut ? document() : nullptr;
    return device != nullptr ? device->softwareName() : m_index.m_texts.text(m_row->softwareName);
}

std::string_view DeviceIndex::Entry::execution(std::size_t part) const
{
    std::string_view rest = m_index.m_texts.text(m_row->execution);
    for (; part > 0 && !rest.empty(); --part)
        rest.remove_prefix(rest.find(between) + 1);
    return rest;
}

std::string_view DeviceIndex::Entry::text(QueryField field) const
{
    if (field == QueryField::Id)
        return m_id;
    if (m_row == nullptr)
        return {};
    const Device* device = m_row->cut ? document() : nullptr;
    const auto first = [](std::string_view rest) { return rest.substr(0, rest.find(between)); };
    switch (field) {
    case QueryField::Model:
        return device != nullptr ? device->model() : m_index.m_texts.text(m_row->model);
    case QueryField::SoftwareVersion:
        return device != nullptr ? device->document.reportedVersion()
                                 : m_index.m_texts.text(m_row->softwareVersion);
    case QueryField::Desired:
        if (device != nullptr)
            m_desired = device->desiredVersion();
        return device != nullptr ? m_desired : m_index.m_texts.text(m_row->desired);
    case QueryField::Job:
        return first(execution(0));
    case QueryField::State:
        return first(execution(1));
    case QueryField::Package:
        return first(execution(2));
    case QueryField::Reason:
        return execution(3);
    case QueryField::Id:
    case QueryField::Online:
    case QueryField::Seen:
    case QueryField::Group:
    case QueryField::Progress:
    case QueryField::Reported:
    case QueryField::Attribute:
        break;
    }
    return {};
}

std::size_t DeviceIndex::Entry::groupCount() const
{
    if (m_row == nullptr || m_row->groups == 0)
        return 0;
    return 1 + static_cast<std::size_t>(std::ranges::count(m_index.m_texts.text(m_row->groups), ' '));
}

std::string_view DeviceIndex::Entry::group(std::size_t index) const
{
    std::string_view rest = m_index.m_texts.text(m_row->groups);
    for (; index > 0; --index)
        rest.remove_prefix(rest.find(' ') + 1);
    return rest.substr(0, rest.find(' '));
}

bool DeviceIndex::Entry::isIn(std::string_view id) const
{
    for (std::size_t i = 0; i < groupCount(); ++i) {
        if (group(i) == id)
            return true;
    }
    return false;
}

Presence DeviceIndex::Entry::presence() const
{
    const Online online = m_row != nullptr ? m_row->online : Online::Unknown;
    return online == Online::Yes  ? Presence::Online
           : online == Online::No ? Presence::Offline
                                  : Presence::Unknown;
}

std::optional<std::chrono::seconds> DeviceIndex::Entry::sinceSeen() const
{
    if (m_row == nullptr || m_row->seen == TimePoint{})
        return std::nullopt;
    return std::chrono::floor<std::chrono::seconds>(m_now - m_row->seen);
}

std::optional<int> DeviceIndex::Entry::progress() const
{
    if (m_row == nullptr || m_row->execution == 0)
        return std::nullopt;
    return m_row->progress;
}

std::optional<std::string> DeviceIndex::Entry::reported(std::string_view path) const
{
    const Device* device = document();
    return device != nullptr ? DeviceFactsView(*device, m_now).reported(path) : std::nullopt;
}

std::optional<std::string> DeviceIndex::Entry::attribute(std::string_view path) const
{
    const Device* device = document();
    return device != nullptr ? DeviceFactsView(*device, m_now).attribute(path) : std::nullopt;
}

} // namespace drydock::replica
