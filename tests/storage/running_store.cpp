// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/running_store.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <QDir>

#include <cstdlib>
#include <stdexcept>

namespace drydock::test {

RunningStore::RunningStore(Clock clock) : m_clock(std::move(clock))
{
    restart();
}

void RunningStore::restart()
{
    m_server.reset();
    storage::PackageServerOptions options;
    options.directory = m_folder.path().toStdString();
    options.credentials = storage::fixedCredentials(
        {{"AKTEST", "secret/of+tests", ""}, {"AKSESSION", "secret-of-session", "session-token"}});
    options.clock = m_clock;
    options.idleTimeout = std::chrono::seconds(5); // a connection that is broken off is noticed after it
    options.accessLog = [this](const std::string& line) {
        const std::scoped_lock lock(m_mutex);
        m_log += line + '\n';
    };
    auto server = storage::PackageServer::start(std::move(options));
    if (!server)
        throw std::runtime_error(server.error().message);
    m_server = *std::move(server);
}

storage::S3Options RunningStore::clientOptions() const
{
    storage::S3Options options;
    options.endpoint = m_server->endpoint();
    options.credentials = {"AKTEST", "secret/of+tests", ""};
    return options;
}

std::unique_ptr<storage::S3Client> RunningStore::client() const
{
    return std::make_unique<storage::S3Client>(clientOptions(), m_clock);
}

std::string RunningStore::ask(const std::string& request) const
{
    const RawConnection connection(port());
    return connection.send(request) ? connection.receiveAll() : std::string();
}

std::string RunningStore::log() const
{
    const std::scoped_lock lock(m_mutex);
    return m_log;
}

void RunningStore::clearLog()
{
    const std::scoped_lock lock(m_mutex);
    m_log.clear();
}

int RunningStore::temporaryFiles() const
{
    const QDir folder(m_folder.path() + QStringLiteral("/temporary"));
    return static_cast<int>(folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size());
}

RawConnection::RawConnection(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{30, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("no connection to the store");
}

RawConnection::~RawConnection()
{
    ::close(m_socket);
}

bool RawConnection::send(std::string_view data) const
{
    while (!data.empty()) {
        const auto count = ::send(m_socket, data.data(), data.size(), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        data.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::string RawConnection::receive(std::size_t most) const
{
    std::string data(most, '\0');
    const auto count = ::recv(m_socket, data.data(), data.size(), 0);
    data.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return data;
}

std::string RawConnection::receiveAll() const
{
    std::string all;
    while (true) {
        const std::string piece = receive();
        if (piece.empty())
            return all;
        all += piece;
    }
}

void RawConnection::closeSending() const
{
    ::shutdown(m_socket, SHUT_WR);
}

int statusOf(const std::string& answer)
{
    return answer.starts_with("HTTP/1.") && answer.size() > 12 ? std::atoi(answer.c_str() + 9) : 0;
}

std::string rawRequest(const std::string& method, const std::string& url, const std::string& more)
{
    const auto start = url.find("://") + 3;
    const auto slash = url.find('/', start);
    return method + " " + url.substr(slash) + " HTTP/1.1\r\nHost: " + url.substr(start, slash - start) +
           "\r\nConnection: close\r\n" + more + "\r\n";
}

} // namespace drydock::test
