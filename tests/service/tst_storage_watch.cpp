// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/storage_watch.h"
#include "storage/server/package_server.h"

#include <QTemporaryDir>
#include <QtTest>

#include <mutex>
#include <vector>

using namespace drydock;
using namespace drydock::service;
using namespace std::chrono_literals;

/// A real package store that goes away and comes back.
class TestStorageWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void storageThatGoesAndComesBackIsHeardOnceEach()
    {
        start(0);
        const storage::S3Options options = clientOptions("secret");
        StorageWatch watch(options, 20ms, noting());
        QTRY_COMPARE(count(), std::size_t(1));
        QVERIFY(last().state == StorageHealth::State::Ready);
        QVERIFY(last().reason.empty());
        QVERIFY(last().since != TimePoint{});
        const auto port = m_server->port();
        m_server.reset();
        QTRY_COMPARE_WITH_TIMEOUT(count(), std::size_t(2), 60'000);
        QVERIFY(last().state == StorageHealth::State::Degraded);
        QVERIFY2(last().reason.find(options.endpoint) != std::string::npos, last().reason.c_str());
        start(port);
        QTRY_COMPARE_WITH_TIMEOUT(count(), std::size_t(3), 60'000);
        QVERIFY(last().state == StorageHealth::State::Ready);
    }
    void keysThatAreRefusedAreSaid()
    {
        start(0);
        StorageWatch watch(clientOptions("another"), 1h, noting());
        QTRY_COMPARE_WITH_TIMEOUT(count(), std::size_t(1), 60'000);
        QVERIFY(last().state == StorageHealth::State::Degraded);
    }
    void cleanup()
    {
        m_server.reset();
        m_heard.clear();
    }

private:
    void start(std::uint16_t port)
    {
        auto server = storage::PackageServer::start(
            {.address = "127.0.0.1",
             .port = port,
             .directory = m_directory.path().toStdString(),
             .credentials = storage::fixedCredentials({{"KEY", "secret", {}}})});
        QVERIFY2(server.has_value(), server ? "" : server.error().message.c_str());
        m_server = *std::move(server);
    }
    storage::S3Options clientOptions(const char* secret) const
    {
        storage::S3Options options;
        options.endpoint = m_server->endpoint();
        options.credentials = {"KEY", secret, {}};
        options.direct = true;
        return options;
    }
    std::function<void(const StorageHealth&)> noting()
    {
        return [this](const StorageHealth& health) {
            const std::lock_guard lock(m_mutex);
            m_heard.push_back(health);
        };
    }
    std::size_t count()
    {
        const std::lock_guard lock(m_mutex);
        return m_heard.size();
    }
    StorageHealth last()
    {
        const std::lock_guard lock(m_mutex);
        return m_heard.back();
    }

    QTemporaryDir m_directory;
    std::unique_ptr<storage::PackageServer> m_server;
    std::mutex m_mutex;
    std::vector<StorageHealth> m_heard;
};

QTEST_GUILESS_MAIN(TestStorageWatch)
#include "tst_storage_watch.moc"
