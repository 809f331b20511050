// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/store.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace drydock::replica {

/// The devices of a stored target list, in the order of ids, each once. Parts are read one by one, so that a
/// list of a million holds nobody up, and are held as they are stored.
class ListedDevices
{
public:
    /// Of the list with this id; of none where it is empty or unknown.
    explicit ListedDevices(std::string list) : m_unread(std::move(list)) {}
    ListedDevices(const ListedDevices&) = delete;
    ListedDevices& operator=(const ListedDevices&) = delete;

    /// Reads one more part; false once there is none.
    bool read(TargetTable& lists);
    void readAll(TargetTable& lists);
    /// After all was read: the next id, a view into what was read; nothing at the end.
    [[nodiscard]] std::optional<std::string_view> next();

private:
    /// Where in a part it stands: `id` comes next of it, and `at` is behind that.
    struct Place
    {
        std::string_view id;
        std::size_t part = 0;
        std::size_t at = 0;
    };
    void advance(Place place);

    std::string m_unread; ///< the list whose last part is read next
    std::vector<std::string> m_parts;
    std::vector<Place> m_places; ///< a heap, once all was read: the lowest id in front
    bool m_begun = false;
};

/// A digest of ids that is the same in whatever order they come: the sum of their SHA-256, modulo 2^256.
class ListDigest
{
public:
    /// `text`: of a digest before, as `text()` gives it; of no ids where it is empty.
    explicit ListDigest(std::string_view text = {});

    void add(std::string_view id);
    [[nodiscard]] std::string text() const; ///< hexadecimal

private:
    std::string m_sum; ///< 32 bytes, the highest first
};

/// A part that is to be stored, and the id of the list that ends with it.
struct NewPart
{
    std::string list;
    TargetPart part; ///< `part.ids` is empty where nothing was added: there is nothing to store
};

/// Whether some of these ids may be in the list, by its head alone; `ids` in any order, at least one.
[[nodiscard]] bool mayHold(const TargetListHead& list, const std::vector<std::string>& ids);
/// Adds ids, in any order and repeated, to a list of which `head` is known, and which has none of them.
[[nodiscard]] NewPart addedTo(const std::string& list, const TargetListHead& head,
                              std::vector<std::string> ids);
/// The same for a list that may have some of them, or of whose head little is known; `devices`: all that the
/// list has.
[[nodiscard]] NewPart addedTo(const std::string& list, TargetListHead head, ListedDevices& devices,
                              std::vector<std::string> ids);
/// A list of its own.
[[nodiscard]] NewPart newList(std::vector<std::string> ids);

} // namespace drydock::replica
