// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/maintenance_windows.h"
#include "fleet/execution_table.h"
#include "fleet/job_table.h"
#include "memory/stable_array.h"
#include "memory/stable_map.h"
#include "rollout/engine.h"
#include "rollout/rate_limit.h"
#include "rollout/text_pool.h"

#include <queue>

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace drydock::rollout {

struct Execution;

/// What is known of a device that has executions. `executions` is the head of their chain.
struct DeviceState
{
    PooledText reportedVersion;
    PooledText hardwareModel;
    PooledText softwareName; ///< empty: judged by the version alone
    Execution* executions = nullptr;
    Execution* current = nullptr; ///< the one whose turn it is; the others wait
    bool reportsVersion = false;
    bool held = false; ///< in quarantine

    [[nodiscard]] std::string_view name() const { return softwareName.str(); }
};
using Devices = memory::StableMap<DeviceId, DeviceState>;
using DeviceEntry = Devices::Item;

/// An execution in memory: names are in its device and job; small, since there may be a million.
struct Execution
{
    DeviceEntry* device = nullptr;
    Execution* nextOfDevice = nullptr;
    std::unique_ptr<std::string> text;
    PooledText previousVersion;
    PooledText previousName; ///< empty: the job's package
    PooledText endedVersion; ///< what its device had reported when the last attempt ended
    TimePoint queuedAt, intendedAt, sentAt, notifiedAt, resentAt, startedAt, steppedAt, endedAt;
    TimePoint fetchedAt; ///< it was told, and fetched the command once more
    TimePoint handedAt;  ///< the command that it had before
    TimePoint tellAt;    ///< a pause before it is told again
    TimePoint heapAt;    ///< its entry in the heap of timers; other entries are stale
    std::uint32_t job = 0;
    std::uint32_t index = 0;
    ExecutionState state = ExecutionState::Queued;
    Phase phase = Phase::None;
    Reason reason = Reason::None;
    Proof proof = Proof::None;
    std::uint8_t progress = 0;
    std::uint8_t attempt = 1;
    std::uint8_t reissues = 0;
    std::uint8_t fetches = 0;
    std::uint8_t failedRetries = 0;
    std::uint8_t timedOutRetries = 0;
    std::uint8_t wave = 0;
    bool parked = false;      ///< told, and its command is with nobody: it takes no slot
    bool wentOffline = false; ///< after it was told, and it is so still
    bool inReady = false;
    bool inReissues = false;
    bool awaitingOutcome = false; ///< a command is out, and what became of it is not known
    bool dirty = false;

    [[nodiscard]] bool told() const { return intendedAt != TimePoint{}; }
    /// Counts towards `maximumConcurrent`.
    [[nodiscard]] bool hasSlot() const { return told() && !parked && !isTerminal(state); }
};

struct Job
{
    explicit Job(JobRecord job) : record(std::move(job)) {}
    /// Error: a maintenance window that is none.
    [[nodiscard]] static Expected<std::unique_ptr<Job>> make(JobRecord record);

    JobRecord record;
    memory::StableArray<Execution> executions; ///< in the order of their waves
    std::vector<std::uint32_t> waveBegin;      ///< index of the first execution of each wave
    /// What its devices would go back to, and how many of them.
    std::map<Survey::Version, std::uint32_t> previous;
    std::deque<Execution*> ready;    ///< may hold some whose turn is over; seen when they come up
    std::deque<Execution*> reissues; ///< due, and waiting for their turn or a thaw; likewise
    RateLimit rate{1};
    std::optional<RateLimit> bytes; ///< of `bytesPerSecond`: one a download
    MaintenanceWindows windows;
    std::uint32_t open = 0;    ///< executions that are not terminal
    std::uint32_t slots = 0;   ///< executions that have one
    std::uint32_t told = 0;    ///< executions told at least once
    std::uint32_t offline = 0; ///< executions that went offline
    TimePoint savedAt;
    /// While its devices are brought into the jobs that take them back.
    std::unique_ptr<Survey> goingBack;
    std::size_t swept = 0;     ///< executions that its sweeps were over
    std::size_t offerFrom = 0; ///< to `offerTo`: executions that are still to get their turn
    std::size_t offerTo = 0;
    bool reissueNext = false; ///< whose turn it is where both queues wait
    bool unsaved = false;     ///< counts changed since it was saved
    bool touched = false;     ///< counts changed in this call
    bool unjudged = false;    ///< and its gates and rules were not looked at since
    bool changed = false;     ///< since `takeChangedJobs`

    /// CONTINUOUS, and not about to end: devices join and leave.
    [[nodiscard]] bool isOpenForDevices() const;
    [[nodiscard]] bool isEnding() const { return record.ending != Ending::None; }
    /// What the document says of a wave; of a job without waves, nothing.
    [[nodiscard]] const WaveRule& rule(std::uint32_t wave) const;
    [[nodiscard]] bool isLastWave() const { return record.wave + 1 >= record.waves.size(); }
    /// Past the last execution of a wave.
    [[nodiscard]] std::size_t waveEnd(std::uint32_t wave) const;
    [[nodiscard]] bool slotFor(const Execution& e) const;
    /// Devices that it may tell in a minute, as far as it has come.
    [[nodiscard]] int perMinute() const;
    void updateRate() { rate.setPerMinute(perMinute()); }
    [[nodiscard]] bool isSwept() const { return record.sweeps != 0 || offerFrom < offerTo; }
    /// All of its devices are in it, and looked at.
    [[nodiscard]] bool isPrepared() const { return !record.isBeingMade() && !record.isDue(Sweep::Begin); }
};

struct Engine::State
{
    struct Timer
    {
        TimePoint at;
        std::uint32_t job;
        std::uint32_t index;
        bool operator>(const Timer& other) const { return at > other.at; }
    };

    TextPool names; ///< versions, models, packages that devices name: first, as what follows holds them
    std::vector<std::unique_ptr<Job>> jobs;
    std::unordered_map<JobId, std::uint32_t> jobIndex;
    Devices devices;
    std::priority_queue<Timer, std::vector<Timer>, std::greater<>> timers;
    std::vector<std::uint32_t> active;              ///< jobs in progress, the one to serve first in front
    std::multimap<TimePoint, std::uint32_t> agenda; ///< jobs to look at: they start, or end
    std::unordered_map<DeviceId, QuarantineRecord> quarantines;
    std::set<std::pair<TimePoint, DeviceId>> releases; ///< when devices in quarantine are let go
    std::vector<std::pair<Blackout, MaintenanceWindows>> blackouts;
    std::vector<std::uint32_t> sweeping; ///< jobs that are gone over in pieces, in the order they began
    std::size_t smallJob = 0;            ///< executions; more are gone over in pieces
    const PackageSource* packageSource = nullptr;
    std::unordered_map<std::string, TimePoint> lastHistory;
    TimePoint historySweptAt; ///< when the old ones of these last went
    std::vector<std::uint32_t> changedJobs;
    Statistics statistics;
    bool frozen = false;

    // Of the call that is on the stack.
    TimePoint now;
    Actions* actions = nullptr;
    std::vector<Execution*> dirty;
    std::vector<std::uint32_t> touched;
    std::size_t sends = 0;

    /// Spans one public call: collects what was touched, and writes it out at its end.
    class Call
    {
    public:
        Call(State& state, TimePoint now, Actions& actions);
        ~Call();
        Call(const Call&) = delete;
        Call& operator=(const Call&) = delete;

    private:
        State& m_state;
    };

    // Basics (engine_core.cpp)
    [[nodiscard]] Job* findJob(const JobId& id) const;
    [[nodiscard]] DeviceEntry* findDevice(const DeviceId& id);
    [[nodiscard]] Job& jobOf(const Execution& e) const { return *jobs[e.job]; }
    [[nodiscard]] AttemptId attemptOf(const Execution& e) const { return {jobOf(e).record.id, e.attempt}; }
    [[nodiscard]] ExecutionRecord recordOf(const Execution& e) const;
    Execution& addExecution(std::uint32_t job, DeviceEntry& device);
    void markDirty(Execution& e);
    void touch(std::uint32_t job);
    void judgeTouched();
    void saveJob(Job& job);
    void decide(std::string_view action, const Job& job, std::string_view reason, std::uint32_t count = 1);
    void bug(std::string text);
    void setReason(Execution& e, Reason reason);
    void report(const Execution& e);

    // Loading (engine_load.cpp)
    void loadJob(Job& job);
    void loadExecution(ExecutionRecord record);

    // Making (engine_making.cpp)
    [[nodiscard]] Expected<std::unique_ptr<Job>> draft(JobRecord record, bool anybody);
    Job& add(std::unique_ptr<Job> made, const std::vector<Target>& targets);
    void addTarget(std::uint32_t job, const Target& target);
    void made(Job& job);

    // All executions of a job (engine_sweeps.cpp)
    void sweep(Job& job, Sweep kind);
    void goOver(Job& job);
    std::size_t advance(Job& job, std::size_t most);
    void sweepOne(Job& job, Execution& e);
    void runSweeps(std::size_t most);

    // Transitions (engine_transitions.cpp)
    ExecutionAction apply(Execution& e, ExecutionEvent event, Reason reason = Reason::None,
                          std::string_view text = {});
    void ended(Execution& e);
    bool retry(Execution& e);
    bool applyJob(Job& job, JobEvent event, JobAction& action);
    void finish(Job& job, JobEvent event);
    void setOffline(Execution& e, bool offline);
    void send(Execution& e, bool reissue);

    // Turns (engine_turns.cpp)
    void activate(std::uint32_t job);
    void choose(DeviceEntry& device);
    [[nodiscard]] bool waits(const Execution& e) const;
    [[nodiscard]] bool goesBefore(const JobRecord& job, const Execution& e) const;
    void enqueue(Execution& e, bool first = false);

    // Requests (engine_control.cpp)
    Expected<Job*> asked(const JobId& id, JobEvent event, JobAction& action, std::string_view otherwise);
    [[nodiscard]] static JobEvent startEvent(const Job& job, TimePoint time, bool approved);
    Expected<void> startOrApprove(const JobId& id, const std::string& by, TimePoint time, Actions& todo);

    // Jobs (engine_jobs.cpp)
    void begin(Job& job);
    void hold(Job& job, std::string_view why);
    void takeBack(Job& job);
    void goOn(Job& job);
    void end(Job& job, Ending ending, std::string_view why, bool force, Reason reason);
    void setEnding(Job& job, Ending ending, std::string_view why);
    void endUntold(Job& job, std::string_view why);
    void attend(std::uint32_t job);
    void runAgenda();

    // Waves, gates and rules (engine_gates.cpp)
    void judge(Job& job);
    [[nodiscard]] bool stoppedByRule(Job& job);
    [[nodiscard]] bool gateHolds(Job& job);
    void openWave(Job& job, std::uint32_t wave);
    void offer(Job& job, std::size_t from, std::size_t to);

    // Targets (engine_targets.cpp)
    void join(std::uint32_t job, const Target& target);
    void rejoin(Execution& e, const Target& target);

    // Rolling back (engine_rollback.cpp)
    /// Where the devices of a job go.
    struct WayBack
    {
        Survey survey;
        std::map<Survey::Version, std::vector<Target>> targets;
    };
    /// What becomes of one device.
    enum class Way : std::uint8_t { NotTold, Stayed, MovedOn, Unknown, NoPackage, Back };
    [[nodiscard]] bool hasMovedOn(const Job& job, const ExecutionRecord& e) const;
    [[nodiscard]] static bool isGone(const ExecutionRecord& e);
    [[nodiscard]] static bool stayed(const ExecutionRecord& e);
    [[nodiscard]] Way wayOf(const Job& job, const ExecutionRecord& e, Survey& survey, TimePoint at) const;
    [[nodiscard]] WayBack wayBack(const Job& job, const std::vector<ExecutionRecord>& executions) const;
    [[nodiscard]] std::unique_ptr<Job> makeBack(const Job& job, const Survey::Version& version,
                                                JobPackage package, const std::string& by,
                                                std::string_view why);
    void sendBack(Job& job, WayBack way, const std::string& by, std::string_view why);
    void sayLeft(const Job& job, const Rollback& found);
    Rollback rollBack(Job& job, Ending ending, const std::string& by, std::string_view why);
    [[nodiscard]] static Ending rollBackEnding(const Job& job);
    [[nodiscard]] Expected<Job*> askedBack(const JobId& id);

    // The same in pieces (engine_way_back.cpp)
    void beginRollBack(Job& job, Ending ending, const std::string& by, std::string_view why);
    [[nodiscard]] Job* gatheringJob(const Job& job, const Survey::Version& version) const;
    void gather(Job& job, const Survey::Version& version, JobPackage package, const std::string& by,
                std::string_view why);
    [[nodiscard]] bool isGathered(const Job& job, const DeviceId& device) const;
    void bringBack(Job& job, const ExecutionRecord& e);
    void broughtBack(Job& job);
    [[nodiscard]] bool isBack(const Job& job) const;
    void setPrevious(Execution& e, PooledText version, PooledText name);

    // Quarantine (engine_quarantine.cpp)
    void noteFailure(const Execution& e);
    void holdDevice(DeviceEntry& device);
    void setQuarantine(const DeviceId& device, QuarantineRecord record);
    void letGo(const DeviceId& device, std::string_view why);
    void runReleases();

    // Windows and black-outs (engine_windows.cpp)
    Expected<void> useBlackouts(std::vector<Blackout> list);
    [[nodiscard]] static bool covers(const std::pair<Blackout, MaintenanceWindows>& blackout, TimePoint at);
    [[nodiscard]] bool blackedOut(TimePoint at) const;
    [[nodiscard]] bool mayTell(const Job& job, TimePoint at) const;
    [[nodiscard]] std::optional<TimePoint> mayTellFrom(const Job& job, TimePoint at) const;
    [[nodiscard]] std::optional<TimePoint> nextTell(const Job& job) const;

    // Time (engine_time.cpp)
    [[nodiscard]] TimePoint reissueAt(const Execution& e) const;
    [[nodiscard]] TimePoint dueAt(const Execution& e) const;
    void schedule(Execution& e);
    void fire(Execution& e);
    void runTimers();
    bool settleWithoutTelling(Execution& e);
    Execution* firstReady(Job& job);
    Execution* firstReissue(Job& job);
    void serve(Job& job, std::size_t maximumSends);

    // Messages (engine_messages.cpp)
    Execution* addressed(DeviceEntry& device, const Expected<AttemptId>& attempt);
    void applyStatus(Execution& e, ReportStatus status, std::string_view text);
    void ignored(const DeviceId& device, std::string_view attempt, ReportStatus status, bool mayRepeat);
    void versionSeen(DeviceEntry& device);

    // Devices (engine_devices.cpp)
    [[nodiscard]] static Prospect judged(const JobRecord& job, std::string_view model,
                                         std::string_view version, std::string_view name);
    [[nodiscard]] static bool runs(const DeviceState& device, const Job& job);
    void learned(DeviceEntry& device);
    void know(DeviceEntry& device, const Target& target);
    void tookSoftware(const Execution& e);

    // Why (engine_why.cpp, engine_why_queued.cpp)
    [[nodiscard]] Why whyOf(const Execution& e, TimePoint at) const;
    void whyHeld(const Execution& e, Why& why) const;
    void whyTold(const Execution& e, TimePoint at, Why& why) const;
    void whyRuns(const Execution& e, TimePoint at, Why& why) const;
    void whyQueued(const Execution& e, TimePoint at, Why& why) const;
    [[nodiscard]] bool whySent(const Execution& e, TimePoint at, Why& why) const;
    [[nodiscard]] bool whyJobWaits(const Execution& e, Why& why) const;
    [[nodiscard]] bool whyNobodyIsTold(const Job& job, TimePoint at, Why& why) const;
    void whyInTurn(const Execution& e, TimePoint at, Why& why) const;
    void sayNext(const Job& job, TimePoint from, Why& why) const;
};

inline constexpr TimePoint noTime{};
/// Why a job is rolled back where nobody said it.
inline constexpr std::string_view byOperator = "ROLLED_BACK_BY_OPERATOR";
/// What it ran before the job.
[[nodiscard]] Survey::Version previousOf(const JobRecord& job, const ExecutionRecord& e);
/// What is known of its device.
[[nodiscard]] Target targetOf(const ExecutionRecord& e);
inline constexpr std::uint8_t mostAttempts = UINT8_MAX;
/// By an operator.
[[nodiscard]] inline bool canBeRetried(const Execution& e)
{
    return (e.state == ExecutionState::Failed || e.state == ExecutionState::TimedOut) &&
           e.attempt < mostAttempts;
}
inline constexpr std::size_t longestReported = 128; ///< of what a device says; the rest is cut off

} // namespace drydock::rollout
