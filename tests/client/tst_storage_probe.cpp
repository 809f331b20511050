// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/storage_probe.h"
#include "client/text_file.h"
#include "storage/server/package_server.h"
#include "support/scripted_server.h"
#include "support/test_broker.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <mutex>

using namespace drydock;
using namespace drydock::client;
using broker::ConnectFault;
using State = StorageAnswer::State;
using namespace std::chrono_literals;

namespace {

std::string url(std::uint16_t port, const char* scheme = "http")
{
    return std::string(scheme) + "://127.0.0.1:" + std::to_string(port);
}

StorageAnswer ask(const std::string& endpoint, const std::string& authority = {})
{
    return askStorage(endpoint, authority, [] { return false; });
}

std::string textOf(const std::string& file)
{
    return readTextFile(file).value_or(std::string());
}

} // namespace

class TestStorageProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongEndpointsAreTold()
    {
        QVERIFY(ask({}).state == State::Unknown);
        QVERIFY(ask("ftp://x").state == State::BadAddress);
        QVERIFY(ask("http://").state == State::BadAddress);
        QVERIFY(ask("http://store.invalid").fault == ConnectFault::HostNotFound);
        QVERIFY(ask(url(test::freePort())).fault == ConnectFault::Refused);
    }

    void serverErrorIsUnwell()
    {
        const test::ScriptedServer server("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
        const StorageAnswer answer = ask(url(server.port()));
        QVERIFY(answer.state == State::Unwell);
        QCOMPARE(answer.httpStatus, 503L);
    }

    void untrustedCertificateIsTold()
    {
        // Any TLS server shows a certificate.
        const test::TestBroker server({.tls = true});
        QVERIFY(ask(url(server.port(), "https"), textOf(server.otherCaFile())).fault ==
                ConnectFault::ServerCertificateUntrusted);
        const test::TestBroker expired({.tls = true, .serverCertificate = "expired"});
        QVERIFY(ask(url(expired.port(), "https"), textOf(expired.caFile())).fault ==
                ConnectFault::ServerCertificateExpired);
    }

    void silentStorageIsGivenUpWhenCancelled()
    {
        const test::ScriptedServer silent("");
        QVERIFY(askStorage(url(silent.port()), {}, [] { return true; }).state == State::Silent);
    }

    void storageThatComesAndGoesIsSaid()
    {
        const QTemporaryDir directory;
        const std::uint16_t port = test::freePort();
        const auto start = [&] {
            auto server = storage::PackageServer::start(
                {.address = "127.0.0.1",
                 .port = port,
                 .directory = directory.path().toStdString(),
                 .credentials = storage::fixedCredentials({{"key", "secret", {}}})});
            return server ? *std::move(server) : nullptr;
        };
        std::mutex mutex;
        std::vector<StorageAnswer> heard;
        StorageProbe probe(
            [&](const StorageAnswer& answer) {
                const std::scoped_lock lock(mutex);
                heard.push_back(answer);
            },
            50ms);
        const auto isHeard = [&](State state) {
            const std::scoped_lock lock(mutex);
            return !heard.empty() && heard.back().state == state;
        };
        auto server = start();
        QVERIFY(server);
        probe.setEndpoint(url(port));
        QVERIFY(test::waitFor([&] { return isHeard(State::Answers); }));
        server.reset();
        QVERIFY(test::waitFor([&] { return isHeard(State::Silent); }));
        QVERIFY(probe.answer().fault == ConnectFault::Refused);
        server = start();
        QVERIFY(server);
        probe.askAgain();
        QVERIFY(test::waitFor([&] { return isHeard(State::Answers); }));
        probe.setEndpoint({});
        QVERIFY(test::waitFor([&] { return isHeard(State::Unknown); }));
        const std::scoped_lock lock(mutex);
        QCOMPARE(heard.size(), std::size_t(4)); // only what changed
    }
};

QTEST_GUILESS_MAIN(TestStorageProbe)
#include "tst_storage_probe.moc"
