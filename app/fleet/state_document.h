// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/dialect.h"
#include "fleet/error.h"
#include "fleet/packed_times.h"
#include "fleet/software.h"
#include "fleet/state_update.h"
#include "fleet/update_report.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock {

/// What a document may be at most, and by which dialect's rules it is merged (protocol.md §1).
struct StateLimits
{
    std::size_t maxBytes = 8192; ///< of desired and reported after the merge, as compact JSON
    std::size_t maxDepth = 8;    ///< objects and arrays inside a section: {"a":{"b":1}} has one
    Dialect dialect = Dialect::Atlas;
};

/// What an accepted update did.
struct Applied
{
    std::optional<nlohmann::json> desired;  ///< the accepted part: as sent, with canonical URLs
    std::optional<nlohmann::json> reported; ///< likewise, with the software taken over from desired
    bool desiredChanged = false;            ///< by value; a repeated value changes only its timestamp
    bool reportedChanged = false;
    bool softwareFulfilled = false; ///< reported has just taken the desired software
    /// Epoch seconds at which all of both parts was written; nothing: the document knows of each leaf.
    std::optional<std::int64_t> written = {};
};

/// A state document as the store keeps it. `metadata` is packed: see `packTimes`.
struct StoredState
{
    std::string desired;  ///< compact JSON
    std::string reported; ///< compact JSON
    std::string metadata;
    std::uint64_t version = 0;

    bool operator==(const StoredState&) const = default;
};

enum class StateSection { Desired, Reported };

/// One device's state: what is desired, what is reported, when each leaf was last written, and a version that
/// rises with every accepted update (AWS Device Shadow's document; software rules as in protocol.md §1).
class StateDocument
{
public:
    /// Internal where the bytes are not what `serialize` made.
    [[nodiscard]] static Expected<StateDocument> deserialize(const StoredState& stored);
    [[nodiscard]] StoredState serialize() const;

    [[nodiscard]] const nlohmann::json& desired() const { return m_desired.values; }
    [[nodiscard]] const nlohmann::json& reported() const { return m_reported.values; }
    [[nodiscard]] std::uint64_t version() const { return m_version; } ///< 0 before the first update

    /// Merges an update at `now` (epoch seconds). Errors, which change nothing: Conflict for another version,
    /// InvalidArgument for null inside an array, TooLarge, and for depth Unprocessable (InvalidArgument in
    /// dialect aws).
    [[nodiscard]] Expected<Applied> apply(StateUpdate update, std::int64_t now,
                                          const StateLimits& limits = {});

    /// What is desired and not reported; an empty object where nothing is. In dialect atlas the software keys
    /// stand all together, or not at all where the software is fulfilled.
    [[nodiscard]] nlohmann::json delta(Dialect dialect = Dialect::Atlas) const;
    /// A stable hash of `delta`: two documents with an equal one have the same difference. 0: no difference.
    [[nodiscard]] std::uint64_t deltaDigest(Dialect dialect = Dialect::Atlas) const;

    /// The metadata tree ({"timestamp": seconds} for each leaf) of the leaves that `subtree` has too.
    [[nodiscard]] nlohmann::json metadata(StateSection section, const nlohmann::json& subtree) const;
    /// The same as compact JSON, appended to a text: for what is written at once. `subtree` is an object.
    void appendMetadata(std::string& text, StateSection section, const nlohmann::json& subtree) const;
    /// The metadata tree of a whole section.
    [[nodiscard]] nlohmann::json metadata(StateSection section) const;

    /// Replaces all software keys of desired.
    Applied setDesiredSoftware(const Software& software, std::int64_t now);
    /// Removes the software keys from desired, if its jobId is `onlyIfJobId` (empty: whatever it is). Returns
    /// whether anything was removed.
    bool clearDesiredSoftware(std::string_view onlyIfJobId = {});
    /// Reported takes all desired software keys, on the word of `proof` ("ack": a plain-text SUCCESS), kept
    /// as `reported.proof`. Nothing where no software is desired.
    std::optional<Applied> takeDesiredSoftware(std::string_view proof, std::int64_t now);

    /// Whether software is desired and reported equals it: by softwareVersion or, where that is missing, by
    /// canonical softwareURL. Different softwareNames never equal, nor what reported has of another job.
    [[nodiscard]] bool isSoftwareFulfilled() const;
    [[nodiscard]] std::optional<Software> desiredSoftware() const;
    [[nodiscard]] std::optional<Software> reportedSoftware() const;
    [[nodiscard]] std::string_view reportedVersion() const; ///< empty where none is reported
    [[nodiscard]] std::optional<UpdateReport> reportedUpdate() const;

private:
    bool changeDesired(const nlohmann::json& patchOrNull, std::int64_t now);
    bool changeReported(const nlohmann::json& patchOrNull, std::int64_t now);
    static void makeUrlsCanonical(Applied& applied);
    /// Reported takes the desired software where the device has it. A version it names itself needs no proof.
    void settleSoftware(Applied& applied, std::int64_t now);
    [[nodiscard]] bool isFulfilledBy(const nlohmann::json& reportedPart) const;
    bool takeSoftware(std::int64_t now, Applied& applied);
    [[nodiscard]] bool surelyFits(const Applied& applied, const StateLimits& limits);
    [[nodiscard]] Expected<void> change(Applied& applied, std::int64_t now, const StateLimits& limits);

    struct Section
    {
        nlohmann::json values = nlohmann::json::object();
        std::string times;    ///< packed, one a leaf in document order
        std::size_t most = 2; ///< bytes of `values` as compact JSON, at most

        [[nodiscard]] LeafTimes unpacked() const;
        bool merge(const nlohmann::json& patch, std::int64_t now);
        bool change(const nlohmann::json& patchOrNull, std::int64_t now);
        [[nodiscard]] static std::optional<Section> read(std::string_view json, std::string_view times);
    };

    /// What `deltaDigest` found, while nothing has changed that the delta depends on.
    struct Digest
    {
        Dialect dialect;
        std::uint64_t value;
    };

    Section m_desired;
    Section m_reported;
    std::uint64_t m_version = 0;
    mutable std::optional<Digest> m_digest;
};

} // namespace drydock
