// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/keychain/qt_keychain.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>
#include <optional>

using namespace drydock;
using namespace drydock::client;

namespace {

constexpr auto secret = "pässword with spaces";

Expected<std::string> readNow(Keychain& keychain, const std::string& key)
{
    QEventLoop loop;
    std::optional<Expected<std::string>> result;
    keychain.read(key, [&](Expected<std::string> value) {
        result = std::move(value);
        loop.quit();
    });
    loop.exec();
    return *result;
}

template <typename Call>
Expected<void> doNow(Call call)
{
    QEventLoop loop;
    std::optional<Expected<void>> result;
    call([&](Expected<void> value) {
        result = std::move(value);
        loop.quit();
    });
    loop.exec();
    return *result;
}

Expected<void> writeNow(Keychain& keychain, const std::string& key, const std::string& value)
{
    return doNow([&](Keychain::DoneHandler done) { keychain.write(key, value, std::move(done)); });
}

Expected<void> removeNow(Keychain& keychain, const std::string& key)
{
    return doNow([&](Keychain::DoneHandler done) { keychain.remove(key, std::move(done)); });
}

} // namespace

/// A message bus of its own, first without and then with a real gnome-keyring-daemon; the desktop's own is
/// never touched. Slots run in this order.
class TestKeychain : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;

    static void end(QProcess& process)
    {
        process.terminate();
        if (!process.waitForFinished(5'000)) {
            process.kill();
            process.waitForFinished();
        }
    }
    void startBus()
    {
        const QString config = m_home.filePath(QStringLiteral("bus.conf"));
        QFile file(config);
        QVERIFY(file.open(QIODevice::WriteOnly));
        // No service is started on demand, and everything is allowed.
        file.write("<busconfig><type>session</type><listen>unix:path=" +
                   m_home.filePath(QStringLiteral("bus")).toUtf8() +
                   "</listen><auth>EXTERNAL</auth><policy context=\"default\">"
                   "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                   "<allow own=\"*\"/></policy></busconfig>");
        file.close();
        m_bus.start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--config-file=") + config, QStringLiteral("--nofork"),
                     QStringLiteral("--print-address")});
        QVERIFY2(m_bus.waitForStarted(), qPrintable(m_bus.errorString()));
        QVERIFY(m_bus.waitForReadyRead(30'000));
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("HOME", m_home.path().toUtf8());
        qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
        for (const char* name : {"XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "DISPLAY",
                                 "WAYLAND_DISPLAY", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
            qunsetenv(name);
        startBus();
    }
    void cleanupTestCase()
    {
        end(m_keyring);
        end(m_bus);
    }

    void everyProfileHasItsOwnKeys()
    {
        QCOMPARE(secretKey("paris", SecretKind::Password), std::string("paris/password"));
        QCOMPARE(secretKey("paris", SecretKind::Passphrase), std::string("paris/passphrase"));
        QCOMPARE(secretKey("oslo", SecretKind::Signing), std::string("oslo/signing"));
    }

    void withoutABusNothingIsWritten()
    {
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write")});
        QVERIFY(other.waitForFinished(60'000));
        QCOMPARE(other.exitCode(), 3);
        const QByteArray said = other.readAllStandardOutput();
        QVERIFY2(said.contains("asked for each time and nothing is written"), said.constData());
    }

    void withoutAKeyringNothingIsWritten()
    {
        QtKeychain keychain;
        for (const Expected<void>& result :
             {writeNow(keychain, "paris/password", secret), removeNow(keychain, "paris/password")}) {
            QVERIFY(!result);
            QVERIFY2(result.error().code == ErrorCode::Unavailable, result.error().message.c_str());
        }
        QVERIFY(readNow(keychain, "paris/password").error().code == ErrorCode::Unavailable);
        QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
        }
    }

    void keyringComesUp()
    {
        m_keyring.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_keyring.start(QStringLiteral("gnome-keyring-daemon"),
                        {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                         QStringLiteral("--components=secrets")});
        QVERIFY2(m_keyring.waitForStarted(), qPrintable(m_keyring.errorString()));
        m_keyring.write("known");
        m_keyring.closeWriteChannel();
        QtKeychain keychain;
        // NotFound is the first answer of a service that is there.
        QTRY_VERIFY_WITH_TIMEOUT(readNow(keychain, "x/y").error().code == ErrorCode::NotFound, 30'000);
    }

    void secretComesBackAndGoes()
    {
        QtKeychain keychain;
        const auto written = writeNow(keychain, "paris/password", secret);
        QVERIFY2(written, written ? "" : written.error().message.c_str());
        QVERIFY(writeNow(keychain, "oslo/password", "other"));
        QCOMPARE(readNow(keychain, "paris/password").value(), std::string(secret));
        QVERIFY(writeNow(keychain, "paris/password", "new"));
        QCOMPARE(readNow(keychain, "paris/password").value(), std::string("new"));
        QVERIFY(removeNow(keychain, "paris/password"));
        QVERIFY(readNow(keychain, "paris/password").error().code == ErrorCode::NotFound);
        QVERIFY(removeNow(keychain, "paris/password"));
        QCOMPARE(readNow(keychain, "oslo/password").value(), std::string("other"));
    }

    void noCallbackComesAfterItsEnd()
    {
        bool isCalled = false;
        {
            QtKeychain keychain;
            keychain.read("oslo/password", [&](const auto&) { isCalled = true; });
        }
        QtKeychain next;
        QVERIFY(readNow(next, "oslo/password"));
        QVERIFY(!isCalled);
    }
};

// With --write it is another program without a bus, which says how writing went.
int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 2 && std::string(argv[1]) == "--write") {
        QtKeychain keychain;
        const Expected<void> result = writeNow(keychain, "paris/password", secret);
        std::cout << (result ? "written" : result.error().message) << std::endl;
        return result ? 0 : 3;
    }
    TestKeychain tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "tst_keychain.moc"
