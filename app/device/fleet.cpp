// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/fleet.h"

#include "broker/mosquitto/mosquitto.h"
#include "crypto/encoding.h"
#include "crypto/random.h"
#include "device/command_installer.h"
#include "device/files.h"
#include "device/log.h"
#include "device/slot_installer.h"
#include "device/summary.h"
#include "platform/file_system.h"
#include "platform/requests.h"

#include <algorithm>
#include <system_error>

namespace drydock::device {

namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t sessionExpirySeconds = 24 * 60 * 60;
constexpr std::uint32_t quietFrom = 20; ///< a fleet of more devices logs what is important only
constexpr auto showProgressEvery = 10s;
constexpr auto longestGoodbye = 30s;
// A broker accepts about a hundred connections at a time; more would be dropped and come back a second later.
constexpr std::size_t startsAtOnce = 20;
constexpr auto startInterval = 50ms;

} // namespace

Fleet::Fleet(Options options)
    : m_options(std::move(options)), m_tokenPrefix(crypto::toHex(crypto::randomBytes(4)))
{
}

Fleet::~Fleet()
{
    m_sessions.clear();
    m_shared.reset();
    if (!m_temporary.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(m_temporary, ignored);
    }
}

Expected<std::unique_ptr<Fleet>> Fleet::create(const Options& options)
{
    std::unique_ptr<Fleet> fleet(new Fleet(options));
    if (auto prepared = fleet->prepare(); !prepared)
        return tl::unexpected(prepared.error());
    return fleet;
}

Expected<void> Fleet::prepare()
{
    const auto accounts = Accounts::load(m_options);
    if (!accounts)
        return tl::unexpected(accounts.error());
    std::optional<crypto::MinisignPublicKey> key;
    if (!m_options.publicKeyFile.empty()) {
        const auto text = files::read(m_options.publicKeyFile);
        if (!text)
            return tl::unexpected(text.error().in("--public-key"));
        auto parsed = crypto::MinisignPublicKey::parse(*text);
        if (!parsed)
            return tl::unexpected(parsed.error().in(m_options.publicKeyFile));
        key = std::move(*parsed);
    }
    if (!m_options.stateDirectory.empty()) {
        auto store = DeviceStore::open(m_options.stateDirectory);
        if (!store)
            return tl::unexpected(store.error().in("--state"));
        m_store = std::move(*store);
    } else if (!m_options.applyCommand.empty()) {
        std::error_code problem;
        const auto made = platform::makeTemporaryFolder("drydock-device", problem);
        if (problem)
            return tl::unexpected(files::systemError("create", made, problem));
        m_temporary = made;
    }
    const bool slow = m_options.slowRate > 0;
    const std::uint64_t rate = slow && (m_options.limitRate == 0 || m_options.slowRate < m_options.limitRate)
                                   ? m_options.slowRate
                                   : m_options.limitRate;
    m_downloader.emplace(m_loop, DownloadLimits{rate, slow, m_options.storageCa});
    m_context.emplace(SessionContext{
        m_loop, *m_downloader, m_store ? &*m_store : nullptr, StateTopics(m_options.topicRoot),
        m_options.reconnectWait,
        [quiet = m_options.count > quietFrom](const DeviceId& id, std::string_view line, bool important) {
            if (important || !quiet)
                logLine(id.str() + ": " + std::string(line));
        }});
    if (m_options.sharedConnections > 0) {
        auto account = accounts->of(*m_options.id);
        if (!account)
            return tl::unexpected(account.error());
        m_shared.emplace(
            SharedContext{m_loop, *m_downloader, m_context->topics, m_options.downloadShare, m_context->log},
            m_options, *std::move(account));
        DeviceRecord record;
        record.version = m_options.softwareVersion;
        for (std::uint32_t i = 0; i < m_options.count; ++i)
            m_shared->add(settingsOf(m_options.deviceId(i), key), record);
        return {};
    }
    for (std::uint32_t i = 0; i < m_options.count; ++i) {
        if (auto added = addDevice(m_options.deviceId(i), *accounts, key); !added)
            return added;
    }
    return {};
}

Expected<void> Fleet::addDevice(const DeviceId& id, const Accounts& accounts,
                                const std::optional<crypto::MinisignPublicKey>& key)
{
    auto account = accounts.of(id);
    if (!account)
        return tl::unexpected(account.error());
    broker::ConnectOptions connect;
    connect.address = m_options.broker;
    connect.address.user = account->user;
    connect.password = account->password;
    connect.tls = m_options.tls;
    connect.clientId = id.str();
    connect.cleanStart = false;
    connect.sessionExpirySeconds = sessionExpirySeconds;
    connect.receiveMaximum = 20;
    connect.maximumQueued = 100;
    connect.backoff.longest =
        std::max<std::chrono::milliseconds>(connect.backoff.first, m_options.reconnectWait);
    connect.will = Session::will(m_context->topics, id);
    DeviceRecord record;
    if (m_store) {
        auto stored = m_store->load(id);
        if (!stored)
            return tl::unexpected(stored.error());
        record = std::move(*stored).value_or(DeviceRecord());
    }
    if (record.version.empty())
        record.version = m_options.softwareVersion;
    m_sessions.push_back(std::make_unique<Session>(*m_context, settingsOf(id, key), std::move(record),
                                                   broker::makeDriven(std::move(connect)), makeInstaller(id),
                                                   partFile(id)));
    return {};
}

DeviceSettings Fleet::settingsOf(const DeviceId& id,
                                 const std::optional<crypto::MinisignPublicKey>& key) const
{
    return {id,        m_options.model,
            key,       Misbehaviour{m_options.failRate, m_options.offlineRate, m_options.seed},
            systemNow, m_tokenPrefix};
}

std::filesystem::path Fleet::installDirectory(const DeviceId& id) const
{
    const std::filesystem::path root(m_options.installDirectory);
    return m_options.count == 1 ? root : root / id.str();
}

std::unique_ptr<Installer> Fleet::makeInstaller(const DeviceId& id)
{
    if (!m_options.installDirectory.empty())
        return std::make_unique<SlotInstaller>(installDirectory(id));
    if (!m_options.applyCommand.empty())
        return std::make_unique<CommandInstaller>(m_loop, m_options.applyCommand, id.str(), m_options.model,
                                                  partFile(id).replace_extension(".lock"));
    return std::make_unique<NoInstaller>();
}

std::filesystem::path Fleet::partFile(const DeviceId& id) const
{
    // On the file system of the slots, so that filling one costs no copy.
    if (!m_options.installDirectory.empty())
        return installDirectory(id) / ".download";
    const auto directory = m_store ? std::filesystem::path(m_options.stateDirectory) : m_temporary;
    return directory.empty() ? directory : directory / (id.str() + ".part");
}

Expected<void> Fleet::run()
{
    platform::RequestQueue requests;
    if (requests.descriptor() < 0)
        return fail(ErrorCode::Internal, "signals cannot be waited for");
    m_loop.watch(requests.descriptor(), platform::readable, [this, &requests](Loop::Events) {
        if (requests.take())
            askedToStop();
    });
    logLine(std::to_string(m_options.count) + " devices on " + m_options.broker.str());
    if (m_shared) {
        if (auto started = m_shared->start(); !started)
            return started;
    }
    startSome();
    showProgress();
    m_loop.run();
    m_loop.unwatch(requests.descriptor());
    for (const auto& session : m_sessions)
        session->stop();
    if (m_shared)
        m_shared->stop();
    if (m_failure)
        return tl::unexpected(*m_failure);
    if (!m_options.summaryFile.empty())
        return writeSummary(m_options.summaryFile, devices());
    return {};
}

void Fleet::startSome()
{
    for (std::size_t i = 0; i < startsAtOnce && m_started < m_sessions.size(); ++i, ++m_started) {
        if (auto started = m_sessions[m_started]->start(); !started) {
            m_failure = started.error();
            return m_loop.stop();
        }
    }
    if (m_started < m_sessions.size())
        (void)m_loop.callAt(std::chrono::steady_clock::now() + startInterval, [this] { startSome(); });
}

void Fleet::showProgress()
{
    if (m_options.count > 1) {
        const auto line = progressLine(devices(), connected());
        if (line != m_lastProgress)
            logLine(line);
        m_lastProgress = line;
    }
    (void)m_loop.callAt(std::chrono::steady_clock::now() + showProgressEvery, [this] { showProgress(); });
}

void Fleet::askedToStop()
{
    // Asked twice: at once.
    if (m_stopLatest != Instant::max())
        return m_loop.stop();
    m_stopLatest = std::chrono::steady_clock::now() + longestGoodbye;
    stopWhenIdle();
}

void Fleet::stopWhenIdle()
{
    const auto now = std::chrono::steady_clock::now();
    const bool installing =
        std::ranges::any_of(m_sessions, [](const auto& session) { return session->device().isInstalling(); });
    if (!installing || now >= m_stopLatest)
        return m_loop.stop();
    (void)m_loop.callAt(now + 50ms, [this] { stopWhenIdle(); });
}

std::vector<const Device*> Fleet::devices() const
{
    if (m_shared)
        return m_shared->devices();
    std::vector<const Device*> list;
    for (const auto& session : m_sessions)
        list.push_back(&session->device());
    return list;
}

std::size_t Fleet::connected() const
{
    if (m_shared)
        return m_shared->connected();
    return static_cast<std::size_t>(
        std::ranges::count_if(m_sessions, [](const auto& session) { return session->isConnected(); }));
}

} // namespace drydock::device
