// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/running_store.h"
#include "storage/s3/sigv4.h"

#include <QtTest>

#include <filesystem>
#include <fstream>

using namespace drydock;
using namespace drydock::storage;
using namespace drydock::test;
using namespace std::chrono_literals;

/// The package store as an HTTP server: framing, conditions, its log, and strange things on its
/// disk.
class TestPackageServerHttp : public QObject
{
    Q_OBJECT

    RunningStore m_running;
    std::unique_ptr<S3Client> m_client;

    std::string ask(const std::string& request) const { return m_running.ask(request); }
    std::string ask(const std::string& method, const std::string& url, const std::string& more = {}) const
    {
        return ask(rawRequest(method, url, more));
    }

    /// A head signed in its Authorization header, still open for more of it.
    std::string signedHead(const std::string& method, const std::string& path,
                           const std::string& payloadHash) const
    {
        const auto options = m_running.clientOptions();
        sigv4::Request request{method,
                               path,
                               "",
                               {{"Host", options.endpoint.substr(7)}, {"x-amz-content-sha256", payloadHash}},
                               payloadHash};
        request = sigv4::signHeaders(std::move(request), options.credentials, {}, systemNow());
        std::string text = method + " " + path + " HTTP/1.1\r\nConnection: close\r\n";
        for (const auto& [name, value] : request.headers)
            text += name + ": " + value + "\r\n";
        return text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_client = m_running.client();
        QVERIFY(m_client->put("object", "the object's content", ""));
    }

    void cleanup() { QTRY_COMPARE_WITH_TIMEOUT(m_running.temporaryFiles(), 0, 120000); }

    void connectionStaysOpenForTheNextDownload()
    {
        const std::string url = m_client->presign(Method::Get, "object", systemNow(), 60s);
        std::string request = rawRequest("GET", url);
        const std::string closing = "Connection: close\r\n";
        request.erase(request.find(closing), closing.size());
        const RawConnection connection(m_running.port());
        for (int i = 0; i < 3; ++i) {
            QVERIFY(connection.send(request));
            std::string answer;
            while (answer.find("the object's content") == std::string::npos) {
                const std::string more = connection.receive();
                QVERIFY2(!more.empty(), answer.c_str());
                answer += more;
            }
            QCOMPARE(statusOf(answer), 200);
        }
    }

    void garbageUnderWayDoesNotDisturbTheEnd()
    {
        for (int round = 0; round < 20; ++round) {
            RunningStore store;
            std::vector<std::unique_ptr<RawConnection>> connections;
            for (int i = 0; i < 30; ++i) {
                connections.push_back(std::make_unique<RawConnection>(store.port()));
                static_cast<void>(connections.back()->send("GET / HTTP/1.1\r\nHost\r\n\r\n"));
            }
        }
    }

    void lengthGivenTwiceIsRefused_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("two lengths") << QByteArray("Content-Length: 1\r\nContent-Length: 3\r\n");
        QTest::newRow("length and chunks")
            << QByteArray("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n");
        QTest::newRow("unknown encoding") << QByteArray("Transfer-Encoding: xyz\r\n");
    }
    void lengthGivenTwiceIsRefused()
    {
        QFETCH(QByteArray, more);
        const std::string url = m_client->presign(Method::Put, "refused", systemNow(), 60s);
        const std::string answer = ask(rawRequest("PUT", url, more.toStdString()) + "abc");
        QCOMPARE(statusOf(answer), 400);
    }

    void refusalOfALargeBodyReachesItsSender()
    {
        const std::string body = "40\r\n" + std::string(64, 'x') + "\r\nno chunk\r\n";
        const std::size_t size = std::size_t{40} << 20U;
        const RawConnection connection(m_running.port());
        QVERIFY(connection.send(signedHead("PUT", "/packages/refused", "STREAMING-UNSIGNED-PAYLOAD-TRAILER") +
                                "Content-Length: " + std::to_string(size) + "\r\n\r\n" + body +
                                std::string(size - body.size(), 'x')));
        QCOMPARE(statusOf(connection.receiveAll()), 400);
    }

    void conditionsThatAreNotOfferedAreNotIgnored_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("condition");
        for (const char* method : {"PUT", "DELETE"}) {
            for (const char* condition : {"If-Match: \"another\"", "If-None-Match: \"another\"",
                                          "If-Unmodified-Since: Mon, 01 Jan 1990 00:00:00 GMT"})
                QTest::addRow("%s %s", method, condition) << QByteArray(method) << QByteArray(condition);
        }
    }
    void conditionsThatAreNotOfferedAreNotIgnored()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, condition);
        const std::string head =
            signedHead(method.toStdString(), "/packages/object", std::string(sigv4::unsignedPayload));
        QCOMPARE(statusOf(ask(head + condition.toStdString() + "\r\nContent-Length: 0\r\n\r\n")), 501);
        QVERIFY(m_client->head("object")->size == 20);
    }

    void dateConditionsOfReadsAreKept()
    {
        const std::string url = m_client->presign(Method::Get, "object", systemNow(), 60s);
        QCOMPARE(statusOf(ask("GET", url, "If-Unmodified-Since: Mon, 01 Jan 1990 00:00:00 GMT\r\n")), 412);
        QCOMPARE(statusOf(ask("GET", url, "If-Modified-Since: Thu, 01 Jan 2099 00:00:00 GMT\r\n")), 304);
        QCOMPARE(statusOf(ask("GET", url, "If-Unmodified-Since: Thu, 01 Jan 2099 00:00:00 GMT\r\n")), 200);
        QCOMPARE(statusOf(ask("GET", url, "If-Modified-Since: yesterday\r\n")), 200);
    }

    void whatIsNoHttpGetsALogLine_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("no request line") << QByteArray("garbage\r\n\r\n");
        QTest::newRow("long target") << QByteArray("GET /" + QByteArray(100'000, 'a') + " HTTP/1.1\r\n\r\n");
        QTest::newRow("header without colon") << QByteArray("GET / HTTP/1.1\r\nHost\r\n\r\n");
        QTest::newRow("length that is none")
            << QByteArray("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n");
        QTest::newRow("escapes for a terminal") << QByteArray("\x1b[31mGET / HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    void whatIsNoHttpGetsALogLine()
    {
        QFETCH(QByteArray, request);
        m_running.clearLog();
        static_cast<void>(ask(request.toStdString()));
        QTRY_VERIFY(!m_running.log().empty());
        QVERIFY(m_running.log().find('\x1b') == std::string::npos);
    }

    void signedUrlsNameThePublicEndpoint()
    {
        auto options = m_running.clientOptions();
        options.publicEndpoint = "https://packages.example/";
        S3Client client(options);
        QVERIFY(client.head("object"));
        QCOMPARE(client.canonicalUrl("object"), std::string("https://packages.example/packages/object"));
        QVERIFY(client.presign(Method::Get, "object", systemNow(), 60s)
                    .starts_with("https://packages.example/packages/object?X-Amz-Algorithm="));
    }

    void loopbackIsNotAskedByWayOfAProxy()
    {
        qputenv("http_proxy", "http://127.0.0.1:9");
        const auto reset = qScopeGuard([] { qunsetenv("http_proxy"); });
        QVERIFY(m_running.client()->head("object"));
    }

    void strangeFilesAreNamedAndDoNotEndTheStart()
    {
        namespace fs = std::filesystem;
        const fs::path objects = fs::path(m_running.folder()) / "objects";
        QVERIFY(m_client->put("damaged", "x", ""));
        for (const auto& entry : fs::recursive_directory_iterator(objects)) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream stream(entry.path(), std::ios::binary);
            const std::string content{std::istreambuf_iterator<char>(stream), {}};
            if (content.find("key damaged") != std::string::npos)
                fs::resize_file(entry.path(), 3);
        }
        std::ofstream(objects / "000stray") << "no folder";

        m_running.clearLog();
        m_running.restart();
        m_client = m_running.client();

        QVERIFY(m_client->head("object"));
        QVERIFY(m_running.log().find("000stray") != std::string::npos);
        QVERIFY(m_running.log().find("not an object of this store") != std::string::npos);
        QVERIFY(!m_client->head("damaged"));
    }
};

QTEST_GUILESS_MAIN(TestPackageServerHttp)
#include "tst_package_server_http.moc"
