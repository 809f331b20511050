// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forecast/scenario.h"

#include <queue>

#include <cstdint>
#include <optional>
#include <vector>

namespace drydock::forecast {

/// Devices that do what a scenario assumes. One that is there begins when it is told, downloads, installs and
/// says how it went, unless it goes away meanwhile: then it begins anew when it is back. What a device draws
/// hangs on the seed, the device and its attempt alone: a higher rate of failures lets the same devices fail,
/// and more.
class FleetModel
{
public:
    FleetModel(const Scenario& scenario, std::uint64_t seed);

    enum class Act : std::uint8_t { Succeeds, Fails, Leaves, Returns };
    struct Event
    {
        TimePoint at;
        std::uint32_t device = 0;  ///< its place in the scenario
        std::uint32_t attempt = 0; ///< that it is about; 0: none
        Act act = Act::Returns;
        bool operator>(const Event& other) const { return at > other.at; }
    };

    /// Seconds that a download takes, around which those of the devices lie.
    [[nodiscard]] double meanDownload() const;
    [[nodiscard]] bool isOnline(std::size_t device) const { return m_devices[device].online; }
    /// An online device gets a command. Seconds that its download will take, if nothing comes between.
    double begin(std::size_t device, int attempt, TimePoint now);
    /// When a device does something next.
    [[nodiscard]] std::optional<TimePoint> next() const;
    /// What happens first, where it is due: taken out.
    [[nodiscard]] std::optional<Event> take(TimePoint now);

private:
    struct Device
    {
        bool online = true;
        bool left = false;         ///< in this attempt; it does not leave twice
        std::uint32_t attempt = 0; ///< that it works on; 0: none
    };
    enum class Draw : std::uint8_t { Download, Install, Failure, Leaving, When, Return, Begun };

    [[nodiscard]] double draw(Draw what, std::size_t device, std::uint32_t attempt) const;
    void work(std::size_t device, TimePoint now, double share);
    void comesBack(std::size_t device, TimePoint now);
    void add(TimePoint now, double seconds, std::size_t device, std::uint32_t attempt, Act act);

    const Scenario& m_scenario;
    std::uint64_t m_seed;
    std::vector<Device> m_devices;
    std::priority_queue<Event, std::vector<Event>, std::greater<>> m_events;
};

} // namespace drydock::forecast
