// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"
#include "fleet/why.h"
#include "rollout/actions.h"
#include "rollout/package_source.h"
#include "rollout/records.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace drydock::rollout {

/// reported.update as a device sent it.
struct UpdateReport
{
    std::string jobId; ///< an attempt's id; checked here
    ReportStatus status = ReportStatus::Running;
    Phase phase = Phase::None;
    std::optional<int> progress; ///< percent
    std::string reason;
};

/// What a job finds at a device that is not told yet.
enum class Prospect : std::uint8_t {
    Update,           ///< it is told in its turn
    AlreadyInstalled, ///< it ends so, untold
    Incompatible,     ///< likewise
    BlockedByJob      ///< another job is at work on it; what it has is looked at when its turn comes
};

/// What a roll-back comes to: devices by what becomes of them.
struct Rollback
{
    std::vector<JobId> jobs;     ///< that bring them back, one for each version they ran before
    std::uint32_t devices = 0;   ///< that go back
    std::uint32_t stayed = 0;    ///< said that they did not take the version, and run what they ran
    std::uint32_t movedOn = 0;   ///< run something else since: left alone
    std::uint32_t unknown = 0;   ///< never said what they ran before
    std::uint32_t noPackage = 0; ///< ran what is not there as a package, or is not rolled out any more

    /// "12 go back, 3 run something else since".
    [[nodiscard]] std::string text() const;
};

/// What was found so far of where the devices of a job would go back to (`Engine::survey`).
struct Survey
{
    using Version = std::pair<std::string, std::string>; ///< package, version
    Rollback found;
    std::map<Version, std::optional<JobPackage>> packages; ///< that were looked for
    std::size_t seen = 0;                                  ///< executions
};

/// Decides what happens in all jobs. Pure: no I/O, no threads, no clock: events go in with their time, what
/// is to be done comes out in `Actions`, and is appended there. Work per event does not grow with a job's
/// size, but for `create` and `rollBack` of a small one: what else concerns all executions of a large job is
/// done by `tick`, a piece at a time, and goes on after a restart.
///
/// Who applies the actions must do so before the next restart or not at all: the engine's memory is ahead of
/// the store until the commit. Where a commit fails, throw the engine away and `load` a new one.
class Engine
{
public:
    /// Without `packages` nothing can go back; they must outlive the engine.
    /// Jobs of more than `smallJob` executions are gone over in pieces, by `tick`.
    explicit Engine(const PackageSource* packages = nullptr, std::size_t smallJob = 1000);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// What a store holds. `executions`: all those of jobs that are not terminal (others are not needed and
    /// are ignored).
    struct Stored
    {
        std::vector<JobRecord> jobs;
        std::vector<ExecutionRecord> executions;
        std::vector<std::pair<DeviceId, QuarantineRecord>> quarantines;
        std::vector<Blackout> blackouts;
        bool frozen = false;
    };
    /// Rebuilds the state. What was intended and has no outcome is sent again, at the job's rate. An error
    /// names the job that cannot be read here.
    [[nodiscard]] Expected<void> load(Stored stored, TimePoint now, Actions& actions);

    /// A new job, DRAFT; its executions are QUEUED. Conflict for an id that exists; InvalidArgument for no
    /// devices at all (but for a CONTINUOUS one), for an end that is over, and for maintenance windows that
    /// are none. Repeated devices count once.
    Expected<void> create(JobRecord job, std::vector<Target> targets, TimePoint now, Actions& actions);
    /// A new job of many devices, DRAFT: `job.planned` says how many there are in each wave, and `job.since`
    /// as it says. `addPlanned` then brings them. Errors as for `create`.
    Expected<void> plan(JobRecord job, TimePoint now, Actions& actions);
    /// The next devices of a job that was planned, in the order of its waves; each once.
    void addPlanned(const JobId& job, const std::vector<Target>& next, TimePoint now, Actions& actions);
    /// Of a CONTINUOUS job whose planned devices are all there: `onMember` was told of what changed
    /// meanwhile.
    void lookedAgain(const JobId& job, TimePoint now, Actions& actions);
    /// Jobs that wait for `addPlanned` or `lookedAgain`.
    [[nodiscard]] std::vector<JobId> beingMade() const;
    /// DRAFT → IN_PROGRESS, SCHEDULED where it starts later, WAITING_FOR_APPROVAL where it needs one.
    /// ALREADY_INSTALLED and INCOMPATIBLE are found as it begins (and again before telling).
    Expected<void> start(const JobId& job, TimePoint now, Actions& actions);
    /// WAITING_FOR_APPROVAL → as `start`; Forbidden for who created it.
    Expected<void> approve(const JobId& job, std::string by, TimePoint now, Actions& actions);
    /// WAITING_FOR_APPROVAL → REJECTED.
    Expected<void> reject(const JobId& job, std::string by, std::string why, TimePoint now, Actions& actions);
    /// Nobody else is told; who was told goes on. `by`: the operator who wants it.
    Expected<void> pause(const JobId& job, std::string why, TimePoint now, Actions& actions,
                         std::string by = {});
    /// The same wave goes on, and what went wrong so far no longer counts. Conflict where nothing of the wave
    /// is left and its gate is not reached.
    Expected<void> resume(const JobId& job, TimePoint now, Actions& actions);
    /// The next wave is opened, whatever the gate says; of a last wave that has ended: the job completes.
    Expected<void> promote(const JobId& job, TimePoint now, Actions& actions);
    /// QUEUED and NOTIFIED end CANCELED; what is IN_PROGRESS goes on unless `force`. The job ends when all
    /// did.
    Expected<void> cancel(const JobId& job, bool force, std::string why, TimePoint now, Actions& actions,
                          std::string by = {});
    /// Each FAILED and TIMED_OUT execution gets one attempt more, at the job's rate, whatever the retry
    /// policy says; gives how many. Conflict for a job that is neither IN_PROGRESS nor PAUSED, or is ending.
    Expected<std::uint32_t> retryFailed(const JobId& job, TimePoint now, Actions& actions);

    /// Who was told goes back to what it ran before, by jobs of their own. An open job is ROLLING_BACK until
    /// they have ended, and then CANCELED; one that is over stays as it is, and needs `ended`: its stored
    /// executions, with what is known of their devices now. Conflict while it is being done already, and
    /// where no device of a job that is over can go back.
    Expected<Rollback> rollBack(const JobId& job, std::vector<ExecutionRecord> ended, std::string by,
                                std::string why, TimePoint now, Actions& actions);
    /// Whether a job has so many executions that it is rolled back in pieces, after a survey.
    [[nodiscard]] bool isLarge(const JobId& job) const;
    /// The errors of `rollBack`, but for nobody who can go back.
    [[nodiscard]] Expected<void> checkRollBack(const JobId& job);
    /// Looks at the next `most` executions of an open job, without changing anything; true where there are
    /// more.
    [[nodiscard]] bool survey(const JobId& job, Survey& survey, std::size_t most, TimePoint now) const;
    /// The same for some of those of a job that is over, as in `rollBack`.
    void survey(const JobId& job, const std::vector<ExecutionRecord>& ended, Survey& survey,
                TimePoint now) const;
    /// `rollBack` of a large job, after a survey of all of it: the jobs that bring its devices back are there
    /// at once and begin when all devices are in them. `tick` brings those of an open job, `bringBack` those
    /// of one that is over.
    Expected<Rollback> rollBackSurveyed(const JobId& job, const Survey& survey, std::string by,
                                        std::string why, TimePoint now, Actions& actions);
    /// Jobs that are over, and wait for `bringBack` of all their executions, from the first on.
    [[nodiscard]] std::vector<JobId> goingBack() const;
    /// Some of them, as in `rollBack`; those that came before change nothing.
    void bringBack(const JobId& job, const std::vector<ExecutionRecord>& ended, TimePoint now,
                   Actions& actions);
    /// Those were all.
    void broughtBack(const JobId& job, TimePoint now, Actions& actions);
    /// The open job that may have to bring devices back to this version, if there is one.
    [[nodiscard]] std::optional<JobId> mayGoBackTo(const PackageName& name, const Version& version) const;

    /// Holds a device back from all jobs: what it has not begun is QUARANTINED, until it is released or
    /// `until` has come. The engine sets `since`.
    Expected<void> quarantine(const DeviceId& device, QuarantineRecord record, TimePoint now,
                              Actions& actions);
    /// Conflict for one that is not held.
    Expected<void> release(const DeviceId& device, TimePoint now, Actions& actions);
    /// What is known of its failures and its hold; nothing where there is neither.
    [[nodiscard]] const QuarantineRecord* quarantined(const DeviceId& device) const;
    /// Those that are held, in the order of ids.
    [[nodiscard]] std::vector<std::pair<DeviceId, QuarantineRecord>> quarantined() const;
    /// The fleet's black-outs, all at once; not stored by the engine. InvalidArgument for a window that is
    /// none.
    Expected<void> setBlackouts(std::vector<Blackout> blackouts, TimePoint now, Actions& actions);
    [[nodiscard]] std::vector<Blackout> blackouts() const;
    /// Frozen: no new notifications, reissues or attempts, in any job; what runs may finish. Survives
    /// restarts.
    void freeze(TimePoint now, Actions& actions);
    void thaw(TimePoint now, Actions& actions);
    [[nodiscard]] bool frozen() const;

    /// Calls about these devices come next, some hundreds at once: what is known of them is loaded together.
    /// A hint: nothing depends on it.
    void expect(std::span<const DeviceId> devices) const;
    /// A device's JSON report, already merged: its `update` where the message has one, its softwareVersion
    /// where the message has one. Call it for every report that carries either.
    void onReport(const DeviceId& device, const std::optional<UpdateReport>& report,
                  const std::optional<std::string>& reportedVersion, TimePoint now, Actions& actions);
    /// What model the device is, by its own word or an operator's; call it where either may have changed.
    void onModel(const DeviceId& device, std::string_view model, TimePoint now, Actions& actions);
    /// What package the device runs, as its document has it after a report; empty where it has no name. Call
    /// it before `onReport` of the same message, which judges.
    void onSoftwareName(const DeviceId& device, std::string_view name, TimePoint now, Actions& actions);
    /// A plain-text acknowledgement; `attempt` is the id as it came.
    void onAck(const DeviceId& device, std::string_view attempt, ReportStatus status, TimePoint now,
               Actions& actions);
    /// What became of a `SendDelta`. Call it with Lost where publishing was refused at once.
    void onDeltaOutcome(const DeviceId& device, const AttemptId& attempt, broker::PublishOutcome outcome,
                        TimePoint now, Actions& actions);
    /// A get/accepted that carried the command was delivered.
    void onFetched(const DeviceId& device, TimePoint now, Actions& actions);
    /// The device connected or published: a command that reached nobody is worth another try.
    void onSeen(const DeviceId& device, TimePoint now, Actions& actions);
    /// It lost its connection, or has one again.
    void onOnline(const DeviceId& device, bool online, TimePoint now, Actions& actions);
    /// Whether a device is among the targets of a CONTINUOUS job has changed, or may have. Who joins is told
    /// with the last wave, at the job's rate; who leaves before it has begun is REMOVED, and is given another
    /// attempt where it joins again (the same one, where it was not told of it). Nothing happens to a job
    /// that is over or ending, or is for its first devices alone.
    void onMember(const JobId& job, const Target& target, bool member, TimePoint now, Actions& actions);
    /// Its open executions end REMOVED.
    void onDeviceDeleted(const DeviceId& device, TimePoint now, Actions& actions);

    /// Does what is due: tells devices and reissues at each job's rate, times out, samples. At most
    /// `maximumSends` commands, so that one commit stays small; what is left over is due at once.
    /// `maximumSwept`: executions, of what is done to all of a large job.
    void tick(TimePoint now, Actions& actions, std::size_t maximumSends = 1000,
              std::size_t maximumSwept = 1000);
    /// Whether something is done to all executions of a job, in pieces.
    [[nodiscard]] bool isSweeping() const;
    /// When `tick` has something to do; nothing while there is nothing to wait for. May be in the past.
    [[nodiscard]] std::optional<TimePoint> nextDue() const;

    /// The device's open execution that it has been (or is being) told of: the one whose object a URL may be
    /// signed for, and whose software desired holds.
    [[nodiscard]] std::optional<ExecutionRecord> openExecution(const DeviceId& device) const;
    /// Whether the device may be handed the command it fetches: not one that was told to it, never reached
    /// it, and waits for a slot, a window, a thaw or a resume.
    [[nodiscard]] bool mayFetch(const DeviceId& device, TimePoint now) const;
    /// Nothing where unknown. The pointer is good until the next non-const call. Counts and series are
    /// current.
    [[nodiscard]] const JobRecord* job(const JobId& job) const;
    [[nodiscard]] std::vector<JobId> jobs() const;
    /// CONTINUOUS jobs that take devices now: `onMember` wants to know of theirs.
    [[nodiscard]] std::vector<JobId> openForDevices() const;
    /// What `start` would find at this device if the job (known or not) were made for it and started now.
    [[nodiscard]] Prospect prospect(const JobRecord& job, const Target& target) const;
    /// Nothing where unknown, or where the job is over and was dropped.
    [[nodiscard]] std::optional<ExecutionRecord> execution(const JobId& job, const DeviceId& device) const;
    /// Why the device is where it is in the job, by what the engine decides with. Nothing as for `execution`.
    [[nodiscard]] std::optional<Why> why(const JobId& job, const DeviceId& device, TimePoint now) const;
    /// A page of a job's executions in the order of their creation, from `offset`.
    [[nodiscard]] std::vector<ExecutionRecord> executions(const JobId& job, std::size_t offset,
                                                          std::size_t limit) const;
    /// Jobs whose summary changed since the last call (state, counters, series).
    [[nodiscard]] std::vector<JobId> takeChangedJobs();
    /// Frees the executions of a job that is over, at most so many; call it after the commit. Counts and
    /// series stay. True where there are more.
    bool dropExecutions(const JobId& job, std::size_t most = SIZE_MAX);
    /// A job that is over is no longer known; call it with its removal from the store.
    void forget(const JobId& job);

    struct Statistics
    {
        std::uint64_t unknownAcks = 0; ///< acks and reports for unknown, earlier or finished attempts
        std::uint64_t unhandledTransitions = 0; ///< bugs; see `lastBug`
        std::string lastBug;
    };
    [[nodiscard]] const Statistics& statistics() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace drydock::rollout
