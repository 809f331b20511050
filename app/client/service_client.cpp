// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/service_client.h"

#include "broker/requester.h"
#include "crypto/encoding.h"
#include "crypto/random.h"
#include "fleet/request_codec.h"
#include "fleet/time.h"
#include "wire/device_page.h"

#include <algorithm>
#include <condition_variable>
#include <future>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace drydock::client {
namespace {

using Instant = std::chrono::steady_clock::time_point;

constexpr std::chrono::seconds shortestPause{1};

struct PendingCall
{
    std::string action;
    std::string payload;
    AnswerHandler handler;
    Instant nextTry{};
    Instant end{};
    std::chrono::milliseconds patience{};
    std::string problem; ///< of the last try
};

Expected<Answer> decodeAnswer(const broker::Message& message)
{
    if (message.contentType == wire::devicePageContentType)
        return Answer{{}, message.payload, message.contentType};
    Expected<nlohmann::json> result = request_codec::decodeResponse(message.payload);
    if (!result)
        return tl::unexpected(result.error());
    return Answer{std::move(*result), {}, {}};
}

// Repeating the same password is refused again.
bool isRefusal(const broker::ConnectionState& state)
{
    return state.fault == broker::ConnectFault::NotAuthorised;
}

} // namespace

class ServiceClient::Impl
{
public:
    Impl(broker::Connection& connection, Options options)
        : m_connection(connection), m_options(std::move(options)),
          m_requester(std::make_unique<broker::Requester>(
              connection, m_options.fleetRoot + "/responses/" + m_options.operatorName + "/" +
                              crypto::toHex(crypto::randomBytes(8)))),
          m_stateWatch(connection.onState([this](const broker::ConnectionState& state) { onState(state); })),
          m_timer([this](const std::stop_token& stop) { runTimer(stop); })
    {
    }

    ~Impl()
    {
        m_timer.request_stop();
        m_timer.join();
        m_stateWatch.reset();
        m_requester.reset();
        std::map<std::uint64_t, PendingCall> rest;
        {
            const std::scoped_lock lock(m_mutex);
            rest.swap(m_pending);
        }
        for (auto& [number, call] : rest)
            call.handler(fail(ErrorCode::Unavailable, call.action + ": the connection was closed"));
    }

    void add(const std::string& action, nlohmann::json arguments, AnswerHandler handler,
             std::chrono::milliseconds longer)
    {
        const auto now = std::chrono::steady_clock::now();
        PendingCall call;
        call.action = action;
        call.payload =
            request_codec::encodeRequest({action, std::move(arguments), crypto::uuidV7(systemNow())});
        call.handler = std::move(handler);
        call.nextTry = now + m_options.repeatAfter;
        call.patience = m_options.giveUpAfter + longer;
        call.end = now + call.patience;
        std::uint64_t number = 0;
        std::string payload = call.payload;
        {
            const std::scoped_lock lock(m_mutex);
            number = ++m_lastNumber;
            m_pending.emplace(number, std::move(call));
        }
        // Said before anybody asked; what is said later comes to onState.
        if (const broker::ConnectionState state = m_connection.state(); isRefusal(state)) {
            finish(number, fail(ErrorCode::Forbidden, action + ": " + state.problem));
            return;
        }
        m_wake.notify_all();
        send(number, std::move(payload));
    }

private:
    // Without the lock: the requester may call back at once.
    void send(std::uint64_t number, std::string payload)
    {
        broker::Message message;
        message.topic = m_options.fleetRoot + "/requests/" + m_options.operatorName;
        message.payload = std::move(payload);
        message.contentType = "application/json";
        const auto life = std::chrono::ceil<std::chrono::seconds>(m_options.giveUpAfter);
        m_requester->request(std::move(message), static_cast<std::uint32_t>(life.count()),
                             [this, number](const Expected<broker::Message>& answer) {
                                 if (answer)
                                     finish(number, decodeAnswer(*answer));
                                 else
                                     tryFailed(number, answer.error());
                             });
    }

    void tryFailed(std::uint64_t number, const Error& error)
    {
        if (error.code != ErrorCode::Unavailable) {
            finish(number, tl::unexpected(error));
            return;
        }
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_pending.find(number); found != m_pending.end()) {
            found->second.problem = error.message;
            found->second.nextTry =
                std::min(found->second.nextTry, std::chrono::steady_clock::now() + shortestPause);
            m_wake.notify_all();
        }
    }

    // The first answer counts; those to repetitions find nothing.
    void finish(std::uint64_t number, Expected<Answer> answer)
    {
        AnswerHandler handler;
        {
            const std::scoped_lock lock(m_mutex);
            const auto found = m_pending.find(number);
            if (found == m_pending.end())
                return;
            handler = std::move(found->second.handler);
            m_pending.erase(found);
        }
        handler(std::move(answer));
    }

    void onState(const broker::ConnectionState& state)
    {
        if (state.phase == broker::Phase::Waiting && isRefusal(state))
            refuseAll(state.problem);
        const std::scoped_lock lock(m_mutex);
        if (state.phase == broker::Phase::Waiting)
            m_wasLost = true;
        // What was answered while the connection was down is lost with it (clean start): ask again.
        if (state.phase == broker::Phase::Connected && std::exchange(m_wasLost, false)) {
            for (auto& [number, call] : m_pending)
                call.nextTry = std::chrono::steady_clock::now();
            m_wake.notify_all();
        }
    }

    void refuseAll(const std::string& problem)
    {
        std::map<std::uint64_t, PendingCall> refused;
        {
            const std::scoped_lock lock(m_mutex);
            refused.swap(m_pending);
        }
        for (auto& [number, call] : refused)
            call.handler(fail(ErrorCode::Forbidden, call.action + ": " + problem));
    }

    [[nodiscard]] Error timeOut(const PendingCall& call) const
    {
        const broker::ConnectionState state = m_connection.state();
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(call.patience).count();
        std::string message = call.action + ": no answer in " + std::to_string(seconds) + " s";
        if (!state.problem.empty())
            message += "; the broker is not reached: " + state.problem;
        else if (!call.problem.empty())
            message += "; " + call.problem + ". Is drydockd running on this broker?";
        else
            message += ". Is drydockd running on this broker?";
        return Error{ErrorCode::Unavailable, message, {}};
    }

    void runTimer(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        while (!stop.stop_requested()) {
            const Instant now = std::chrono::steady_clock::now();
            Instant wakeAt = now + std::chrono::hours(1);
            std::vector<std::pair<std::uint64_t, std::string>> repeats;
            std::vector<std::pair<std::uint64_t, Error>> over;
            for (auto& [number, call] : m_pending) {
                if (call.end <= now) {
                    over.emplace_back(number, timeOut(call));
                    continue;
                }
                if (call.nextTry <= now) {
                    call.nextTry = now + m_options.repeatAfter;
                    repeats.emplace_back(number, call.payload);
                }
                wakeAt = std::min({wakeAt, call.nextTry, call.end});
            }
            if (!repeats.empty() || !over.empty()) {
                lock.unlock();
                for (auto& [number, payload] : repeats)
                    send(number, std::move(payload));
                for (auto& [number, error] : over)
                    finish(number, tl::unexpected(std::move(error)));
                lock.lock();
                continue;
            }
            m_wake.wait_until(lock, stop, wakeAt, [this, wakeAt] { return isSomethingDueBefore(wakeAt); });
        }
    }

    [[nodiscard]] bool isSomethingDueBefore(Instant instant) const
    {
        return std::ranges::any_of(m_pending, [instant](const auto& entry) {
            return std::min(entry.second.nextTry, entry.second.end) < instant;
        });
    }

    broker::Connection& m_connection;
    Options m_options;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::map<std::uint64_t, PendingCall> m_pending;
    std::uint64_t m_lastNumber = 0;
    bool m_wasLost = false; ///< since it was last connected
    std::unique_ptr<broker::Requester> m_requester;
    broker::Handle m_stateWatch;
    std::jthread m_timer;
};

ServiceClient::ServiceClient(broker::Connection& connection, Options options)
    : m_impl(std::make_unique<Impl>(connection, std::move(options)))
{
}

ServiceClient::~ServiceClient() = default;

void ServiceClient::callAsync(const std::string& action, nlohmann::json arguments, AnswerHandler handler,
                              std::chrono::milliseconds longer)
{
    m_impl->add(action, std::move(arguments), std::move(handler), longer);
}

Expected<Answer> ServiceClient::callForAnswer(const std::string& action, nlohmann::json arguments,
                                              std::chrono::milliseconds longer)
{
    // Shared with the handler: it may still run when this has returned.
    auto promise = std::make_shared<std::promise<Expected<Answer>>>();
    std::future<Expected<Answer>> answer = promise->get_future();
    callAsync(
        action, std::move(arguments),
        [promise](Expected<Answer> value) { promise->set_value(std::move(value)); }, longer);
    return answer.get();
}

Expected<nlohmann::json> ServiceClient::call(const std::string& action, nlohmann::json arguments,
                                             std::chrono::milliseconds longer)
{
    Expected<Answer> answer = callForAnswer(action, std::move(arguments), longer);
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->contentType.empty())
        return fail(ErrorCode::Internal, action + ": answered with " + answer->contentType + ", not JSON");
    return std::move(answer->result);
}

} // namespace drydock::client
