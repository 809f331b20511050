// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace drydock {

/// Whether a device is connected; Unknown for one that has no last will, or is not yet heard of.
enum class Presence { Unknown, Offline, Online };

/// "UNKNOWN", "NO", "YES".
[[nodiscard]] std::string_view toString(Presence presence);

/// What a query may ask about.
enum class QueryField {
    Id,
    Model,
    SoftwareVersion,
    Desired,
    State,
    Online,
    Seen,
    Group,
    Job,
    Package,
    Reason, ///< why its execution is as it is
    Progress,
    Reported, ///< any reported key, by its path
    Attribute ///< an attribute that an operator set, by its path
};

/// What a query asks of one device. Whoever holds devices implements it over what it has; nothing is fetched
/// that the query does not ask.
class DeviceFacts
{
public:
    virtual ~DeviceFacts() = default;

    /// Id, Model, SoftwareVersion (reported), Desired (version), State, Job, Package or Reason; empty where
    /// there is none.
    [[nodiscard]] virtual std::string_view text(QueryField field) const = 0;
    [[nodiscard]] virtual std::size_t groupCount() const = 0;
    [[nodiscard]] virtual std::string_view group(std::size_t index) const = 0;
    [[nodiscard]] virtual Presence presence() const = 0;
    /// Time since the device was last heard; nothing where it never was.
    [[nodiscard]] virtual std::optional<std::chrono::seconds> sinceSeen() const = 0;
    [[nodiscard]] virtual std::optional<int> progress() const = 0; ///< percent
    /// The reported value at a dotted path: strings as they are, other values as JSON text.
    [[nodiscard]] virtual std::optional<std::string> reported(std::string_view path) const = 0;
    /// The same for attributes that operators set; whoever keeps none need not answer.
    [[nodiscard]] virtual std::optional<std::string> attribute(std::string_view path) const;
};

} // namespace drydock
