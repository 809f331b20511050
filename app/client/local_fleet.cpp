// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/local_fleet.h"

#include "broker/chosen/make_connection.h"
#include "client/child_process.h"
#include "client/fleet_feed.h"
#include "client/local_fleet_files.h"
#include "client/session.h"
#include "client/signing_keys.h"
#include "crypto/encoding.h"
#include "crypto/random.h"
#include "platform/address.h"
#include "platform/file_system.h"
#include "platform/workstation.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

namespace drydock::client {
namespace {

using namespace std::chrono_literals;

constexpr int portTries = 5;
constexpr auto slice = 100ms;
constexpr auto brokerPatience = 15s;
constexpr auto servicePatience = 60s;
constexpr auto devicePatience = 120s;

bool isDeviceOnline(const nlohmann::json& device)
{
    return deviceText(device, wire::column::online) == "YES";
}

} // namespace

class LocalFleet::Impl
{
public:
    Impl(LocalFleetOptions options, Progress progress)
        : m_options(std::move(options)), m_progress(std::move(progress)),
          m_batches(dealDevices(m_options.devices, m_options.models))
    {
    }

    // The broker last: the others say goodbye to it.
    ~Impl()
    {
        for (const auto& process : m_devices)
            process->requestStop();
        m_devices.clear();
        m_service.reset();
        m_broker.reset();
    }

    Expected<void> start()
    {
        using Step = Expected<void> (Impl::*)();
        for (const Step step :
             {&Impl::prepare, &Impl::startBroker, &Impl::startService, &Impl::startDevices}) {
            if (Expected<void> done = (this->*step)(); !done)
                return tl::unexpected(done.error().in("local fleet"));
        }
        return {};
    }

    [[nodiscard]] std::string problem() const
    {
        std::vector<ChildProcess*> all{m_broker.get(), m_service.get()};
        for (const auto& process : m_devices)
            all.push_back(process.get());
        const auto ended =
            std::ranges::find_if(all, [](ChildProcess* process) { return process && process->hasEnded(); });
        return ended == all.end() ? std::string() : (*ended)->obituary();
    }

    LocalFleetPaths m_paths;
    Profile m_profile;

private:
    void say(LocalFleetStep step, const std::string& text) const
    {
        if (m_progress)
            m_progress(step, text);
    }

    Expected<void> prepare();
    Expected<void> startBroker();
    Expected<bool> tryBroker(const std::filesystem::path& program);
    Expected<void> connect();
    Expected<void> startService();
    Expected<void> startDevices();
    [[nodiscard]] std::vector<std::string> deviceArguments(const DeviceBatch& batch) const;
    // True when `condition` holds; else why not: a process ended, or the time is over.
    Expected<void> await(const std::string& what, std::chrono::milliseconds longest,
                         const std::function<bool()>& condition);

    LocalFleetOptions m_options;
    Progress m_progress;
    std::vector<DeviceBatch> m_batches;
    std::optional<QTemporaryDir> m_temporary;
    std::uint16_t m_port = 0;
    std::filesystem::path m_brokerFiles;
    std::unique_ptr<ChildProcess> m_broker;
    std::unique_ptr<ChildProcess> m_service;
    std::vector<std::unique_ptr<ChildProcess>> m_devices;
};

Expected<void> LocalFleet::Impl::prepare()
{
    if (m_batches.empty())
        return fail(ErrorCode::InvalidArgument, "at least one device");
    if (m_options.programs.empty())
        m_options.programs = QCoreApplication::applicationDirPath().toStdString();
    for (const char* name : {"drydockd", "drydock-device"}) {
        if (!std::filesystem::exists(m_options.programs / (name + std::string(platform::programSuffix))))
            return fail(ErrorCode::NotFound,
                        std::string(name) + " is not in " + m_options.programs.string() +
                            ": build it, or install Drydock's server package",
                        "programs");
    }
    m_brokerFiles = m_options.brokerFiles;
    if (m_brokerFiles.empty()) {
        Expected<std::filesystem::path> found = findBrokerFiles();
        if (!found)
            return tl::unexpected(found.error());
        m_brokerFiles = *found;
    }

    std::error_code problem;
    if (m_options.workDirectory.empty()) {
        m_temporary.emplace();
        if (!m_temporary->isValid())
            return fail(ErrorCode::Internal, m_temporary->errorString().toStdString());
        m_paths.root = m_temporary->path().toStdString();
    } else {
        std::filesystem::create_directories(m_options.workDirectory, problem);
        m_paths.root = std::filesystem::absolute(m_options.workDirectory, problem);
    }
    problem = platform::makePrivate(m_paths.root);
    for (const auto& directory : {m_paths.logs(), m_paths.serviceData(), m_paths.devices()}) {
        if (!problem)
            std::filesystem::create_directories(directory, problem);
    }
    if (problem)
        return fail(ErrorCode::Internal, m_paths.root.string() + ": " + problem.message());
    if (m_options.makeKeys) {
        const Expected<SigningKeys> keys = makeSigningKeys(m_paths.root);
        if (!keys)
            return tl::unexpected(keys.error());
        m_options.publicKey = keys->publicKey;
        m_profile.signingKey = keys->secretKey.string();
    }
    return {};
}

Expected<void> LocalFleet::Impl::startBroker()
{
    const std::filesystem::path program =
        m_options.brokerProgram.empty() ? findProgram("mosquitto") : m_options.brokerProgram;
    if (!std::filesystem::exists(program) || findProgram("mosquitto_passwd").empty())
        return fail(ErrorCode::NotFound,
                    "the MQTT broker mosquitto is not installed; on Debian and Ubuntu: "
                    "apt install mosquitto",
                    "brokerProgram");
    say(LocalFleetStep::Broker, "starting the broker");
    for (int i = 0; i < portTries; ++i) {
        const Expected<bool> up = tryBroker(program);
        if (!up)
            return tl::unexpected(up.error());
        if (*up)
            return {};
    }
    return fail(ErrorCode::Unavailable,
                "no free port for the broker in " + std::to_string(portTries) + " tries");
}

// False where somebody took the port meanwhile.
Expected<bool> LocalFleet::Impl::tryBroker(const std::filesystem::path& program)
{
    m_port = platform::freeLoopbackPort();
    std::vector<std::string> ids;
    for (const DeviceBatch& batch : m_batches)
        std::ranges::copy(batch.deviceIds(), std::back_inserter(ids));
    if (const auto written = writeBrokerFiles(m_paths, m_brokerFiles, m_port, ids); !written)
        return tl::unexpected(written.error());
    m_profile.name = "local";
    m_profile.isTransient = true;
    m_profile.broker = std::string("mqtt://") + localOperator + "@127.0.0.1:" + std::to_string(m_port);
    m_profile.passwordFile = (m_paths.secrets() / localOperator).string();
    if (const auto saved = saveProfileFile(m_profile, m_paths.profile()); !saved)
        return tl::unexpected(saved.error());

    m_broker = std::make_unique<ChildProcess>("mosquitto", m_paths.logs() / "mosquitto.log");
    if (const auto started = m_broker->start(program, {"-c", m_paths.brokerConfig().string()}); !started)
        return tl::unexpected(started.error());
    const Expected<void> connected = connect();
    if (connected)
        return true;
    if (m_broker->hasEnded() && m_broker->logTail().find("Address already in use") != std::string::npos)
        return false;
    return tl::unexpected(connected.error());
}

Expected<void> LocalFleet::Impl::connect()
{
    Expected<broker::ConnectOptions> options = connectOptions(m_profile);
    if (!options)
        return tl::unexpected(options.error());
    options->clientId = "local-start-" + crypto::toHex(crypto::randomBytes(6));
    options->backoff = {50ms, 500ms};
    const std::unique_ptr<broker::Connection> connection = broker::makeConnection(*options);
    if (const Expected<void> started = connection->start(); !started)
        return started;
    const Expected<void> up = await("the broker", brokerPatience, [&connection] {
        return connection->state().phase == broker::Phase::Connected;
    });
    if (!up && !connection->state().problem.empty())
        return fail(up.error().code, up.error().message + " (" + connection->state().problem + ")");
    return up;
}

Expected<void> LocalFleet::Impl::await(const std::string& what, std::chrono::milliseconds longest,
                                       const std::function<bool()>& condition)
{
    const auto end = std::chrono::steady_clock::now() + longest;
    while (!condition()) {
        if (const std::string ended = problem(); !ended.empty())
            return fail(ErrorCode::Unavailable, ended);
        if (m_options.interrupted && m_options.interrupted())
            return fail(ErrorCode::Unavailable, "interrupted");
        if (std::chrono::steady_clock::now() >= end)
            return fail(ErrorCode::Unavailable, what + ": not ready in " +
                                                    std::to_string(longest.count() / 1000) +
                                                    " s; the logs are in " + m_paths.logs().string());
        // Sleeps on the broker process: it is the first to end where something is wrong.
        (void)m_broker->hasEnded(slice);
    }
    return {};
}

Expected<void> LocalFleet::Impl::startService()
{
    say(LocalFleetStep::Service, "starting the fleet service");
    if (const auto written = writeServiceConfig(m_paths, m_port); !written)
        return written;
    m_service = std::make_unique<ChildProcess>("drydockd", m_paths.logs() / "drydockd.log");
    if (const auto started =
            m_service->start(m_options.programs / "drydockd", {"--config", m_paths.serviceConfig().string()});
        !started)
        return started;

    const Expected<std::unique_ptr<Session>> session = Session::open(m_profile);
    if (!session)
        return tl::unexpected(session.error());
    std::mutex mutex;
    std::string state;
    const broker::Handle subscription = (*session)->connection().subscribe(
        m_profile.fleetRoot + "/service/" + localInstance, {}, [&](const broker::Message& message) {
            const auto birth = nlohmann::json::parse(message.payload, nullptr, false);
            const std::scoped_lock lock(mutex);
            state = birth.is_object() && birth.value("online", false) ? deviceText(birth, "state") : "";
        });
    return await("the fleet service", servicePatience, [&] {
        const std::scoped_lock lock(mutex);
        return state == "READY" || state == "DEGRADED";
    });
}

std::vector<std::string> LocalFleet::Impl::deviceArguments(const DeviceBatch& batch) const
{
    std::vector<std::string> arguments{"--broker",
                                       "mqtt://127.0.0.1:" + std::to_string(m_port),
                                       "--id",
                                       batch.idArgument(),
                                       "--count",
                                       std::to_string(batch.count),
                                       "--model",
                                       batch.model,
                                       "--software-version",
                                       m_options.startVersion,
                                       "--password-dir",
                                       m_paths.secrets().string(),
                                       "--reconnect-wait",
                                       "5",
                                       "--state",
                                       (m_paths.devices() / batch.model / "state").string(),
                                       "--install",
                                       (m_paths.devices() / batch.model / "install").string(),
                                       "--summary",
                                       (m_paths.devices() / (batch.model + ".json")).string()};
    if (!m_options.publicKey.empty())
        arguments.insert(arguments.end(), {"--public-key", m_options.publicKey.string()});
    if (m_options.downloadRate > 0)
        arguments.insert(arguments.end(), {"--limit-rate", std::to_string(m_options.downloadRate)});
    const Misbehaviour& wrong = m_options.misbehaviour;
    arguments.insert(arguments.end(), {"--seed", std::to_string(wrong.seed)});
    if (wrong.fail > 0)
        arguments.insert(arguments.end(), {"--fail", std::to_string(wrong.fail)});
    if (wrong.offline > 0)
        arguments.insert(arguments.end(), {"--offline", std::to_string(wrong.offline)});
    if (wrong.slow > 0 && (wrong.slowModel.empty() || wrong.slowModel == batch.model))
        arguments.insert(arguments.end(), {"--slow", std::to_string(wrong.slow)});
    return arguments;
}

Expected<void> LocalFleet::Impl::startDevices()
{
    say(LocalFleetStep::Devices, "starting " + std::to_string(m_options.devices) + " simulated devices");
    std::error_code problem;
    for (const DeviceBatch& batch : m_batches) {
        for (const char* part : {"state", "install"})
            std::filesystem::create_directories(m_paths.devices() / batch.model / part, problem);
        m_devices.push_back(std::make_unique<ChildProcess>(
            "drydock-device (" + batch.model + ")", m_paths.logs() / ("devices-" + batch.model + ".log")));
        const auto started =
            m_devices.back()->start(m_options.programs / "drydock-device", deviceArguments(batch));
        if (!started)
            return started;
    }
    if (!m_options.waitForDevices)
        return {};

    const Expected<std::unique_ptr<Session>> session = Session::open(m_profile);
    if (!session)
        return tl::unexpected(session.error());
    FleetFeed feed((*session)->connection(), (*session)->service(), m_profile.fleetRoot);
    feed.start();
    std::ptrdiff_t online = 0;
    Expected<void> all = await("the devices", devicePatience, [&] {
        return feed.waitFor(
            [&](const DeviceRows& rows) {
                online =
                    std::ranges::count_if(rows, [](const auto& row) { return isDeviceOnline(row.second); });
                return online >= m_options.devices;
            },
            slice);
    });
    if (!all)
        all.error().message += "; " + std::to_string(online) + " of " + std::to_string(m_options.devices) +
                               " devices are online" + (feed.problem().empty() ? "" : "; " + feed.problem());
    return all;
}

Expected<std::unique_ptr<LocalFleet>> LocalFleet::start(LocalFleetOptions options, const Progress& progress)
{
    auto impl = std::make_unique<Impl>(std::move(options), progress);
    if (const Expected<void> started = impl->start(); !started)
        return tl::unexpected(started.error());
    return std::unique_ptr<LocalFleet>(new LocalFleet(std::move(impl)));
}

LocalFleet::LocalFleet(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

LocalFleet::~LocalFleet() = default;

const Profile& LocalFleet::profile() const
{
    return m_impl->m_profile;
}

std::filesystem::path LocalFleet::profileFile() const
{
    return m_impl->m_paths.profile();
}

std::filesystem::path LocalFleet::workDirectory() const
{
    return m_impl->m_paths.root;
}

std::string LocalFleet::problem() const
{
    return m_impl->problem();
}

} // namespace drydock::client
