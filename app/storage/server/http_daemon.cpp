// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/http_daemon.h"

#include "platform/address.h"
#include "platform/descriptor_limit.h"
#include "platform/socket.h"

#include <microhttpd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <exception>
#include <system_error>

namespace drydock::storage::server {

namespace {

// Holds a request's head: a key of 1024 bytes percent-encoded, a session token, and the other headers.
constexpr std::size_t memoryOfConnection = std::size_t{64} << 10U;

constexpr std::chrono::seconds longestGoodbye{2};

/// One connection.
struct Link
{
    bool asked = false; ///< whether a request line ever came
};

/// One request as libmicrohttpd knows it, from its first line on.
struct Call
{
    std::string target;
    std::unique_ptr<Exchange> exchange;
    std::string method;
    bool wantsBody = false;
    std::atomic<bool> finished = false; ///< set by a worker
    unsigned status = 0;
    std::uint64_t sent = 0;
};

sigv4::Request readHead(MHD_Connection* connection, const Call& call, const char* method)
{
    sigv4::Request request;
    request.method = method;
    const auto question = call.target.find('?');
    request.path = call.target.substr(0, question);
    if (question != std::string::npos)
        request.query = call.target.substr(question + 1);
    MHD_get_connection_values(
        connection, MHD_HEADER_KIND,
        [](void* into, MHD_ValueKind, const char* name, const char* value) {
            static_cast<sigv4::Headers*>(into)->emplace_back(name, value == nullptr ? "" : value);
            return MHD_YES;
        },
        &request.headers);
    return request;
}

/// Whether bytes of a body come after the head.
bool announcesBody(const sigv4::Headers& headers)
{
    const auto length = sigv4::headerValue(headers, "content-length");
    return (length && length != "0") || sigv4::headerValue(headers, "transfer-encoding");
}

MHD_Result sendReply(MHD_Connection* connection, Call& call)
{
    Reply& reply = call.exchange->reply();
    MHD_Response* response = nullptr;
    if (reply.file && reply.length > 0) {
        response = MHD_create_response_from_fd_at_offset64(reply.length, reply.file->file.descriptor(),
                                                           reply.offset);
        if (response != nullptr)
            static_cast<void>(reply.file->file.release());
        call.sent = reply.length;
    } else {
        response =
            MHD_create_response_from_buffer(reply.body.size(), reply.body.data(), MHD_RESPMEM_MUST_COPY);
        call.sent = reply.body.size();
    }
    if (response == nullptr)
        return MHD_NO;
    for (const auto& [name, value] : reply.headers)
        MHD_add_response_header(response, name.c_str(), value.c_str());
    MHD_add_response_header(response, MHD_HTTP_HEADER_SERVER, "drydock");
    // Who was refused keeps no connection: libmicrohttpd 0.9.75 notices a half-closed one only when it times
    // out.
    if (reply.status >= 400)
        MHD_add_response_header(response, MHD_HTTP_HEADER_CONNECTION, "close");
    call.status = reply.status;
    const MHD_Result queued = MHD_queue_response(connection, reply.status, response);
    MHD_destroy_response(response);
    return queued;
}

std::string peer(MHD_Connection* connection)
{
    const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    const std::string text = info == nullptr ? std::string() : platform::ipv4Text(info->client_addr);
    return text.empty() ? "-" : text;
}

} // namespace

/// What libmicrohttpd calls, in its own threads; no exception may pass into it.
struct HttpDaemon::Callbacks
{
    static void* target(void*, const char* uri, MHD_Connection* connection)
    {
        const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
        if (info != nullptr && info->socket_context != nullptr)
            static_cast<Link*>(info->socket_context)->asked = true;
        auto call = std::make_unique<Call>();
        call->target = uri;
        return call.release();
    }

    static std::size_t keepEscapes(void*, MHD_Connection*, char* text) { return std::strlen(text); }

    static MHD_Result handle(void* self, MHD_Connection* connection, const char*, const char* method,
                             const char*, const char* data, std::size_t* size, void** state)
    try {
        auto& daemon = *static_cast<HttpDaemon*>(self);
        auto& call = *static_cast<Call*>(*state);
        if (!call.exchange) {
            call.method = method;
            auto head = readHead(connection, call, method);
            const bool bodyComes = announcesBody(head.headers);
            call.exchange = std::make_unique<Exchange>(daemon.m_store, std::move(head));
            call.wantsBody = call.exchange->begin();
            if (call.wantsBody)
                return MHD_YES;
            // An answer in the first call refuses the body, and ends the connection with it.
            if (bodyComes)
                return sendReply(connection, call);
            call.finished = true;
            return MHD_YES;
        }
        if (call.finished)
            return sendReply(connection, call);
        if (*size > 0) {
            const bool taken = call.wantsBody && call.exchange->feed(std::string_view(data, *size));
            *size = 0;
            return taken || !call.wantsBody ? MHD_YES : MHD_NO;
        }
        if (!call.wantsBody)
            return MHD_NO;
        call.wantsBody = false;
        MHD_suspend_connection(connection);
        Workers& workers = call.exchange->isLong() ? daemon.m_joiners : daemon.m_workers;
        const bool posted = workers.post([&call, connection] {
            try {
                call.exchange->finish();
                call.finished = true;
            } catch (const std::exception&) {
                // The connection ends without an answer: `finished` is not set.
            }
            MHD_resume_connection(connection);
        });
        if (!posted)
            MHD_resume_connection(connection);
        return MHD_YES;
    } catch (const std::exception&) {
        return MHD_NO;
    }

    static void completed(void* self, MHD_Connection* connection, void** state,
                          MHD_RequestTerminationCode code)
    try {
        auto& daemon = *static_cast<HttpDaemon*>(self);
        const std::unique_ptr<Call> call(static_cast<Call*>(*state));
        *state = nullptr;
        if (!call || !call->exchange) {
            daemon.log(peer(connection) + " refused: its request is no HTTP that can be read");
            return;
        }
        const unsigned status = call->status != 0 ? call->status : call->exchange->refusal();
        std::string line = peer(connection) + " " + printable(call->method, 32) + " " +
                           call->exchange->shownPath() + " " + std::to_string(status) + " in " +
                           std::to_string(call->exchange->received()) + " out " + std::to_string(call->sent);
        if (code != MHD_REQUEST_TERMINATED_COMPLETED_OK)
            line += " broken off";
        daemon.log(line);
    } catch (const std::exception&) {
        return;
    }

    static void connection(void* self, MHD_Connection* connection, void** context,
                           MHD_ConnectionNotificationCode code)
    try {
        const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
        if (info == nullptr)
            return;
        auto& daemon = *static_cast<HttpDaemon*>(self);
        if (code == MHD_CONNECTION_NOTIFY_STARTED) {
            *context = std::make_unique<Link>().release();
        } else {
            const std::unique_ptr<Link> link(static_cast<Link*>(*context));
            *context = nullptr;
            if (link && !link->asked)
                daemon.log(peer(connection) + " closed: nothing came that is a request");
        }
        const std::scoped_lock lock(daemon.m_socketMutex);
        if (code == MHD_CONNECTION_NOTIFY_STARTED)
            daemon.m_sockets.insert(static_cast<int>(info->connect_fd));
        else
            daemon.m_sockets.erase(static_cast<int>(info->connect_fd)); // called before it is closed
        daemon.m_socketsChanged.notify_all();
    } catch (const std::exception&) {
        return;
    }

    /// What libmicrohttpd has to say itself: requests that are none, connections that it does not accept.
    static void logged(void* self, const char* format, va_list values)
    try {
        std::array<char, 512> text{};
        std::vsnprintf(text.data(), text.size(), format, values);
        std::string line;
        for (const char* c = text.data(); *c != '\0'; ++c) {
            if (*c >= 0x20 && *c < 0x7f)
                line += *c;
        }
        static_cast<HttpDaemon*>(self)->log(line);
    } catch (const std::exception&) {
        return;
    }
};

void HttpDaemon::log(const std::string& line)
{
    const std::scoped_lock lock(m_logMutex);
    if (m_store.options.accessLog)
        m_store.options.accessLog(line);
}

Expected<std::unique_ptr<HttpDaemon>> HttpDaemon::start(Store& store)
{
    std::unique_ptr<HttpDaemon> daemon(new HttpDaemon(store));
    if (auto listening = daemon->listen(); !listening)
        return tl::make_unexpected(listening.error());
    return daemon;
}

Expected<void> HttpDaemon::listen()
{
    const PackageServerOptions& options = m_store.options;
    const auto address = platform::Address::ipv4(options.address, options.port);
    if (!address)
        return fail(ErrorCode::InvalidArgument, "'" + options.address + "' is no IPv4 address", "address");
    const bool secure = !options.certificatePem.empty();
    if (secure == options.privateKeyPem.empty())
        return fail(ErrorCode::InvalidArgument, "HTTPS needs both a certificate and its key",
                    "certificatePem");
    // A download holds two descriptors; the usual soft limit of 1024 would end them at 500.
    platform::raiseDescriptorLimit(std::uint64_t{options.connectionLimit} * 2 + 256);

    std::vector<MHD_OptionItem> items{
        {MHD_OPTION_EXTERNAL_LOGGER, reinterpret_cast<intptr_t>(&Callbacks::logged), this},
        {MHD_OPTION_SOCK_ADDR, 0, const_cast<sockaddr*>(address->native())},
        {MHD_OPTION_URI_LOG_CALLBACK, reinterpret_cast<intptr_t>(&Callbacks::target), nullptr},
        {MHD_OPTION_UNESCAPE_CALLBACK, reinterpret_cast<intptr_t>(&Callbacks::keepEscapes), nullptr},
        {MHD_OPTION_NOTIFY_CONNECTION, reinterpret_cast<intptr_t>(&Callbacks::connection), this},
        {MHD_OPTION_NOTIFY_COMPLETED, reinterpret_cast<intptr_t>(&Callbacks::completed), this},
        {MHD_OPTION_THREAD_POOL_SIZE, static_cast<intptr_t>(std::max(options.threads, 2U)), nullptr},
        {MHD_OPTION_CONNECTION_LIMIT,
         static_cast<intptr_t>(std::max(options.connectionLimit, 2 * options.threads)), nullptr},
        {MHD_OPTION_CONNECTION_MEMORY_LIMIT, static_cast<intptr_t>(memoryOfConnection), nullptr},
        {MHD_OPTION_CONNECTION_TIMEOUT, static_cast<intptr_t>(options.idleTimeout.count()), nullptr},
        {MHD_OPTION_STRICT_FOR_CLIENT, 1, nullptr},
    };
    unsigned flags = MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;
    flags |= MHD_is_feature_supported(MHD_FEATURE_EPOLL) == MHD_YES ? MHD_USE_EPOLL_INTERNAL_THREAD
                                                                    : MHD_USE_AUTO_INTERNAL_THREAD;
    if (secure) {
        flags |= MHD_USE_TLS;
        items.push_back({MHD_OPTION_HTTPS_MEM_CERT, 0, const_cast<char*>(options.certificatePem.c_str())});
        items.push_back({MHD_OPTION_HTTPS_MEM_KEY, 0, const_cast<char*>(options.privateKeyPem.c_str())});
    }
    items.push_back({MHD_OPTION_END, 0, nullptr});
    errno = 0;
    m_daemon = MHD_start_daemon(flags, 0, nullptr, nullptr, &Callbacks::handle, this, MHD_OPTION_ARRAY,
                                items.data(), MHD_OPTION_END);
    if (m_daemon == nullptr) {
        const int number = errno;
        const std::string where = options.address + ":" + std::to_string(options.port);
        if (number == EADDRINUSE)
            return fail(ErrorCode::Conflict, where + " is in use; choose another port", "port");
        return fail(ErrorCode::InvalidArgument,
                    "cannot serve on " + where + ": " +
                        (number == 0 ? std::string("address, certificate or key are not usable")
                                     : std::error_code(number, std::generic_category()).message()));
    }
    m_port = MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
    return {};
}

/// libmicrohttpd 0.9.75 crashes where it finds a malformed request while it stops: it then has no answer to
/// send. So connections end before it is told to.
void HttpDaemon::hangUp()
{
    std::unique_lock lock(m_socketMutex);
    for (const int socket : m_sockets)
        platform::shutDown(socket);
    m_socketsChanged.wait_for(lock, longestGoodbye, [this] { return m_sockets.empty(); });
}

HttpDaemon::~HttpDaemon()
{
    if (m_daemon == nullptr)
        return;
    // No connection may be suspended while the daemon stops: first no new ones, then what is being finished.
    const MHD_socket listener = MHD_quiesce_daemon(m_daemon);
    m_workers.stop();
    m_joiners.stop();
    hangUp();
    MHD_stop_daemon(m_daemon);
    if (listener != MHD_INVALID_SOCKET)
        platform::closeSocket(static_cast<int>(listener));
}

} // namespace drydock::storage::server
