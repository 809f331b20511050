// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/ack_text.h"
#include "fleet/names.h"
#include "fleet/software.h"
#include "fleet/time.h"
#include "fleet/update_report.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace drydock::replica {

/// A URL that a device may fetch its package with.
struct SignedUrl
{
    std::string url;
    std::uint32_t lifeSeconds = 0;
};

/// What an acknowledgement's id is to the device that sent it.
enum class AttemptStanding {
    Open,    ///< the attempt the device is asked for now
    Earlier, ///< an attempt of this device that is over
    Unknown  ///< none of this device's
};

/// What the replica tells the rollout of devices, and asks of it. Calls are made inside the open transaction;
/// what they lead to is in the same one.
class RolloutPort
{
public:
    virtual ~RolloutPort() = default;

    /// Messages of these devices are handled next, some hundreds at once. A hint: nothing depends on it.
    virtual void expect(std::span<const DeviceId> devices) = 0;
    /// A merged report: its `update` and its softwareVersion, each where the message has one.
    virtual void reported(const DeviceId& device, const std::optional<UpdateReport>& report,
                          const std::optional<std::string>& version, TimePoint now) = 0;
    /// The device's model, where its own word of it or an operator's may have changed.
    virtual void modelKnown(const DeviceId& device, std::string_view model, TimePoint now) = 0;
    /// The package its document says it runs after a report; before `reported`, whose version it belongs to.
    virtual void softwareNameKnown(const DeviceId& device, std::string_view name, TimePoint now) = 0;
    virtual void acknowledged(const DeviceId& device, const AckText& ack, TimePoint now) = 0;
    [[nodiscard]] virtual AttemptStanding standing(const DeviceId& device,
                                                   const std::string& attempt) const = 0;
    /// The device connected or sent something.
    virtual void seen(const DeviceId& device, TimePoint now) = 0;
    /// The device lost its connection, or has one again.
    virtual void onlineKnown(const DeviceId& device, bool online, TimePoint now) = 0;
    [[nodiscard]] virtual bool hasOpenExecution(const DeviceId& device) const = 0;
    /// A URL for the object of the device's open execution, if `desired` is that execution's software; else
    /// nothing: never for a URL that merely stands in a document.
    [[nodiscard]] virtual std::optional<SignedUrl> commandUrl(const DeviceId& device, const Software& desired,
                                                              TimePoint now) const = 0;
    /// The device's open execution has to wait, so that its software is not handed over, desired as it is.
    [[nodiscard]] virtual bool withholds(const DeviceId& device, TimePoint now) const = 0;
};

} // namespace drydock::replica
