// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connection.h"
#include "client/feed_follower.h"
#include "client/mirror/fleet_mirror.h"
#include "client/profile.h"
#include "client/service_client.h"
#include "client/service_state.h"
#include "fleet/error.h"
#include "models/link_status.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace drydock::models {

/// One fleet, live, on the thread of the window: the mirror of its devices, how the parts of the system are,
/// requests to the service, and what is heard below the fleet's root. Network threads never touch what views
/// see: they leave their results here, and this takes them over once a frame at most.
class FleetLink : public QObject
{
    Q_OBJECT

public:
    explicit FleetLink(QObject* parent = nullptr);
    ~FleetLink() override;
    FleetLink(const FleetLink&) = delete;
    FleetLink& operator=(const FleetLink&) = delete;

    /// Ends what was open and begins to connect. Errors are those of the profile; a broker that is not there
    /// shows in `status`. `secrets` go before what the profile names.
    [[nodiscard]] Expected<void> open(client::Profile profile, const client::Secrets& secrets = {});
    /// Where fleets are kept between runs: a window opens with what was known last, and fetches only what
    /// changed since. Empty (the default): nowhere. Counts from the next `open` on.
    void setCacheDirectory(std::filesystem::path directory) { m_cacheDirectory = std::move(directory); }
    /// Never waits: what is under way ends on a thread aside.
    void close();
    [[nodiscard]] bool isOpen() const { return m_live != nullptr; }
    /// Of the fleet that is open, or was last.
    [[nodiscard]] const client::Profile& profile() const { return m_profile; }
    [[nodiscard]] QString operatorName() const { return m_operatorName; }

    [[nodiscard]] const client::FleetMirror& mirror() const { return m_mirror; }
    [[nodiscard]] const LinkStatus& status() const { return m_status; }
    [[nodiscard]] const FleetNumbers& numbers() const { return m_numbers; }
    /// True once all devices were fetched, and as long as nothing was missed since.
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }
    /// From when the devices are that a cache told of, until they are current; nobody claims to know who of
    /// them is online.
    [[nodiscard]] std::optional<TimePoint> lastKnown() const { return m_lastKnown; }

    /// Asks the service (protocol.md §4). `decode` turns the answer's JSON into T on the network's thread;
    /// `done` gets it on this one, unless `context` is gone by then or another fleet was opened. Unavailable
    /// at once while nothing is open.
    template <typename T>
    void ask(const std::string& action, nlohmann::json arguments,
             std::function<Expected<T>(const nlohmann::json&)> decode, const QObject* context,
             std::function<void(Expected<T>)> done)
    {
        const auto deliver = deliverTo<Expected<T>>(context, std::move(done));
        askForAnswer(action, std::move(arguments),
                     [decode = std::move(decode), deliver](Expected<client::Answer> answer) {
                         if (!answer)
                             deliver(tl::unexpected(answer.error()));
                         else
                             deliver(decode(answer->result));
                     });
    }
    /// The same for answers in bytes (pages of devices).
    template <typename T>
    void askForBytes(const std::string& action, nlohmann::json arguments,
                     std::function<Expected<T>(const std::string&)> decode, const QObject* context,
                     std::function<void(Expected<T>)> done)
    {
        const auto deliver = deliverTo<Expected<T>>(context, std::move(done));
        askForAnswer(action, std::move(arguments),
                     [decode = std::move(decode), deliver](Expected<client::Answer> answer) {
                         if (!answer)
                             deliver(tl::unexpected(answer.error()));
                         else
                             deliver(decode(answer->bytes));
                     });
    }
    /// For actions whose answer says nothing more than that it is done.
    void order(const std::string& action, nlohmann::json arguments, const QObject* context,
               std::function<void(Expected<void>)> done);

    /// Stops every job of the fleet at once, or lets them go on; for administrators.
    void setFrozen(bool frozen, const QObject* context, std::function<void(Expected<void>)> done);

    /// Hears every message of `filter` (below the fleet's root: "jobs/+") for as long as `context` lives, in
    /// whatever fleet is open then. One listener a filter. `decode` runs on the network's thread, `handler`
    /// on this one.
    template <typename T>
    void listen(const std::string& filter, QObject* context, std::function<T(const broker::Message&)> decode,
                std::function<void(T)> handler)
    {
        addListener(
            filter, context, [this, context, decode = std::move(decode), handler = std::move(handler)] {
                const auto deliver = deliverTo<T>(context, handler);
                return [decode, deliver](const broker::Message& message) { deliver(decode(message)); };
            });
    }

    /// The session of the open fleet, for what blocks on a thread of its own (staging); null while none is.
    /// Keeps the session alive.
    [[nodiscard]] std::shared_ptr<client::ServiceClient> service() const;

Q_SIGNALS:
    /// Another fleet: nothing is known yet.
    void opened();
    void closed();
    /// Once a frame at most.
    void devicesChanged(const drydock::client::MirrorChanges& changes);
    void statusChanged();
    /// Once a second at most.
    void numbersChanged();

private:
    struct Live;
    struct Listener;

    /// A function for any thread that has `handler` called on this one.
    template <typename T>
    std::function<void(T)> deliverTo(const QObject* context, std::function<void(T)> handler)
    {
        return [this, generation = m_generation, guard = QPointer<const QObject>(context),
                alive = std::weak_ptr<bool>(m_alive), handler = std::move(handler)](T value) {
            post(alive, [this, generation, guard, handler, value = std::move(value)]() mutable {
                if (generation == m_generation && guard)
                    handler(std::move(value));
            });
        };
    }
    static void post(const std::weak_ptr<bool>& alive, std::function<void()> task);
    void askForAnswer(const std::string& action, nlohmann::json arguments, client::AnswerHandler handler);
    void addListener(const std::string& filter, QObject* context,
                     std::function<broker::MessageHandler()> makeHandler);
    void attach(Listener& listener);
    void takeUpdate();
    void onBrokerState(const broker::ConnectionState& state);
    void onServiceState(const client::ServiceState& state);
    void onStorageAnswer(const client::StorageAnswer& answer);
    void askStorage(const client::StorageState& before);
    void countSecond();
    void startFollowing();
    void saveNow();

    client::Profile m_profile;
    QString m_operatorName;
    std::shared_ptr<Live> m_live;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    client::FleetMirror m_mirror;
    LinkStatus m_status;
    FleetNumbers m_numbers;
    std::uint64_t m_messages = 0; ///< since the last second
    bool m_isCurrent = false;
    std::optional<TimePoint> m_lastKnown;
    std::filesystem::path m_cacheDirectory;
    std::optional<client::FeedPosition> m_position; ///< up to there m_mirror is whole
    QTimer m_frame;                                 ///< a frame after the last update was taken
    QTimer m_second;
    QTimer m_save;
    std::uint64_t m_generation = 0; ///< of the fleet that is open
    std::shared_ptr<bool> m_alive;  ///< gone with this object
    std::jthread m_closing;         ///< ends what was open before
};

} // namespace drydock::models
