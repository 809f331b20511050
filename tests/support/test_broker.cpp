// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_broker.h"

#include "support/certificates.h"

#include <arpa/inet.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

namespace drydock::test {

namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool answers(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    const bool ok = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(socket);
    return ok;
}

void writeFile(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

std::uint16_t freePort()
{
    QFile range(QStringLiteral("/proc/sys/net/ipv4/ip_local_port_range"));
    if (!range.open(QIODevice::ReadOnly))
        qFatal("the system does not say which ports are for outgoing connections");
    constexpr int lowest = 10'000;
    constexpr int usual = 32'768;
    const int outgoing = range.readAll().simplified().split(' ').front().toInt();
    const int above = outgoing > 2 * lowest ? outgoing : usual;
    for (int tries = 0; tries < 100; ++tries) {
        const int port = QRandomGenerator::system()->bounded(lowest, above);
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(std::uint16_t(port));
        const bool free = ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        ::close(socket);
        if (free)
            return std::uint16_t(port);
    }
    qFatal("no free loopback port");
}

bool waitFor(const std::function<bool()>& condition, std::chrono::milliseconds timeout,
             const std::function<void()>& step)
{
    const auto end = SteadyClock::now() + timeout;
    while (!condition()) {
        if (SteadyClock::now() >= end)
            return false;
        if (step) {
            step();
        } else {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            // Gives the processor to whoever the condition waits for.
            ::poll(nullptr, 0, 1);
        }
    }
    return true;
}

TestBroker::TestBroker(Options options) : m_options(std::move(options))
{
    if (m_options.tls && !makeCertificates(directory()))
        qFatal("no certificates");
    for (int tries = 0; tries < 5; ++tries) {
        m_port = freePort();
        writeFiles();
        if (start())
            return;
    }
    qWarning("mosquitto does not start: %s", log().c_str());
}

TestBroker::~TestBroker()
{
    kill();
}

bool TestBroker::isRunning() const
{
    return m_process.isRunning();
}

void TestBroker::kill()
{
    m_process.signal(SIGKILL);
    m_process.wait();
}

void TestBroker::stop()
{
    m_process.signal(SIGTERM);
    if (!waitFor([this] { return !isRunning(); }))
        kill();
}

void TestBroker::suspend()
{
    m_process.signal(SIGSTOP);
}

void TestBroker::resume()
{
    m_process.signal(SIGCONT);
}

bool TestBroker::restart()
{
    stop();
    // The port may be taken for a moment by somebody's outgoing connection.
    for (int tries = 0; tries < 20; ++tries) {
        if (start())
            return true;
        ::poll(nullptr, 0, 100);
    }
    return false;
}

std::string TestBroker::url() const
{
    return (m_options.tls ? "mqtts://127.0.0.1:" : "mqtt://127.0.0.1:") + std::to_string(m_port);
}

broker::ConnectOptions TestBroker::connectOptions(const std::string& clientId, const std::string& user) const
{
    broker::ConnectOptions options;
    options.address = broker::BrokerAddress::parse(url()).value();
    options.address.user = user;
    if (const auto found = m_options.users.find(user); found != m_options.users.end())
        options.password = found->second;
    if (m_options.tls)
        options.tls.caFile = caFile();
    options.clientId = clientId;
    options.backoff = {20ms, 200ms};
    return options;
}

std::string TestBroker::caFile() const
{
    return directory() + "/ca.pem";
}

std::string TestBroker::otherCaFile() const
{
    return directory() + "/other-ca.pem";
}

std::string TestBroker::directory() const
{
    return m_directory.path().toStdString();
}

std::string TestBroker::log() const
{
    QFile file(m_directory.filePath("mosquitto.log"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

bool TestBroker::start()
{
    if (!m_process.start({"/usr/sbin/mosquitto", "-c", directory() + "/mosquitto.conf"},
                         directory() + "/mosquitto.log"))
        return false;
    const auto pause = [] { ::poll(nullptr, 0, 5); };
    if (!waitFor([this] { return !isRunning() || answers(m_port); }, 30s, pause))
        kill();
    return isRunning();
}

void TestBroker::writeFiles()
{
    const QByteArray directoryPath = m_directory.path().toUtf8();
    QByteArray text = "listener " + QByteArray::number(m_port) + " 127.0.0.1\n";
    if (::geteuid() == 0)
        text += "user root\n"; // or it could not read its own directory
    text += "log_dest stdout\nlog_type all\nmax_inflight_messages 500\nmax_queued_messages 0\n";
    if (m_options.persistence)
        text += "persistence true\npersistence_location " + directoryPath +
                "/\nautosave_on_changes true\nautosave_interval 1\n";
    if (!m_options.acl.empty()) {
        writeFile(m_directory.filePath("acl"), QByteArray::fromStdString(m_options.acl));
        text += "acl_file " + directoryPath + "/acl\n";
    }
    if (m_options.users.empty()) {
        text += "allow_anonymous true\n";
    } else {
        QByteArray lines;
        for (const auto& [user, password] : m_options.users)
            lines += QByteArray::fromStdString(user + ":" + password + "\n");
        const QString path = m_directory.filePath("passwords");
        writeFile(path, lines);
        // Hashes the file in place; the command line shows no password.
        if (run({"mosquitto_passwd", "-U", path.toStdString()}) != 0)
            qFatal("mosquitto_passwd failed");
        text += "allow_anonymous false\npassword_file " + path.toUtf8() + "\n";
    }
    if (m_options.tls)
        text += "cafile " + directoryPath + "/ca.pem\ncertfile " + directoryPath + "/" +
                QByteArray::fromStdString(m_options.serverCertificate) + ".pem\nkeyfile " + directoryPath +
                "/server.key\n";
    for (const std::string& line : m_options.extraLines)
        text += QByteArray::fromStdString(line) + "\n";
    writeFile(m_directory.filePath("mosquitto.conf"), text);
}

} // namespace drydock::test
