// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/feed_follower.h"
#include "client/mirror/mirror_update.h"
#include "client/mirror/saved_fleet.h"
#include "client/mirror/text_table.h"
#include "client/mirror/waiting_keys.h"
#include "memory/piece_vector.h"

#include <cstdint>
#include <limits>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace drydock::client {

/// The mirror's half on the feed's threads: turns pages and digests into row changes, decides which are newer
/// (as DeviceMap does: by incarnation, version, then cursor), and keeps them until somebody takes them. While
/// nobody does, changes of one device become one, so that what waits is bounded by the fleet's size.
class MirrorWriter final : public FeedSink
{
public:
    MirrorWriter();

    void beginSnapshot() override;
    void endSnapshot() override;
    void apply(const wire::TypedPage& page) override;
    void apply(const wire::TypedDigest& digest) override;
    void missed() override;
    void beginFetch() override;
    /// Devices of the cache that nothing has told of since are online, or not, as they were.
    void confirm() override;

    /// Fills an empty mirror with what was known last. Nobody knows who is online until `confirm`.
    void restore(const SavedFleet& saved);
    /// What number a device's life has, by row; for a cache. Any thread.
    [[nodiscard]] std::vector<std::uint64_t> incarnations() const;

    /// What came since the last call, of `most` devices: the rest waits. Nothing while a page or digest is
    /// just being applied, so that nobody waits for it: ask again. Any thread.
    [[nodiscard]] std::optional<MirrorUpdate>
    tryTake(std::size_t most = std::numeric_limits<std::size_t>::max());
    /// Paths of reported keys that it knows at most, those of keys that are gone included.
    static constexpr std::size_t mostKeyNames = 4'096;

    /// What the changes that wait take up.
    [[nodiscard]] std::size_t waitingBytes() const;

private:
    struct Age
    {
        std::uint64_t incarnation = 0;
        std::uint64_t version = 0;
        std::uint64_t cursor = 0;
    };
    static constexpr std::uint32_t notSaved = 3;               ///< no Presence
    static constexpr std::uint32_t mostRows = (1U << 28U) - 1; ///< that `waiting` tells apart

    /// What the writer keeps of a row beside its id, in half a line of the processor's cache.
    struct Record
    {
        Age age;
        std::uint32_t waiting : 28 = 0; ///< index in m_waiting, where that is this row's
        bool alive : 1 = false;
        bool named : 1 = false; ///< in the snapshot under way
        /// The Presence when it was saved, until anything tells of it, or `confirm`.
        std::uint32_t lastOnline : 2 = notSaved;
        std::uint16_t losses = 0; ///< m_losses when `known` was true
        FieldSet known; ///< fields that anything has told of this incarnation since digests were lost
    };
    static_assert(sizeof(Record) == 32);
    static constexpr std::uint32_t none = TextFinder::none;

    /// The columns of a page that become fields, and where they stand.
    using FieldColumns = std::vector<std::pair<Field, std::size_t>>;

    void applyPageRow(const wire::TypedPage& page, const FieldColumns& columns, std::size_t index,
                      const Age& age, std::string_view id);
    void applyChange(const wire::TypedDigest& digest, const wire::TypedDigest::Change& change, Row row);
    void remove(Row row);
    Row rowOf(std::string_view id, std::size_t hash);
    RowChange& changeOf(Row row);
    FieldSet& knownOf(Record& record);
    void countLoss();
    void setField(RowChange& change, Field field, const wire::TypedValues& values,
                  const wire::TypedValue& value);

    void clearKeys(RowChange& change);
    void setDigestKeys(Row row, RowChange& change, const wire::TypedValues& from,
                       const wire::TypedValue& map);
    void setPageKeys(Row row, RowChange& change, const wire::TypedValues& from, const wire::TypedValue& map,
                     bool isNewer);
    [[nodiscard]] KeyId keyOf(std::string_view path);
    [[nodiscard]] KeyValue keyValue(const wire::TypedValues& from, const wire::TypedValue& value);
    [[nodiscard]] KeyValue keyText(std::string_view text);
    [[nodiscard]] std::vector<KeyChange> takeKeys(std::vector<RowChange>& changes);

    mutable std::mutex m_mutex;
    TextIndex m_ids;
    TextIndex m_texts;
    memory::PieceVector<Record> m_records;          ///< by row
    std::unordered_map<Row, std::uint64_t> m_ended; ///< incarnation that a digest ended
    std::vector<RowChange> m_waiting;
    std::uint64_t m_messages = 0;
    std::uint64_t m_deviceChanges = 0;
    std::uint16_t m_losses = 0; ///< how often digests were lost, lately
    bool m_arePagesOld = false; ///< asked for before the last loss
    bool m_inSnapshot = false;
    bool m_isRestored = false; ///< some records have a lastOnline
    bool m_isCertain = false;  ///< no digest was lost since a fetch was complete
    TextIndex m_keys;          ///< paths of reported keys
    TextIndex m_keyTexts;
    WaitingKeys m_waitingKeys;
    /// Keys that digests told while that is not certain, of rows that no page has told of since.
    std::unordered_map<Row, std::vector<KeyId>> m_toldKeys;
    std::string m_joined; ///< ids of groups, on their way into m_texts
};

} // namespace drydock::client
