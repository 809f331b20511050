// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/active_service.h"

#include "broker/mosquitto/mosquitto.h"
#include "service/broker_check.h"
#include "service/core.h"
#include "service/device_actions.h"
#include "service/forecast_actions.h"
#include "service/group_actions.h"
#include "service/hold_actions.h"
#include "service/job_actions.h"
#include "service/job_control.h"
#include "service/package_actions.h"
#include "service/service_actions.h"
#include "service/storage_watch.h"
#include "service/target_actions.h"
#include "service/template_actions.h"
#include "service/why_actions.h"

#include <optional>
#include <thread>
#include <utility>

namespace drydock::service {

using nlohmann::json;

namespace {

constexpr std::chrono::hours forgottenUploadLife{25};
constexpr std::chrono::days historyLife{90};
constexpr std::chrono::days executionLife{730};
constexpr std::chrono::days answerLife{7};
constexpr std::chrono::days tombstoneLife{30};
constexpr std::uint32_t sessionExpirySeconds = 7 * 24 * 3600;
constexpr std::uint16_t receiveMaximum = 500;
constexpr std::chrono::seconds patienceWithBroker{15};

broker::ConnectOptions connectOptions(const Config& config, const std::string& suffix)
{
    broker::ConnectOptions options;
    options.address = config.broker;
    options.tls = config.tls;
    options.password = config.password;
    options.clientId = "drydockd-" + config.stateRoot + suffix;
    options.maximumQueued = 200'000;
    return options;
}

broker::ConnectOptions ingestOptions(const Config& config)
{
    auto options = connectOptions(config, "");
    options.cleanStart = false;
    options.sessionExpirySeconds = sessionExpirySeconds;
    options.receiveMaximum = receiveMaximum;
    return options;
}

broker::ConnectOptions requestOptions(const Config& config)
{
    auto options = connectOptions(config, "-requests");
    options.receiveMaximum = receiveMaximum;
    options.will =
        broker::Will{.message = {.topic = Publisher::serviceTopic(config.fleetRoot, config.instance),
                                 .payload = Publisher::goneState(config.instance),
                                 .retain = true,
                                 .contentType = "application/json"}};
    return options;
}

json textOrNull(const std::string& text)
{
    return text.empty() ? json() : json(text);
}

} // namespace

/// In the order of construction: each uses those above it.
struct ActiveService::Parts
{
    explicit Parts(ActiveServiceNeeds needs)
        : config(needs.config), log(needs.log), inbox(needs.inbox), lease(std::move(needs.lease)),
          takenOver(std::move(needs.takenOver)), brokerAway(std::move(needs.brokerAway)),
          store(std::move(needs.store)), storage(std::move(needs.storage)),
          audit(store->audit(), needs.auditKey), rollout(*store, *storage.client, config.urlLifeSeconds),
          replica(*store,
                  {.topics = topics,
                   .limits = {.maxBytes = config.maximumStateBytes, .maxDepth = config.maximumStateDepth},
                   .rate = {config.updateBurst, config.updatesPerSecond},
                   .desiredOpen = config.desiredOpen,
                   .documents = config.documents},
                  rollout, writeLog()),
          follower(replica, rollout), ingest(broker::makeDriven(ingestOptions(config))),
          requests(broker::makeThreaded(requestOptions(config))),
          publisher(*requests, config.fleetRoot, config.instance),
          chores(*store, *storage.client, worker, inbox),
          packages(*store, rollout, *storage.client, worker, chores, [this] { publisher.packagesChanged(); }),
          devices(*store, replica, rollout, lister), groups(*store, replica, rollout), pieces(inbox),
          targets(*store, pieces, lister), search(*store, replica, pieces),
          maker(*store, rollout, replica, search, pieces, inbox, planner),
          jobs(*store, rollout, replica, search, maker, planner),
          forecasts(*store, rollout, replica, jobs, search, forecaster, config.urlLifeSeconds),
          rollback(*store, rollout, replica, pieces), control(rollout, rollback), holds(rollout),
          templates(*store), whys(*store, replica, rollout),
          service(audit, rollout, config.roles, [this] { return status({}); }),
          dispatcher(*store, audit, inbox, config.roles, config.fleetRoot, actions(), writeLog()),
          core({.store = *store,
                .replica = replica,
                .rollout = rollout,
                .follower = follower,
                .maker = maker,
                .rollback = rollback,
                .pieces = pieces,
                .audit = audit,
                .dispatcher = dispatcher,
                .publisher = publisher,
                .inbox = inbox,
                .ingest = *ingest,
                .requests = *requests,
                .topics = topics,
                .fleetRoot = config.fleetRoot,
                .log = writeLog(),
                .status = [this](const std::string& problem) { return status(problem); },
                .housekeeping = [this](TimePoint now) { keepHouse(now); },
                .stop = needs.stop})
    {
        rollout.connect(replica, audit);
        connectionWatch = ingest->onState([this](const broker::ConnectionState& state) {
            if (state.fault == broker::ConnectFault::SessionTakenOver)
                takenOver();
            const bool away = state.phase != broker::Phase::Connected;
            if (std::exchange(isAway, away) == away)
                return;
            awayWatch.reset();
            if (away)
                watchAway();
        });
    }

    void watchAway()
    {
        awayWatch = ingest->after(patienceWithBroker, [this] {
            brokerAway();
            watchAway();
        });
    }

    void watchStorage()
    {
        const auto noted = [this](const StorageHealth& health) {
            inbox.post([this, health] {
                log.write(health.reason.empty() ? "package storage answers" : health.reason);
                storageHealth = health;
                core.publishServiceState();
            });
        };
        storageWatch.emplace(storage.options, StorageWatch::usualInterval, noted);
    }

    /// On a thread of its own: it takes seconds, and nothing waits for it.
    void checkBroker()
    {
        brokerCheck = std::jthread([this](const std::stop_token& stop) {
            auto problem = checkBrokerLimits(connectOptions(config, ""), config.fleetRoot, stop);
            if (problem.empty())
                return;
            log.write("broker: " + problem);
            inbox.post([this, problem = std::move(problem)] {
                brokerProblem = problem;
                core.publishServiceState();
            });
        });
    }

    ~Parts()
    {
        // Their threads use nearly everything above: they end first.
        brokerCheck = {};
        storageWatch.reset();
        worker.finish();
        forecaster.finish();
        lister.finish();
        planner.finish();
        requests->stop();
    }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    [[nodiscard]] std::function<void(const std::string&)> writeLog() const
    {
        return [sink = &log](const std::string& text) { sink->write(text); };
    }

    [[nodiscard]] ActionTable actions()
    {
        ActionTable table;
        devices.addTo(table);
        targets.addTo(table);
        groups.addTo(table);
        jobs.addTo(table);
        forecasts.addTo(table);
        control.addTo(table);
        holds.addTo(table);
        templates.addTo(table);
        whys.addTo(table);
        packages.addTo(table);
        service.addTo(table);
        return table;
    }

    [[nodiscard]] json status(const std::string& storeProblem) const
    {
        json reasons = json::array();
        if (!storeProblem.empty())
            reasons.push_back(storeProblem);
        if (!brokerProblem.empty())
            reasons.push_back(brokerProblem);
        if (!storageHealth.reason.empty())
            reasons.push_back(storageHealth.reason);
        return {
            {"protocol", 1},
            {"online", true},
            {"instance", config.instance},
            {"version", DRYDOCK_VERSION},
            {"state", reasons.empty() ? "READY" : "DEGRADED"},
            {"reasons", reasons},
            {"frozen", rollout.engine().frozen()},
            {"store",
             {{"state", storeProblem.empty() ? "READY" : "DEGRADED"}, {"reason", textOrNull(storeProblem)}}},
            {"lease", lease()},
            {"storage",
             {{"endpoint", storage.endpoint},
              {"bucket", storage.options.bucket},
              {"embedded", storage.server != nullptr},
              {"ca", textOrNull(storage.authority)},
              {"state", toString(storageHealth.state)},
              {"reason", textOrNull(storageHealth.reason)},
              {"since", toMilliseconds(storageHealth.since)}}},
            // Nobody's signature is asked for here: devices that hold a key check it themselves.
            {"signing", {{"required", false}, {"format", "minisign"}}}};
    }

    void keepHouse(TimePoint now)
    {
        store->history().prune(now - historyLife);
        store->requests().prune(now - answerLife);
        rollout.forgetJobsBefore(now - executionLife);
        store->devices().forgetTombstones(now - tombstoneLife);
        packages.abortStaleUploads(now);
        chores.run();
        // Later than its own: then only uploads are left that a crash kept from the state store.
        if (storage.server)
            worker.post(
                [server = storage.server.get()] { server->abortUploadsOlderThan(forgottenUploadLife); });
        publisher.clearOldJobs(rollout.engine(), now);
    }

    const Config& config;
    StateTopics topics{config.stateRoot, config.dialect, config.shadowName};
    Log& log;
    Inbox& inbox;
    std::function<json()> lease;
    std::function<void()> takenOver;
    std::function<void()> brokerAway;
    std::unique_ptr<replica::Store> store;
    PackageStorage storage;
    AuditTrail audit;
    RolloutBridge rollout;
    replica::Replica replica;
    TargetFollower follower;
    std::unique_ptr<broker::DrivenConnection> ingest;
    std::unique_ptr<broker::Connection> requests;
    Publisher publisher;
    Worker worker;
    Worker forecaster; ///< apart, so that packages do not wait for it
    Worker lister;     ///< likewise: pages of devices
    Worker planner;    ///< likewise: the devices of large jobs
    StorageChores chores;
    PackageActions packages;
    DeviceActions devices;
    GroupActions groups;
    Pieces pieces;
    TargetActions targets;
    TargetSearch search;
    JobMaker maker;
    JobActions jobs;
    ForecastActions forecasts;
    JobRollback rollback;
    JobControl control;
    HoldActions holds;
    TemplateActions templates;
    WhyActions whys;
    ServiceActions service;
    Dispatcher dispatcher;
    Core core;
    std::string brokerProblem;
    StorageHealth storageHealth;
    std::optional<StorageWatch> storageWatch;
    std::jthread brokerCheck;
    bool isAway = false;
    broker::Handle connectionWatch; ///< these end before the connection
    broker::Handle awayWatch;
};

ActiveService::ActiveService(ActiveServiceNeeds needs) : m_parts(std::make_unique<Parts>(std::move(needs))) {}
ActiveService::~ActiveService() = default;

Expected<void> ActiveService::run()
{
    m_parts->checkBroker();
    m_parts->watchStorage();
    return m_parts->core.run();
}

void ActiveService::publishState()
{
    m_parts->core.publishServiceState();
}

} // namespace drydock::service
