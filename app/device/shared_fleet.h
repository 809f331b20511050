// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/accounts.h"
#include "device/options.h"
#include "device/shared_device.h"

#include <array>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace drydock::device {

/// Very many devices over few connections, for load: what is said to all devices is read by wildcard
/// subscriptions, dealt out to the connections, and each device speaks over one of them. They come one after
/// the other, as fast as the service answers them; together they go where a connection goes.
class SharedFleet
{
public:
    SharedFleet(SharedContext context, const Options& options, Account account);

    void add(DeviceSettings settings, DeviceRecord record);
    [[nodiscard]] Expected<void> start();
    void stop();

    [[nodiscard]] std::vector<const Device*> devices() const;
    [[nodiscard]] std::size_t connected() const;

private:
    static constexpr std::array kinds{StateTopic::UpdateDelta, StateTopic::UpdateAccepted,
                                      StateTopic::UpdateRejected, StateTopic::GetAccepted,
                                      StateTopic::GetRejected};

    void stateChanged(std::size_t link, const broker::ConnectionState& state);
    void heard(StateTopic kind, const broker::Message& message);
    void greet();

    SharedContext m_context;
    std::vector<std::unique_ptr<Link>> m_links;
    std::vector<bool> m_linkUp;
    std::vector<std::unique_ptr<SharedDevice>> m_devices;
    std::unordered_map<DeviceId, std::size_t> m_index;
    std::vector<broker::Handle> m_handles;
    std::size_t m_greeted = 0;  ///< devices that were connected
    std::size_t m_answered = 0; ///< of them, those that the service has answered
    std::string m_lastProblem;
};

} // namespace drydock::device
