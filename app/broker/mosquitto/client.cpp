// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/mosquitto/client.h"

#include "broker/closing.h"
#include "broker/message_rules.h"
#include "broker/mosquitto/library.h"
#include "broker/mosquitto/properties.h"
#include "broker/reason.h"
#include "platform/readiness.h"
#include "platform/socket.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace drydock::broker {

namespace {

/// Beyond what the broker names as its Receive Maximum, never more than this is unanswered at a time.
constexpr int sendMaximum = 500;

/// While it lives the kernel collects what is written: the library hands over each packet by itself, and each
/// would travel by itself, through all of both ends' network stacks. What is left goes out at the end.
class Cork
{
public:
    explicit Cork(int socket) : m_socket(socket) { platform::collectWrites(m_socket, true); }
    ~Cork() { platform::collectWrites(m_socket, false); }
    Cork(const Cork&) = delete;
    Cork& operator=(const Cork&) = delete;

private:
    int m_socket; ///< the library may have closed it
};

tl::unexpected<Error> refused(const std::string& what, int code, int savedErrno)
{
    return fail(ErrorCode::InvalidArgument, what + ": " + describe(code, savedErrno));
}

} // namespace

struct Client::Callbacks
{
    static Client& self(void* data) { return *static_cast<Client*>(data); }

    static void connected(mosquitto*, void* data, int reason, int flags, const mosquitto_property* properties)
    {
        ConnectAnswered event;
        event.reason = reason;
        event.sessionPresent = (flags & 1) != 0;
        std::uint8_t retain = 1;
        mosquitto_property_read_byte(properties, MQTT_PROP_RETAIN_AVAILABLE, &retain, false);
        mosquitto_property_read_int32(properties, MQTT_PROP_MAXIMUM_PACKET_SIZE, &event.maximumPacketSize,
                                      false);
        mosquitto_property_read_int16(properties, MQTT_PROP_RECEIVE_MAXIMUM, &event.receiveMaximum, false);
        event.retainAvailable = retain != 0;
        self(data).m_answered = true;
        // The library writes a line of text for every packet as long as somebody listens.
        mosquitto_log_callback_set(self(data).m_library.get(), nullptr);
        self(data).m_events.emplace_back(event);
    }
    static void disconnected(mosquitto*, void* data, int reason, const mosquitto_property*)
    {
        // Below 128 these are the library's own codes, and `lost` knows more.
        if (reason >= 128)
            self(data).m_goodbyeReason = reason;
    }
    static void arrived(mosquitto*, void* data, const mosquitto_message* message,
                        const mosquitto_property* properties)
    {
        self(data).m_events.emplace_back(MessageArrived{toMessage(*message, properties)});
    }
    static void published(mosquitto*, void* data, int packetId, int reason, const mosquitto_property*)
    {
        self(data).m_events.emplace_back(PublishAnswered{packetId, reason});
    }
    static void subscribed(mosquitto*, void* data, int packetId, int count, const int* granted,
                           const mosquitto_property*)
    {
        self(data).m_events.emplace_back(SubscribeAnswered{packetId, count > 0 ? granted[0] : 128});
    }
    static void logged(mosquitto*, void* data, int level, const char* text)
    {
        if (level == MOSQ_LOG_ERR)
            self(data).m_libraryError = text;
    }
};

Client::Client(const ConnectOptions& options) : m_options(options), m_library(nullptr, &mosquitto_destroy)
{
    useLibrary();
}

Client::~Client() = default;

Expected<void> Client::prepare()
{
    const std::string& id = m_options.clientId;
    if (id.empty() && !m_options.cleanStart)
        return fail(ErrorCode::InvalidArgument, "a session that is kept needs a client id", "clientId");
    m_library.reset(mosquitto_new(id.empty() ? nullptr : id.c_str(), m_options.cleanStart, this));
    mosquitto* const library = m_library.get();
    if (!library)
        return refused("client id", errno == EINVAL ? MOSQ_ERR_INVAL : MOSQ_ERR_ERRNO, errno);

    mosquitto_int_option(library, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V5);
    mosquitto_int_option(library, MOSQ_OPT_TCP_NODELAY, 1);
    mosquitto_int_option(library, MOSQ_OPT_RECEIVE_MAXIMUM, std::max<int>(m_options.receiveMaximum, 1));
    mosquitto_int_option(library, MOSQ_OPT_SEND_MAXIMUM, sendMaximum);
    // From here on library calls write nothing, so acknowledgements wait for `write`.
    mosquitto_threaded_set(library, true);
    mosquitto_connect_v5_callback_set(library, &Callbacks::connected);
    mosquitto_disconnect_v5_callback_set(library, &Callbacks::disconnected);
    mosquitto_message_v5_callback_set(library, &Callbacks::arrived);
    mosquitto_publish_v5_callback_set(library, &Callbacks::published);
    mosquitto_subscribe_v5_callback_set(library, &Callbacks::subscribed);

    if (!m_options.address.user.empty()) {
        const char* const password = m_options.password.empty() ? nullptr : m_options.password.c_str();
        if (const int code = mosquitto_username_pw_set(library, m_options.address.user.c_str(), password))
            return refused("user name and password", code, errno);
    }
    return prepareTls().and_then([this] { return prepareWill(); });
}

Expected<void> Client::prepareTls()
{
    if (!m_options.address.tls)
        return {};
    auto context = TlsContext::make(m_options.tls, m_options.keyPassphrase, m_options.address.host);
    if (!context)
        return tl::unexpected(context.error());
    m_tls = *std::move(context);
    // All of it is ours: the library's own settings would hide which certificate failed, and why.
    mosquitto_int_option(m_library.get(), MOSQ_OPT_SSL_CTX_WITH_DEFAULTS, 0);
    if (const int code = mosquitto_void_option(m_library.get(), MOSQ_OPT_SSL_CTX, m_tls->native()))
        return refused("TLS", code, errno);
    return {};
}

Expected<void> Client::prepareWill()
{
    if (!m_options.will)
        return {};
    if (auto ok = checkWill(*m_options.will); !ok)
        return ok;
    const Message& message = m_options.will->message;
    Properties properties(message);
    if (m_options.will->delaySeconds > 0)
        properties.addInt32(MQTT_PROP_WILL_DELAY_INTERVAL, m_options.will->delaySeconds);
    // The library keeps the list where it succeeds.
    const int code =
        mosquitto_will_set_v5(m_library.get(), message.topic.c_str(),
                              static_cast<int>(message.payload.size()), message.payload.data(), message.qos,
                              message.retain, const_cast<mosquitto_property*>(properties.get()));
    if (code != MOSQ_ERR_SUCCESS)
        return refused("will", code, errno);
    static_cast<void>(properties.release());
    return {};
}

Expected<void> Client::connect()
{
    m_events.clear();
    m_problem.clear();
    m_fault = ConnectFault::None;
    if (m_tls)
        m_tls->reset();
    m_libraryError.clear();
    mosquitto_log_callback_set(m_library.get(), &Callbacks::logged);
    m_goodbyeReason = 0;
    m_answered = m_reachable = false;
    const int keepAlive = m_options.keepAliveSeconds == 0 ? 0 : std::max<int>(m_options.keepAliveSeconds, 5);

    Properties properties;
    properties.addInt16(MQTT_PROP_RECEIVE_MAXIMUM, std::max<std::uint16_t>(m_options.receiveMaximum, 1));
    if (m_options.sessionExpirySeconds > 0)
        properties.addInt32(MQTT_PROP_SESSION_EXPIRY_INTERVAL, m_options.sessionExpirySeconds);
    // The library takes CONNECT properties only in its call that waits for the connection. It stores them
    // before it looks at the port, so a port that it refuses stores them and does no more.
    mosquitto_connect_bind_v5(m_library.get(), m_options.address.host.c_str(), -1, keepAlive, nullptr,
                              properties.get());

    errno = 0;
    const int code = mosquitto_connect_bind_async(m_library.get(), m_options.address.host.c_str(),
                                                  m_options.address.port, keepAlive, nullptr);
    if (code != MOSQ_ERR_SUCCESS) {
        static_cast<void>(lost(code, errno));
        return fail(ErrorCode::Unavailable, m_problem);
    }
    m_open = true;
    return {};
}

void Client::drop(ConnectFault fault, std::string problem)
{
    // The library offers no way to close; it does so itself when it connects again or is destroyed.
    if (const int socket = mosquitto_socket(m_library.get()); m_open && socket >= 0)
        platform::shutDown(socket);
    m_open = false;
    setProblem(fault, std::move(problem));
}

void Client::disconnect()
{
    if (!m_open)
        return;
    if (!m_answered)
        return drop(ConnectFault::None, {});
    const int twin = platform::duplicateSocket(mosquitto_socket(m_library.get()));
    constexpr std::chrono::milliseconds patience{100};
    mosquitto_disconnect_v5(m_library.get(), 0, nullptr);
    for (int tries = 0; tries < 10 && descriptor() >= 0; ++tries) {
        if (mosquitto_loop_write(m_library.get(), 1) != MOSQ_ERR_SUCCESS || descriptor() < 0)
            break;
        std::array<platform::Waiting, 1> waiting{platform::Waiting{descriptor(), platform::writable}};
        platform::waitFor(waiting, patience);
    }
    // The library has closed its own, so the twin reads away what would make a reset of it: the broker might
    // then miss the goodbye and send the will.
    platform::readAway(twin, patience);
    platform::closeSocket(twin);
    drop(ConnectFault::None, {});
}

int Client::descriptor() const
{
    return m_open ? mosquitto_socket(m_library.get()) : -1;
}

bool Client::wantsWrite() const
{
    if (!m_open)
        return false;
    // With TLS the library does not ask for the writability that ends a TCP connect.
    return mosquitto_want_write(m_library.get()) || (m_options.address.tls && !m_reachable);
}

bool Client::isSocketBroken()
{
    // During a TLS handshake the library takes a refused or closed connection for one that needs more time.
    const int socket = mosquitto_socket(m_library.get());
    if (const int problem = platform::takeSocketError(socket); problem != 0) {
        m_reachable = m_reachable || problem == ECONNRESET; // a port without a listener refuses
        drop(faultOf(MOSQ_ERR_ERRNO, problem), platform::socketProblemText(problem));
        return true;
    }
    m_reachable = m_reachable || platform::hasReachedPeer(socket);
    if (platform::isEndOfStream(socket)) {
        // A TLS handshake that tried to write has taken the error of a refused connect away.
        if (m_reachable)
            drop(ConnectFault::Lost, "the broker closed the connection before it answered");
        else
            drop(ConnectFault::Refused, "the connection was refused");
        return true;
    }
    return false;
}

void Client::setProblem(ConnectFault fault, std::string problem)
{
    m_fault = fault;
    m_problem = std::move(problem);
    if (m_reachable && !m_answered)
        explainEarlyLoss(m_fault, m_problem, m_tls.get());
}

Client::Io Client::lost(int code, int savedErrno)
{
    m_open = false;
    if (m_goodbyeReason != 0)
        setProblem(faultOfReason(m_goodbyeReason), describeReason(m_goodbyeReason));
    else if (m_tls && m_tls->fault() != ConnectFault::None)
        setProblem(m_tls->fault(), describe(MOSQ_ERR_TLS, 0) + ": " + m_tls->reason());
    else if (!m_libraryError.empty())
        setProblem(ConnectFault::TlsFailed, describe(MOSQ_ERR_TLS, 0) + ": " + m_libraryError);
    else
        setProblem(faultOf(code, savedErrno), describe(code, savedErrno));
    return Io::Lost;
}

Client::Io Client::read()
{
    if (!m_open || (!m_answered && isSocketBroken()))
        return Io::Lost;
    const std::size_t before = m_events.size();
    errno = 0;
    const int code = mosquitto_loop_read(m_library.get(), 1);
    const int savedErrno = platform::errnoOfSocket(errno);
    if (code != MOSQ_ERR_SUCCESS || mosquitto_socket(m_library.get()) < 0)
        return lost(code, savedErrno);
    // Queued acknowledgements leave EAGAIN behind too, when the library's own descriptor pair is full.
    const bool isBlocked =
        (savedErrno == EAGAIN || savedErrno == EWOULDBLOCK || !m_answered) && m_events.size() == before;
    return isBlocked ? Io::Blocked : Io::Progress;
}

Client::Io Client::write()
{
    if (!m_open || (!m_answered && isSocketBroken()))
        return Io::Lost;
    if (m_options.address.tls && !m_answered) {
        // The handshake goes on in the library's read alone. Should that read an answer already, the next
        // round writes.
        if (const Io io = read(); io != Io::Blocked)
            return io;
    }
    int code = MOSQ_ERR_SUCCESS;
    int savedErrno = 0;
    {
        const Cork cork(mosquitto_socket(m_library.get()));
        errno = 0;
        code = mosquitto_loop_write(m_library.get(), 1);
        savedErrno = errno;
    }
    if (code != MOSQ_ERR_SUCCESS || mosquitto_socket(m_library.get()) < 0)
        return lost(code, savedErrno);
    return mosquitto_want_write(m_library.get()) ? Io::Blocked : Io::Progress;
}

bool Client::keepAlive()
{
    if (!m_open)
        return false;
    const int code = mosquitto_loop_misc(m_library.get());
    return code == MOSQ_ERR_SUCCESS || lost(code, errno) != Io::Lost;
}

Expected<int> Client::publish(const Message& message)
{
    const Properties properties(message);
    int packetId = 0;
    const int code = mosquitto_publish_v5(m_library.get(), &packetId, message.topic.c_str(),
                                          static_cast<int>(message.payload.size()), message.payload.data(),
                                          message.qos, message.retain, properties.get());
    if (code != MOSQ_ERR_SUCCESS)
        return fail(ErrorCode::Internal, describe(code, errno));
    return packetId;
}

Expected<int> Client::subscribe(const std::string& filter, const SubscribeOptions& options)
{
    const int flags = (options.noLocal ? MQTT_SUB_OPT_NO_LOCAL : 0) |
                      (options.retainAsPublished ? MQTT_SUB_OPT_RETAIN_AS_PUBLISHED : 0) |
                      (options.retainHandling << 4);
    int packetId = 0;
    const int code =
        mosquitto_subscribe_v5(m_library.get(), &packetId, filter.c_str(), options.qos, flags, nullptr);
    if (code != MOSQ_ERR_SUCCESS)
        return fail(ErrorCode::Internal, describe(code, errno));
    return packetId;
}

void Client::unsubscribe(const std::string& filter)
{
    // An error can only mean that the connection is gone, which the next step finds out.
    mosquitto_unsubscribe_v5(m_library.get(), nullptr, filter.c_str(), nullptr);
}

} // namespace drydock::broker
