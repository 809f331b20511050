// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/http_daemon.h"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <exception>
#include <system_error>

namespace drydock::storage::server {

namespace {

// Holds a request's head: a key of 1024 bytes percent-encoded, a session token, and the other headers.
constexpr std::size_t memoryOfConnection = std::size_t{64} << 10U;

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

MHD_Result sendReply(MHD_Connection* connection, Call& call)
{
    Reply& reply = call.exchange->reply();
    MHD_Response* response = nullptr;
    if (reply.file && reply.length > 0) {
        response =
            MHD_create_response_from_fd_at_offset64(reply.length, reply.file->descriptor, reply.offset);
        if (response != nullptr)
            static_cast<void>(reply.file->take());
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
    call.status = reply.status;
    const MHD_Result queued = MHD_queue_response(connection, reply.status, response);
    MHD_destroy_response(response);
    return queued;
}

std::string peer(MHD_Connection* connection)
{
    const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    std::array<char, INET_ADDRSTRLEN> text{};
    if (info == nullptr || info->client_addr->sa_family != AF_INET)
        return "-";
    sockaddr_in address{};
    std::memcpy(&address, info->client_addr, sizeof address);
    inet_ntop(AF_INET, &address.sin_addr, text.data(), text.size());
    return text.data();
}

/// A download holds two descriptors; the usual soft limit of 1024 would end them at 500.
void raiseDescriptorLimit(unsigned connections)
{
    rlimit limit{};
    const rlim_t wanted = rlim_t{connections} * 2 + 256;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

/// What libmicrohttpd calls, in its own threads; no exception may pass into it.
struct HttpDaemon::Callbacks
{
    static void* target(void*, const char* uri, MHD_Connection*)
    {
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
            call.exchange = std::make_unique<Exchange>(daemon.m_store, readHead(connection, call, method));
            call.wantsBody = call.exchange->begin();
            return call.wantsBody ? MHD_YES : sendReply(connection, call);
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
        const bool posted = daemon.m_workers.post([&call, connection] {
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
        const auto& log = daemon.m_store.options.accessLog;
        if (!call || !call->exchange || !log)
            return;
        std::string line = peer(connection) + " " + call->method + " " + call->exchange->shownPath() + " " +
                           std::to_string(call->status) + " in " +
                           std::to_string(call->exchange->received()) + " out " + std::to_string(call->sent);
        if (code != MHD_REQUEST_TERMINATED_COMPLETED_OK)
            line += " broken off";
        const std::scoped_lock lock(daemon.m_logMutex);
        log(line);
    } catch (const std::exception&) {
        return;
    }
};

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
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(options.port);
    if (inet_pton(AF_INET, options.address.c_str(), &address.sin_addr) != 1)
        return fail(ErrorCode::InvalidArgument, "'" + options.address + "' is no IPv4 address", "address");
    const bool secure = !options.certificatePem.empty();
    if (secure == options.privateKeyPem.empty())
        return fail(ErrorCode::InvalidArgument, "HTTPS needs both a certificate and its key",
                    "certificatePem");
    raiseDescriptorLimit(options.connectionLimit);

    std::vector<MHD_OptionItem> items{
        {MHD_OPTION_SOCK_ADDR, 0, &address},
        {MHD_OPTION_URI_LOG_CALLBACK, reinterpret_cast<intptr_t>(&Callbacks::target), nullptr},
        {MHD_OPTION_UNESCAPE_CALLBACK, reinterpret_cast<intptr_t>(&Callbacks::keepEscapes), nullptr},
        {MHD_OPTION_NOTIFY_COMPLETED, reinterpret_cast<intptr_t>(&Callbacks::completed), this},
        {MHD_OPTION_THREAD_POOL_SIZE, static_cast<intptr_t>(std::max(options.threads, 2U)), nullptr},
        {MHD_OPTION_CONNECTION_LIMIT,
         static_cast<intptr_t>(std::max(options.connectionLimit, 2 * options.threads)), nullptr},
        {MHD_OPTION_CONNECTION_MEMORY_LIMIT, static_cast<intptr_t>(memoryOfConnection), nullptr},
        {MHD_OPTION_CONNECTION_TIMEOUT, static_cast<intptr_t>(options.idleTimeout.count()), nullptr},
        {MHD_OPTION_STRICT_FOR_CLIENT, 1, nullptr},
    };
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME;
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

HttpDaemon::~HttpDaemon()
{
    if (m_daemon == nullptr)
        return;
    // No connection may be suspended while the daemon stops: first no new ones, then what is being finished.
    const MHD_socket listener = MHD_quiesce_daemon(m_daemon);
    m_workers.stop();
    MHD_stop_daemon(m_daemon);
    if (listener != MHD_INVALID_SOCKET)
        ::close(listener);
}

} // namespace drydock::storage::server
