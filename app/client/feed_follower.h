// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"
#include "client/service_client.h"
#include "wire/typed_digest.h"
#include "wire/typed_page.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace drydock::client {

/// A picture of all devices that a follower keeps true. Calls come from the follower's threads and never
/// overlap.
class FeedSink
{
public:
    FeedSink() = default;
    virtual ~FeedSink() = default;
    FeedSink(const FeedSink&) = delete;
    FeedSink& operator=(const FeedSink&) = delete;

    /// Between `beginSnapshot` and `endSnapshot` pages form a full snapshot: what no page names and no digest
    /// brought meanwhile is gone at the end.
    virtual void beginSnapshot() = 0;
    virtual void endSnapshot() = 0;
    virtual void apply(const wire::TypedPage& page) = 0;
    virtual void apply(const wire::TypedDigest& digest) = 0;
    /// Digests were lost: what none tells from here on is uncertain until a page tells it.
    virtual void missed() {}
    /// The pages that follow are asked for now, and know what was missed until here.
    virtual void beginFetch() {}
    /// A fetch is complete: what nothing has told of since is as it was.
    virtual void confirm() {}
};

/// How far a picture of a fleet is whole.
struct FeedPosition
{
    std::uint64_t cursor = 0;
    std::string fleet; ///< the store that it is of, as pages name it
};

/// Keeps a sink true: subscribes to fleet/changes/# first, then fetches the snapshot, and fetches again since
/// its cursor after a hole, a new epoch or 5 s without the heartbeat (protocol.md §2). Fetches on a thread of
/// its own.
class FeedFollower
{
public:
    /// `connection`, `service` and `sink` outlive the follower.
    FeedFollower(broker::Connection& connection, ServiceClient& service, FeedSink& sink,
                 std::string fleetRoot = "fleet");
    ~FeedFollower();
    FeedFollower(const FeedFollower&) = delete;
    FeedFollower& operator=(const FeedFollower&) = delete;

    /// `onProgress` (may be empty) is called on the follower's threads, with no lock held, after whatever was
    /// applied and whenever `isCurrent` or `problem` may have changed.
    /// `from`: the sink holds what was known then; only what changed since is fetched.
    void start(std::function<void()> onProgress = {}, std::optional<FeedPosition> from = {});

    /// True while the picture is whole: snapshot fetched and no hole open. Never waits.
    [[nodiscard]] bool isCurrent() const;
    /// Everything up to there was applied; nothing before the first snapshot is whole, and while that is
    /// being looked at. Never waits.
    [[nodiscard]] std::optional<FeedPosition> position() const;
    /// Why the last fetch failed; empty while all is well.
    [[nodiscard]] std::string problem() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace drydock::client
