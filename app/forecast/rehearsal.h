// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forecast/fleet_model.h"
#include "forecast/pace.h"
#include "forecast/scenario.h"
#include "forecast/traffic.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace drydock::forecast {

/// What a job came to in one run.
enum class Outcome : std::uint8_t {
    Completed,
    Paused,    ///< a gate or a rule did it, and nobody resumes it here
    Aborted,   ///< one of its rules stopped it
    Canceled,  ///< its time was over first
    Unfinished ///< nothing is left to happen, or nothing within a year
};
inline constexpr std::size_t outcomeCount = 5;

struct RunResult
{
    Outcome outcome = Outcome::Unfinished;
    double seconds = 0;                       ///< from the start until then
    bool ruleFired = false;                   ///< one of `abort`, whatever its action
    std::uint32_t waits = 0;                  ///< for an operator, after a wave that succeeded
    std::vector<std::optional<double>> opens; ///< by wave: when its first device is told, in seconds
    std::vector<Stretch> told;                ///< devices
    std::vector<Stretch> downloads;           ///< bytes
    double downloaded = 0;                    ///< downloads, each for those it stands for
    double outlived = 0;                      ///< of these, longer than their URL is good for
};

/// One run of a scenario: the engine that runs jobs, a fleet that does as it is assumed to, and a clock that
/// goes from one thing that happens to the next.
class Rehearsal
{
public:
    /// `places`: where each device stands in the scenario.
    Rehearsal(const Scenario& scenario, const std::unordered_map<DeviceId, std::size_t>& places,
              std::uint64_t seed);

    /// Runs once, for `steps` at most; those that are left are left there. An error is one of the policy.
    [[nodiscard]] Expected<RunResult> run(std::size_t& steps);

private:
    [[nodiscard]] Expected<void> begin();
    bool goOn();
    [[nodiscard]] bool step();
    void tick();
    void carryOut();
    void send(const rollout::SendDelta& sent);
    void note(double download, double weight);
    void handle(const FleetModel::Event& event);
    [[nodiscard]] bool isOver();
    [[nodiscard]] std::optional<TimePoint> nextMoment() const;
    [[nodiscard]] double weightOf(std::size_t device) const;
    [[nodiscard]] double presentWeight() const;
    [[nodiscard]] double secondsTo(TimePoint time) const;

    const Scenario& m_scenario;
    const std::unordered_map<DeviceId, std::size_t>& m_places;
    const bool m_exact;
    FleetModel m_fleet;
    Pace m_pace;
    rollout::Engine m_engine;
    rollout::Actions m_actions;
    TimePoint m_now;
    std::vector<bool> m_running; ///< by device: began, and its execution has not ended
    RunResult m_result;
};

} // namespace drydock::forecast
