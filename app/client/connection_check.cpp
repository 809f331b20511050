// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection_check.h"

#include "broker/chosen/make_connection.h"
#include "broker/reach.h"
#include "broker/requester.h"
#include "client/storage_probe.h"
#include "crypto/encoding.h"
#include "crypto/random.h"
#include "fleet/request_codec.h"
#include "fleet/time.h"

#include <nlohmann/json.hpp>

#include <condition_variable>
#include <mutex>
#include <utility>

namespace drydock::client {
namespace {

using namespace std::chrono_literals;
using broker::ConnectFault;
using State = CheckStep::State;
using Json = nlohmann::json;

constexpr auto stepPatience = 10s;
constexpr auto birthPatience = 2s;
constexpr std::array fleetTopics{"service", "jobs", "groups", "packages", "changes", "audit"};

std::string text(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Walks once, on the check's thread. Steps give false where the way ends.
class Walk
{
public:
    Walk(Profile profile, Secrets secrets, const ConnectionCheck::Handlers& handlers, std::stop_token stop)
        : m_profile(std::move(profile)), m_secrets(std::move(secrets)), m_handlers(handlers),
          m_stop(std::move(stop))
    {
        for (std::size_t i = 0; i < checkCount; ++i)
            m_steps[i].id = static_cast<CheckId>(i);
    }

    void run()
    {
        using Step = bool (Walk::*)(CheckStep&);
        constexpr std::array<Step, checkCount> walks{&Walk::name,  &Walk::port,        &Walk::tls,
                                                     &Walk::login, &Walk::permissions, &Walk::service,
                                                     &Walk::role,  &Walk::storage};
        bool isOpen = true;
        for (std::size_t i = 0; i < checkCount; ++i) {
            CheckStep& step = m_steps[i];
            // The storage needs no role.
            const bool isDue = isOpen || (step.id == CheckId::Storage && isServiceOnline());
            if (!isDue || m_stop.stop_requested()) {
                settle(step, State::Skipped, CheckFinding::None);
                continue;
            }
            settle(step, State::Running, CheckFinding::None);
            isOpen = (this->*walks[i])(step) && isOpen;
            if (!isOpen && m_stop.stop_requested())
                step.finding = CheckFinding::Cancelled;
            tell(step);
        }
        m_requester.reset();
        m_subscriptions.clear();
        m_connection.reset();
        if (m_handlers.ended)
            m_handlers.ended(m_steps);
    }

private:
    void tell(const CheckStep& step) const
    {
        if (m_handlers.changed)
            m_handlers.changed(step);
    }
    void settle(CheckStep& step, State state, CheckFinding finding) const
    {
        step.state = state;
        step.finding = finding;
        tell(step);
    }
    static bool passed(CheckStep& step, CheckFinding finding)
    {
        step.state = State::Passed;
        step.finding = finding;
        return true;
    }
    static bool failed(CheckStep& step, CheckFinding finding)
    {
        step.state = State::Failed;
        step.finding = finding;
        return false;
    }
    [[nodiscard]] std::function<bool()> cancelled() const
    {
        return [stop = m_stop] { return stop.stop_requested(); };
    }
    /// True as soon as `condition`, asked under the lock, holds; false when cancelled or the time is over.
    template <typename Condition>
    bool await(std::chrono::milliseconds longest, Condition condition)
    {
        std::unique_lock lock(m_mutex);
        return m_wake.wait_for(lock, m_stop, longest, condition);
    }
    template <typename Change>
    void note(Change change)
    {
        const std::scoped_lock lock(m_mutex);
        change();
        m_wake.notify_all();
    }

    [[nodiscard]] bool isServiceOnline()
    {
        const std::scoped_lock lock(m_mutex);
        return !m_birth.is_null();
    }

    bool name(CheckStep& step);
    bool port(CheckStep& step);
    bool tls(CheckStep& step);
    bool login(CheckStep& step);
    bool permissions(CheckStep& step);
    bool service(CheckStep& step);
    bool role(CheckStep& step);
    bool storage(CheckStep& step);
    void ask();
    void heardBirth(const broker::Message& message);

    const Profile m_profile;
    const Secrets m_secrets;
    const ConnectionCheck::Handlers& m_handlers;
    const std::stop_token m_stop;
    std::array<CheckStep, checkCount> m_steps;
    broker::ConnectOptions m_options;
    std::string m_operator;
    std::unique_ptr<broker::Reach> m_reach;

    std::mutex m_mutex; ///< of what the connection's thread tells
    std::condition_variable_any m_wake;
    broker::ConnectionState m_state;
    std::string m_refusedTopic;
    std::string m_refusal;
    Json m_birth;    ///< of a service that is online
    Json m_farewell; ///< of one that was
    std::optional<Expected<broker::Message>> m_answer;

    std::unique_ptr<broker::Connection> m_connection;
    std::vector<broker::Handle> m_subscriptions;
    std::unique_ptr<broker::Requester> m_requester;
};

bool Walk::name(CheckStep& step)
{
    auto options = connectOptions(m_profile, m_secrets);
    const Expected<std::string> who = m_profile.operatorName();
    if (!options || !who) {
        step.raw = (options ? who.error() : options.error()).message;
        return failed(step, CheckFinding::ProfileWrong);
    }
    m_options = *std::move(options);
    m_operator = *who;
    step.host = m_options.address.host;
    m_reach = std::make_unique<broker::Reach>(step.host, m_options.address.port, cancelled(), stepPatience);
    const broker::Reached reached = m_reach->resolve();
    step.fault = reached.fault;
    step.raw = reached.text;
    return reached.fault == ConnectFault::None ? passed(step, CheckFinding::Resolved)
                                               : failed(step, CheckFinding::HostUnknown);
}

bool Walk::port(CheckStep& step)
{
    step.host = m_options.address.host;
    step.port = m_options.address.port;
    const broker::Reached reached = m_reach->connect();
    step.fault = reached.fault;
    step.raw = reached.text;
    return reached.fault == ConnectFault::None ? passed(step, CheckFinding::PortOpen)
                                               : failed(step, CheckFinding::PortFails);
}

bool Walk::tls(CheckStep& step)
{
    step.host = m_options.address.host;
    if (!m_options.address.tls) {
        step.state = State::Skipped;
        step.finding = CheckFinding::TlsNotUsed;
        return true;
    }
    const auto context = broker::TlsContext::make(m_options.tls, m_options.keyPassphrase, step.host);
    if (!context) {
        step.raw = context.error().message;
        step.path = context.error().field == "key"    ? m_options.tls.keyFile
                    : context.error().field == "cert" ? m_options.tls.certificateFile
                                                      : m_options.tls.caFile;
        return failed(step, CheckFinding::TlsFilesWrong);
    }
    const broker::Reached reached = m_reach->handshake(**context);
    step.fault = reached.fault;
    step.raw = reached.text;
    step.certificate = (*context)->certificate();
    return reached.fault == ConnectFault::None ? passed(step, CheckFinding::TlsGood)
                                               : failed(step, CheckFinding::TlsFails);
}

bool Walk::login(CheckStep& step)
{
    m_reach.reset(); // a broker may count connections
    step.user = m_options.address.user;
    m_options.clientId = m_operator + "-check-" + crypto::toHex(crypto::randomBytes(6));
    m_options.connectTimeout = stepPatience;
    m_connection = broker::makeConnection(m_options);
    m_subscriptions.push_back(m_connection->onState(
        [this](const broker::ConnectionState& state) { note([&] { m_state = state; }); }));
    if (const auto started = m_connection->start(); !started) {
        step.raw = started.error().message;
        return failed(step, CheckFinding::LoginFails);
    }
    // The first end of a try is the answer; the connection would go on trying.
    await(stepPatience + 1s, [this] {
        return m_state.phase == broker::Phase::Connected || m_state.fault != ConnectFault::None;
    });
    const std::scoped_lock lock(m_mutex);
    step.fault = m_state.fault;
    step.raw = m_state.problem;
    return m_state.phase == broker::Phase::Connected ? passed(step, CheckFinding::LoggedIn)
                                                     : failed(step, CheckFinding::LoginFails);
}

void Walk::ask()
{
    for (const char* part : fleetTopics) {
        const std::string filter = m_profile.fleetRoot + "/" + part + "/#";
        const bool isService = std::string_view(part) == "service";
        m_subscriptions.push_back(m_connection->subscribe(
            filter, {.retainHandling = isService ? 0 : 2},
            [this, isService](const broker::Message& message) {
                if (isService)
                    heardBirth(message);
            },
            [this, filter](const std::string& why) {
                note([&] {
                    m_refusedTopic = filter;
                    m_refusal = why;
                });
            }));
    }
    m_requester =
        std::make_unique<broker::Requester>(*m_connection, m_profile.fleetRoot + "/responses/" + m_operator +
                                                               "/" + crypto::toHex(crypto::randomBytes(8)));
    broker::Message message;
    message.topic = m_profile.fleetRoot + "/requests/" + m_operator;
    message.contentType = "application/json";
    message.payload =
        request_codec::encodeRequest({"service.status", Json::object(), crypto::uuidV7(systemNow())});
    m_requester->request(
        std::move(message), static_cast<std::uint32_t>(stepPatience.count()),
        [this](const Expected<broker::Message>& answer) { note([&] { m_answer = answer; }); });
}

void Walk::heardBirth(const broker::Message& message)
{
    Json birth = Json::parse(message.payload, nullptr, false);
    if (!birth.is_object() || !birth.contains("online"))
        return;
    note([&] { (birth["online"] == true ? m_birth : m_farewell) = std::move(birth); });
}

bool Walk::permissions(CheckStep& step)
{
    step.user = m_operator;
    ask();
    await(stepPatience + 1s, [this] { return m_answer.has_value() || !m_refusedTopic.empty(); });
    const std::scoped_lock lock(m_mutex);
    if (!m_refusedTopic.empty()) {
        step.topic = m_refusedTopic;
        step.raw = m_refusal;
        return failed(step, CheckFinding::SubscribeRefused);
    }
    if (!m_answer)
        return failed(step, CheckFinding::Cancelled);
    if (!*m_answer && m_answer->error().code == ErrorCode::Forbidden) {
        step.topic = m_profile.fleetRoot + "/requests/" + m_operator;
        step.raw = m_answer->error().message;
        return failed(step, CheckFinding::RequestRefused);
    }
    return passed(step, CheckFinding::PermissionsGood);
}

bool Walk::service(CheckStep& step)
{
    // Retained messages came before the request's answer, unless a service is just being born.
    await(birthPatience, [this] { return !m_birth.is_null(); });
    const std::scoped_lock lock(m_mutex);
    const Json& known = m_birth.is_null() ? m_farewell : m_birth;
    if (known.is_null())
        return failed(step, CheckFinding::ServiceNone);
    step.instance = text(known, "instance");
    step.version = text(known, "version");
    if (m_birth.is_null())
        return failed(step, CheckFinding::ServiceOffline);
    if (text(known, "state") != "DEGRADED")
        return passed(step, CheckFinding::ServiceOnline);
    step.raw = known.value("reasons", Json::array()).dump();
    return passed(step, CheckFinding::ServiceDegraded);
}

bool Walk::role(CheckStep& step)
{
    step.user = m_operator;
    const std::scoped_lock lock(m_mutex);
    if (!m_answer || !*m_answer) {
        step.topic = m_profile.fleetRoot + "/responses/" + m_operator + "/#";
        step.raw = m_answer ? m_answer->error().message : std::string();
        return failed(step, CheckFinding::NoAnswer);
    }
    const Expected<Json> status = request_codec::decodeResponse((*m_answer)->payload);
    if (status)
        return passed(step, CheckFinding::RoleGood);
    step.raw = status.error().message;
    return failed(step, status.error().code == ErrorCode::Forbidden ? CheckFinding::RoleMissing
                                                                    : CheckFinding::NoAnswer);
}

bool Walk::storage(CheckStep& step)
{
    std::string authority;
    {
        const std::scoped_lock lock(m_mutex);
        const Json announced = m_birth.value("storage", Json::object());
        step.url = text(announced, "endpoint");
        authority = text(announced, "ca");
    }
    const StorageAnswer answer = askStorage(step.url, authority, cancelled());
    step.fault = answer.fault;
    step.status = answer.httpStatus;
    step.raw = answer.detail;
    switch (answer.state) {
    case StorageAnswer::State::Answers:
        return passed(step, CheckFinding::StorageAnswers);
    case StorageAnswer::State::Silent:
        return failed(step, CheckFinding::StorageFails);
    case StorageAnswer::State::Unwell:
        return failed(step, CheckFinding::StorageUnwell);
    case StorageAnswer::State::BadAddress:
        return failed(step, CheckFinding::StorageAddressWrong);
    case StorageAnswer::State::Unknown:
        break;
    }
    return failed(step, CheckFinding::StorageNotAnnounced);
}

} // namespace

ConnectionCheck::ConnectionCheck(Profile profile, Secrets secrets, Handlers handlers)
    : m_thread([profile = std::move(profile), secrets = std::move(secrets), handlers = std::move(handlers)](
                   const std::stop_token& stop) { Walk(profile, secrets, handlers, stop).run(); })
{
}

ConnectionCheck::~ConnectionCheck() = default;

} // namespace drydock::client
