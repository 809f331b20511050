// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/fleet_service.h"

#include "broker/mosquitto/mosquitto.h"
#include "replica/sqlite/sqlite_store.h"
#include "service/broker_check.h"
#include "service/core.h"
#include "service/device_actions.h"
#include "service/forecast_actions.h"
#include "service/group_actions.h"
#include "service/hold_actions.h"
#include "service/job_actions.h"
#include "service/job_control.h"
#include "service/key_file.h"
#include "service/log.h"
#include "service/package_actions.h"
#include "service/package_storage.h"
#include "service/service_actions.h"
#include "service/storage_watch.h"
#include "service/template_actions.h"
#include "service/why_actions.h"

#include <nlohmann/json.hpp>
#include <sys/resource.h>

#include <filesystem>
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
    options.will = broker::Will{
        .message = {.topic = Publisher::serviceTopic(config.fleetRoot, config.instance),
                    .payload = json{{"protocol", 1}, {"online", false}, {"instance", config.instance}}.dump(),
                    .retain = true,
                    .contentType = "application/json"}};
    return options;
}

/// The package store serves many slow downloads: as many descriptors as the system allows this process.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

json textOrNull(const std::string& text)
{
    return text.empty() ? json() : json(text);
}

} // namespace

/// In the order of construction: each uses those above it.
struct FleetService::Parts
{
    Parts(const Config& given, std::unique_ptr<Log> logger, std::unique_ptr<replica::Store> opened,
          PackageStorage storageParts, const std::string& auditKey)
        : config(given), log(std::move(logger)), store(std::move(opened)), storage(std::move(storageParts)),
          audit(store->audit(), auditKey), rollout(*store, *storage.client, config.urlLifeSeconds),
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
          devices(*store, replica, rollout), groups(*store, replica, rollout),
          jobs(*store, rollout, replica.groups()),
          forecasts(*store, rollout, replica.groups(), jobs, forecaster, config.urlLifeSeconds),
          control(*store, rollout), holds(rollout), templates(*store), whys(*store, replica, rollout),
          service(audit, rollout, config.roles, [this] { return status({}); }),
          dispatcher(*store, audit, inbox, config.roles, config.fleetRoot, actions(), writeLog()),
          core({.store = *store,
                .replica = replica,
                .rollout = rollout,
                .follower = follower,
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
                .housekeeping = [this](TimePoint now) { keepHouse(now); }})
    {
        rollout.connect(replica, audit);
    }

    void watchStorage()
    {
        const auto noted = [this](const StorageHealth& health) {
            inbox.post([this, health] {
                log->write(health.reason.empty() ? "package storage answers" : health.reason);
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
            log->write("broker: " + problem);
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
        requests->stop();
    }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    [[nodiscard]] std::function<void(const std::string&)> writeLog() const
    {
        return [sink = log.get()](const std::string& text) { sink->write(text); };
    }

    [[nodiscard]] ActionTable actions()
    {
        ActionTable table;
        devices.addTo(table);
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

    Config config;
    StateTopics topics{config.stateRoot, config.dialect, config.shadowName};
    std::unique_ptr<Log> log;
    Inbox inbox;
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
    StorageChores chores;
    PackageActions packages;
    DeviceActions devices;
    GroupActions groups;
    JobActions jobs;
    ForecastActions forecasts;
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
};

FleetService::FleetService(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
FleetService::~FleetService() = default;

Expected<std::unique_ptr<FleetService>> FleetService::create(const Config& config)
{
    raiseDescriptorLimit();
    std::error_code problem;
    std::filesystem::create_directories(config.dataDirectory, problem);
    if (problem)
        return fail(ErrorCode::Unavailable, "cannot make " + config.dataDirectory + ": " + problem.message());
    std::filesystem::permissions(config.dataDirectory, std::filesystem::perms::owner_all, problem);
    auto log = std::make_unique<Log>();
    const auto auditKey = loadOrCreateKey(config.dataDirectory + "/audit.key", 32);
    if (!auditKey)
        return tl::unexpected(auditKey.error());
    auto store = replica::openSqliteStore(config.dataDirectory + "/fleet.sqlite");
    if (!store)
        return tl::unexpected(store.error());
    auto storage = PackageStorage::open(config, *log);
    if (!storage)
        return tl::unexpected(storage.error());
    if (config.roles.isOpenToAll())
        log->write("no roles are configured and the broker has no accounts: every operator is ADMIN");
    log->write("package storage at " + storage->endpoint + ", broker " + config.broker.str());
    return std::unique_ptr<FleetService>(new FleetService(
        std::make_unique<Parts>(config, std::move(log), *std::move(store), *std::move(storage), *auditKey)));
}

Expected<void> FleetService::run()
{
    m_parts->checkBroker();
    m_parts->watchStorage();
    return m_parts->core.run();
}

void FleetService::stop()
{
    m_parts->core.stop();
}

} // namespace drydock::service
