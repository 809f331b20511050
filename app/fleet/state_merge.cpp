// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/state_merge.h"

#include "fleet/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace drydock::state_merge {

namespace {

using nlohmann::json;

/// Carries the times of a section over to the merged section, leaf by leaf in document order.
class TimesMerge
{
public:
    TimesMerge(std::string_view before, std::int64_t now) : m_before(before), m_now(now) {}

    void keep(const json& value) { m_before.copy(leafCount(value), m_after); }
    void drop(const json& value) { m_before.skip(leafCount(value)); }
    void stamp(const json& value) { m_after.add(leafCount(value), m_now); }
    [[nodiscard]] std::string take() { return m_after.take(); }

private:
    TimesReader m_before;
    TimesPacker m_after;
    std::int64_t m_now;
};

/// A value that is new in its place: nulls in it delete nothing and leave nothing.
json withoutNulls(const json& value)
{
    if (!value.is_object())
        return value;
    auto kept = json::object();
    for (const auto& [key, member] : value.get_ref<const json::object_t&>()) {
        if (!member.is_null())
            kept.emplace(key, withoutNulls(member));
    }
    return kept;
}

bool mergeObject(json::object_t& target, const json::object_t& patch, TimesMerge& times);

bool mergeMember(json& old, const json& wanted, TimesMerge& times)
{
    if (old.is_object() && wanted.is_object())
        return mergeObject(old.get_ref<json::object_t&>(), wanted.get_ref<const json::object_t&>(), times);
    times.drop(old);
    if (old.is_primitive() && old.type() == wanted.type() && old == wanted) {
        times.stamp(old);
        return false;
    }
    auto value = withoutNulls(wanted);
    times.stamp(value);
    const bool changed = old != value;
    old = std::move(value);
    return changed;
}

/// Both maps are ordered by key, so one pass over both keeps values and times in step.
bool mergeObject(json::object_t& target, const json::object_t& patch, TimesMerge& times)
{
    bool changed = false;
    auto old = target.begin();
    for (const auto& [key, wanted] : patch) {
        for (; old != target.end() && old->first < key; ++old)
            times.keep(old->second);
        const bool exists = old != target.end() && old->first == key;
        if (!exists) {
            if (wanted.is_null())
                continue;
            const auto added = target.emplace_hint(old, key, withoutNulls(wanted));
            times.stamp(added->second);
            changed = true;
        } else if (wanted.is_null()) {
            times.drop(old->second);
            old = target.erase(old);
            changed = true;
        } else {
            changed |= mergeMember(old->second, wanted, times);
            ++old;
        }
    }
    for (; old != target.end(); ++old)
        times.keep(old->second);
    return changed;
}

/// Of the members of an object or the elements of an array, each by its own iterator: the library's for both
/// asks at each step which of them it is.
template <typename Is>
bool anyWithin(const json& value, Is is)
{
    if (const auto* const object = value.get_ptr<const json::object_t*>())
        return std::ranges::any_of(*object, [&](const auto& member) { return is(member.second); });
    const auto* const array = value.get_ptr<const json::array_t*>();
    return array != nullptr && std::ranges::any_of(*array, is);
}

bool hasNull(const json& value)
{
    return value.is_null() || anyWithin(value, hasNull);
}

json stamped(const json& value, std::int64_t time)
{
    if (value.is_array()) {
        auto times = json::array();
        for (const auto& element : value)
            times.push_back(stamped(element, time));
        return times;
    }
    if (value.is_object()) {
        auto times = json::object();
        for (const auto& [key, member] : value.items())
            times.emplace(key, stamped(member, time));
        return times;
    }
    return {{"timestamp", time}};
}

json metadataFrom(const json& section, LeafTimes::const_iterator& next, const json& subtree)
{
    auto tree = json::object();
    for (const auto& [key, value] : section.items()) {
        const auto wanted = subtree.find(key);
        if (wanted == subtree.end()) {
            next += static_cast<std::ptrdiff_t>(leafCount(value));
        } else if (!value.is_object()) {
            tree.emplace(key, stamped(value, *next++));
        } else {
            const auto& below = wanted->is_object() ? *wanted : value;
            tree.emplace(key, metadataFrom(value, next, below));
        }
    }
    return tree;
}

/// Appends the metadata of leaves as compact JSON.
class StampWriter
{
public:
    explicit StampWriter(std::string& text) : m_text(text) {}

    /// Of a value whose leaves were all written together; nulls in an object are not there.
    void value(const json& value, std::int64_t time)
    {
        if (const auto* const array = value.get_ptr<const json::array_t*>()) {
            char before = '[';
            for (const auto& element : *array) {
                m_text += std::exchange(before, ',');
                this->value(element, time);
            }
            m_text += before == '[' ? "[]" : "]";
        } else if (const auto* const object = value.get_ptr<const json::object_t*>()) {
            char before = '{';
            for (const auto& [key, member] : *object) {
                if (member.is_null())
                    continue;
                name(std::exchange(before, ','), key);
                this->value(member, time);
            }
            m_text += before == '{' ? "{}" : "}";
        } else {
            stamp(time);
        }
    }
    void name(char before, const std::string& key)
    {
        m_text += before;
        appendQuoted(m_text, key);
        m_text += ':';
    }

private:
    /// Leaves that were written together have one time: it is made a text once.
    void stamp(std::int64_t time)
    {
        if (m_stamp.empty() || time != m_time) {
            constexpr std::size_t longest = 36;
            m_time = time;
            m_stamp.reserve(longest);
            m_stamp = R"({"timestamp":)";
            appendNumber(m_stamp, time);
            m_stamp += '}';
        }
        m_text += m_stamp;
    }

    std::string& m_text;
    std::int64_t m_time = 0;
    std::string m_stamp;
};

/// The same of what a section and a subtree both have.
class MetadataWriter
{
public:
    MetadataWriter(std::string& text, const LeafTimes& times)
        : m_text(text), m_stamps(text), m_next(times.begin())
    {
    }

    /// Both maps are ordered by key, so one pass over both keeps members and times in step.
    void section(const json::object_t& values, const json::object_t& subtree)
    {
        char before = '{';
        auto wanted = subtree.begin();
        for (const auto& [key, value] : values) {
            while (wanted != subtree.end() && wanted->first < key)
                ++wanted;
            if (wanted == subtree.end() || wanted->first != key) {
                m_next += static_cast<std::ptrdiff_t>(leafCount(value));
                continue;
            }
            m_stamps.name(std::exchange(before, ','), key);
            if (!value.is_object())
                m_stamps.value(value, *m_next++);
            else
                section(
                    value.get_ref<const json::object_t&>(),
                    (wanted->second.is_object() ? wanted->second : value).get_ref<const json::object_t&>());
        }
        m_text += before == '{' ? "{}" : "}";
    }

private:
    std::string& m_text;
    StampWriter m_stamps;
    LeafTimes::const_iterator m_next;
};

} // namespace

void appendMetadata(std::string& text, const json& section, const LeafTimes& times, const json& subtree)
{
    MetadataWriter(text, times)
        .section(section.get_ref<const json::object_t&>(), subtree.get_ref<const json::object_t&>());
}

void appendMetadata(std::string& text, const json& patch, std::int64_t time)
{
    StampWriter(text).value(patch, time);
}

std::size_t leafCount(const json& value)
{
    if (!value.is_object())
        return 1;
    std::size_t count = 0;
    for (const auto& [key, member] : value.get_ref<const json::object_t&>())
        count += leafCount(member);
    return count;
}

bool isDeeperThan(const json& value, std::size_t levels)
{
    if (!value.is_structured())
        return false;
    if (levels == 0)
        return true;
    return anyWithin(value, [&](const json& member) { return isDeeperThan(member, levels - 1); });
}

bool hasNullInArray(const json& value)
{
    if (value.is_array())
        return hasNull(value);
    return anyWithin(value, hasNullInArray);
}

bool merge(json& section, const json& patch, std::string& times, std::int64_t now)
{
    TimesMerge merging(times, now);
    const bool changed =
        mergeObject(section.get_ref<json::object_t&>(), patch.get_ref<const json::object_t&>(), merging);
    times = merging.take();
    return changed;
}

json difference(const json& desired, const json& reported)
{
    auto differing = json::object();
    for (const auto& [key, wanted] : desired.items()) {
        const auto is = reported.find(key);
        if (is == reported.end()) {
            differing.emplace(key, wanted);
        } else if (wanted.is_object() && is->is_object()) {
            if (auto below = difference(wanted, *is); !below.empty())
                differing.emplace(key, std::move(below));
        } else if (*is != wanted) {
            differing.emplace(key, wanted);
        }
    }
    return differing;
}

json metadata(const json& section, const LeafTimes& times, const json& subtree)
{
    auto next = times.begin();
    return metadataFrom(section, next, subtree);
}

} // namespace drydock::state_merge
