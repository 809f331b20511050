// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/target_list.h"

#include "crypto/digest.h"
#include "crypto/encoding.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace drydock::replica {

namespace {

constexpr std::size_t digestLength = 32; // bytes
constexpr std::size_t idLength = 32;     // hexadecimal digits

/// Ids hold nothing that JSON would escape.
std::string encodeIds(const std::vector<std::string>& ids)
{
    std::string text = "[";
    for (const auto& id : ids)
        text.append(text.size() > 1 ? ",\"" : "\"").append(id).append("\"");
    return text.append("]");
}

void sortOnce(std::vector<std::string>& ids)
{
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
}

/// `head`: of the list so far; `ids` in order, each once, none of them in it.
NewPart append(const std::string& list, TargetListHead head, const std::vector<std::string>& ids)
{
    if (ids.empty() && !list.empty())
        return {.list = list, .part = {.addedTo = {}, .list = std::move(head), .ids = {}}};
    ListDigest digest(head.digest);
    for (const auto& id : ids)
        digest.add(id);
    if (!ids.empty()) {
        head.lowest = head.count == 0 ? ids.front() : std::min(head.lowest, ids.front());
        head.highest = head.count == 0 ? ids.back() : std::max(head.highest, ids.back());
    }
    head.count += ids.size();
    head.digest = digest.text();
    auto name = crypto::toHex(crypto::bytes(crypto::sha256(head.digest))).substr(0, idLength);
    return {.list = std::move(name),
            .part = {.addedTo = list, .list = std::move(head), .ids = encodeIds(ids)}};
}

} // namespace

bool ListedDevices::read(TargetTable& lists)
{
    auto part = m_unread.empty() ? std::nullopt : lists.find(m_unread);
    m_unread.clear();
    if (!part)
        return false;
    m_parts.push_back(std::move(part->ids));
    m_unread = std::move(part->addedTo);
    return true;
}

void ListedDevices::readAll(TargetTable& lists)
{
    while (read(lists)) {
    }
}

std::optional<std::string_view> ListedDevices::next()
{
    if (!m_begun) {
        m_begun = true;
        for (std::size_t part = 0; part < m_parts.size(); ++part)
            advance({.id = {}, .part = part, .at = 0});
    }
    if (m_places.empty())
        return std::nullopt;
    std::ranges::pop_heap(m_places, std::ranges::greater(), &Place::id);
    const Place place = m_places.back();
    m_places.pop_back();
    advance(place);
    return place.id;
}

// It was written by this program: ids between quotes, and no other quotes.
void ListedDevices::advance(Place place)
{
    const std::string_view text = m_parts[place.part];
    const auto begin = text.find('"', place.at);
    const auto end = begin == std::string_view::npos ? begin : text.find('"', begin + 1);
    if (end == std::string_view::npos)
        return;
    m_places.push_back({.id = text.substr(begin + 1, end - begin - 1), .part = place.part, .at = end + 1});
    std::ranges::push_heap(m_places, std::ranges::greater(), &Place::id);
}

ListDigest::ListDigest(std::string_view text) : m_sum(crypto::fromHex(text).value_or(std::string()))
{
    m_sum.resize(digestLength);
}

void ListDigest::add(std::string_view id)
{
    const auto digest = crypto::sha256(id);
    unsigned carry = 0;
    for (std::size_t i = digestLength; i-- > 0;) {
        carry += static_cast<std::uint8_t>(m_sum[i]) + unsigned{digest[i]};
        m_sum[i] = static_cast<char>(carry & 0xffU);
        carry >>= 8U;
    }
}

std::string ListDigest::text() const
{
    return crypto::toHex(m_sum);
}

bool mayHold(const TargetListHead& list, const std::vector<std::string>& ids)
{
    const auto [lowest, highest] = std::ranges::minmax_element(ids);
    return list.digest.empty() || (list.count > 0 && *lowest <= list.highest && *highest >= list.lowest);
}

NewPart addedTo(const std::string& list, const TargetListHead& head, std::vector<std::string> ids)
{
    sortOnce(ids);
    return append(list, head, ids);
}

NewPart addedTo(const std::string& list, TargetListHead head, ListedDevices& devices,
                std::vector<std::string> ids)
{
    sortOnce(ids);
    const bool isKnown = !head.digest.empty();
    ListDigest digest;
    TargetListHead found;
    std::vector<std::string> added;
    auto id = ids.begin();
    while (const auto listed = devices.next()) {
        for (; id != ids.end() && *id < *listed; ++id)
            added.push_back(std::move(*id));
        if (id != ids.end() && *id == *listed)
            ++id;
        if (isKnown)
            continue;
        if (found.count++ == 0)
            found.lowest = *listed;
        found.highest = *listed;
        digest.add(*listed);
    }
    added.insert(added.end(), std::move_iterator(id), std::move_iterator(ids.end()));
    found.digest = digest.text();
    return append(list, isKnown ? std::move(head) : std::move(found), added);
}

NewPart newList(std::vector<std::string> ids)
{
    return addedTo({}, TargetListHead{}, std::move(ids));
}

} // namespace drydock::replica
