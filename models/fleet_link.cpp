// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet_link.h"

#include "client/fleet_cache.h"
#include "client/mirror/mirror_writer.h"
#include "client/session.h"
#include "client/storage_probe.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

constexpr auto frame = 16ms;
constexpr auto second = 1s;
constexpr auto giveUpAfter = 60s;
constexpr auto saveEvery = 5min;
/// Devices whose changes the window's thread takes over at once, so that no frame waits for a million.
constexpr std::size_t mostAFrame = 40'000;

/// Of the service that is online; nothing else is asked.
client::StorageState announcedStorage(const LinkStatus& status)
{
    return status.serviceIsOnline() ? status.service()->storage : client::StorageState();
}

} // namespace

/// What belongs to the network: it ends as a whole, on a thread that may wait.
struct FleetLink::Live
{
    explicit Live(std::unique_ptr<client::Session> opened)
        : session(std::move(opened)),
          follower(session->connection(), session->service(), writer, session->profile().fleetRoot)
    {
    }

    std::unique_ptr<client::Session> session;
    client::MirrorWriter writer;
    client::FeedFollower follower;
    /// Where this fleet is kept, if it is.
    std::optional<client::FleetCache> cache;
    std::vector<broker::Handle> handles;
    std::optional<client::StorageProbe> storageProbe;
    std::atomic<bool> isSaving = false;
    std::jthread saver;
    std::jthread loader; ///< reads the cache, then starts the follower; ends before all
};

struct FleetLink::Listener
{
    std::string filter;
    QPointer<QObject> context;
    std::function<broker::MessageHandler()> makeHandler;
    broker::Handle subscription;
};

FleetLink::FleetLink(QObject* parent) : QObject(parent), m_alive(std::make_shared<bool>(true))
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(frame);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &FleetLink::takeUpdate);
    m_save.setInterval(saveEvery);
    connect(&m_save, &QTimer::timeout, this, &FleetLink::saveNow);
    m_second.setInterval(second);
    connect(&m_second, &QTimer::timeout, this, &FleetLink::countSecond);
}

FleetLink::~FleetLink()
{
    m_alive.reset();
    close();
}

Expected<void> FleetLink::open(client::Profile profile, const client::Secrets& secrets)
{
    close();
    m_profile = profile;
    auto session = client::Session::open(std::move(profile), giveUpAfter, secrets);
    if (!session)
        return tl::unexpected(session.error());
    m_operatorName = QString::fromStdString((*session)->profile().operatorName().value_or(std::string()));
    m_live = std::make_shared<Live>(*std::move(session));
    ++m_generation;
    m_mirror = {};
    m_status = {};
    if (const auto address = broker::BrokerAddress::parse(m_profile.broker))
        m_status.server = address->host + ":" + std::to_string(address->port);
    m_numbers = {};
    Q_EMIT opened();

    broker::Connection& connection = m_live->session->connection();
    const auto tell = deliverTo<broker::ConnectionState>(
        this, [this](const broker::ConnectionState& state) { onBrokerState(state); });
    m_live->handles.push_back(connection.onState(tell));
    // What changed before its thread knew of us: asked for there, after it does.
    m_live->handles.push_back(connection.after(0ms, [&connection, tell] { tell(connection.state()); }));
    onBrokerState(connection.state());
    m_live->storageProbe.emplace(deliverTo<client::StorageAnswer>(
        this, [this](const client::StorageAnswer& answer) { onStorageAnswer(answer); }));
    const auto heard = deliverTo<client::ServiceState>(
        this, [this](const client::ServiceState& state) { onServiceState(state); });
    m_live->handles.push_back(
        connection.subscribe(m_profile.fleetRoot + "/service/+", {}, [heard](const broker::Message& message) {
            if (auto state = client::readServiceState(message.topic, message.payload))
                heard(*std::move(state));
        }));
    for (const auto& listener : m_listeners)
        attach(*listener);
    startFollowing();
    m_second.start();
    m_save.start();
    return {};
}

void FleetLink::startFollowing()
{
    const auto wake = deliverTo<bool>(this, [this](bool) {
        if (!m_frame.isActive())
            m_frame.start();
    });
    if (m_cacheDirectory.empty() || m_profile.isTransient) {
        m_live->follower.start([wake] { wake(true); });
        return;
    }
    m_live->cache.emplace(m_cacheDirectory, m_profile);
    const auto known = deliverTo<TimePoint>(this, [this](TimePoint saved) {
        m_lastKnown = saved;
        Q_EMIT statusChanged();
    });
    m_live->loader = std::jthread([live = m_live.get(), wake, known] {
        std::optional<client::FeedPosition> from;
        if (const auto saved = live->cache->read()) {
            known(saved->head.saved);
            wake(true);
            live->writer.restore(*saved);
            wake(true);
            from = client::FeedPosition{saved->head.cursor, saved->head.fleet};
        }
        live->follower.start([wake] { wake(true); }, std::move(from));
    });
}

// What is saved is as far as the position was when the frame before ended, or further: what is fetched again
// after it changes nothing.
void FleetLink::saveNow()
{
    if (!m_live || !m_live->cache || !m_position || m_lastKnown || m_live->isSaving.exchange(true))
        return;
    client::SavedFleetHead head{{}, m_position->fleet, m_position->cursor, systemNow()};
    m_live->saver = std::jthread([live = m_live.get(), head, snapshot = m_mirror.snapshot()] {
        // A full disk is no reason to disturb anybody: the next start fetches everything.
        (void)live->cache->write(head, snapshot, live->writer.incarnations());
        live->isSaving = false;
    });
}

void FleetLink::close()
{
    m_frame.stop();
    m_second.stop();
    m_save.stop();
    if (!m_live)
        return;
    saveNow();
    for (const auto& listener : m_listeners)
        listener->subscription.reset();
    ++m_generation;
    m_isCurrent = false;
    m_lastKnown.reset();
    m_position.reset();
    m_status = {};
    // A name server or a broker that does not answer makes this take its time.
    m_closing = std::jthread([live = std::exchange(m_live, nullptr)]() mutable { live.reset(); });
    if (!m_alive)
        return;
    Q_EMIT closed();
    Q_EMIT statusChanged();
}

std::shared_ptr<client::ServiceClient> FleetLink::service() const
{
    return m_live ? std::shared_ptr<client::ServiceClient>(m_live, &m_live->session->service()) : nullptr;
}

void FleetLink::order(const std::string& action, nlohmann::json arguments, const QObject* context,
                      std::function<void(Expected<void>)> done)
{
    const auto deliver = deliverTo<Expected<void>>(context, std::move(done));
    askForAnswer(action, std::move(arguments), [deliver](const Expected<client::Answer>& answer) {
        deliver(answer ? Expected<void>() : tl::unexpected(answer.error()));
    });
}

void FleetLink::setFrozen(bool frozen, const QObject* context, std::function<void(Expected<void>)> done)
{
    order(frozen ? "service.freeze" : "service.thaw", nlohmann::json::object(), context, std::move(done));
}

// Run by the application, which outlives this: whether this is still there is asked on its own thread.
void FleetLink::post(const std::weak_ptr<bool>& alive, std::function<void()> task)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [alive, task = std::move(task)] {
            if (!alive.expired())
                task();
        },
        Qt::QueuedConnection);
}

void FleetLink::askForAnswer(const std::string& action, nlohmann::json arguments,
                             client::AnswerHandler handler)
{
    if (!m_live) {
        handler(fail(ErrorCode::Unavailable, "no fleet is connected"));
        return;
    }
    m_live->session->service().callAsync(action, std::move(arguments), std::move(handler));
}

void FleetLink::addListener(const std::string& filter, QObject* context,
                            std::function<broker::MessageHandler()> makeHandler)
{
    std::erase_if(m_listeners, [](const auto& listener) { return !listener->context; });
    m_listeners.push_back(std::make_unique<Listener>(Listener{filter, context, std::move(makeHandler), {}}));
    if (m_live)
        attach(*m_listeners.back());
}

void FleetLink::attach(Listener& listener)
{
    if (listener.context)
        listener.subscription = m_live->session->connection().subscribe(
            m_profile.fleetRoot + "/" + listener.filter, {}, listener.makeHandler());
}

void FleetLink::takeUpdate()
{
    if (!m_live)
        return;
    // In this order: what is current has a position, and what is taken then goes as far.
    const bool followerIsCurrent = m_live->follower.isCurrent();
    auto position = m_live->follower.position();
    const auto update = m_live->writer.tryTake(mostAFrame);
    if (!update) {
        m_frame.start();
        return;
    }
    const bool isAll = update->left == 0;
    const bool current = followerIsCurrent && isAll;
    if (!isAll)
        m_frame.start();
    else if (position)
        m_position = std::move(position);
    m_messages += update->messages;
    const client::MirrorChanges changes = m_mirror.apply(*update);
    if (!changes.isEmpty())
        m_numbers.lastChange = systemNow();
    if (current)
        m_lastKnown.reset();
    if (std::exchange(m_isCurrent, current) != current)
        Q_EMIT statusChanged();
    if (!changes.isEmpty())
        Q_EMIT devicesChanged(changes);
}

void FleetLink::onBrokerState(const broker::ConnectionState& state)
{
    const auto isUp = [](broker::Phase phase) { return phase == broker::Phase::Connected; };
    if (m_status.brokerSince == TimePoint{} || isUp(m_status.broker.phase) != isUp(state.phase)) {
        m_status.brokerSince = systemNow();
        // Behind a lost broker services come and go unheard.
        const client::StorageState before = announcedStorage(m_status);
        m_status.services.clear();
        m_status.serviceSince = systemNow();
        askStorage(before);
    }
    m_status.broker = state;
    Q_EMIT statusChanged();
}

void FleetLink::onServiceState(const client::ServiceState& state)
{
    const bool wasOnline = m_status.serviceIsOnline();
    const client::StorageState storageBefore = announcedStorage(m_status);
    m_status.services[state.instance] = state;
    if (wasOnline != m_status.serviceIsOnline())
        m_status.serviceSince = systemNow();
    askStorage(storageBefore);
    Q_EMIT statusChanged();
}

void FleetLink::askStorage(const client::StorageState& before)
{
    const client::StorageState storage = announcedStorage(m_status);
    if (storage.endpoint != before.endpoint || storage.authority != before.authority) {
        m_status.storageHere = {};
        m_live->storageProbe->setEndpoint(storage.endpoint, storage.authority);
    } else if (storage.state != before.state) {
        m_live->storageProbe->askAgain();
    }
}

void FleetLink::onStorageAnswer(const client::StorageAnswer& answer)
{
    // Cut short, or of what was announced before.
    if (answer.endpoint != announcedStorage(m_status).endpoint)
        return;
    const bool failed = m_status.storageFailsHere();
    const bool wasUnknown = m_status.storageHere.state == client::StorageAnswer::State::Unknown;
    m_status.storageHere = answer;
    if (wasUnknown || failed != m_status.storageFailsHere())
        m_status.storageHereSince = systemNow();
    Q_EMIT statusChanged();
}

void FleetLink::countSecond()
{
    m_numbers.devices = m_mirror.deviceCount();
    m_numbers.online = m_mirror.onlineCount();
    m_numbers.messagesPerSecond = double(std::exchange(m_messages, 0));
    Q_EMIT numbersChanged();
}

} // namespace drydock::models
