// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock;
using namespace drydock::client;

class TestProfile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;

    std::filesystem::path write(const char* name, const QByteArray& text,
                                QFileDevice::Permissions mode = QFileDevice::ReadOwner |
                                                                QFileDevice::WriteOwner)
    {
        const QString path = m_directory.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.setPermissions(mode))
            return {};
        return path.toStdString();
    }

private Q_SLOTS:
    void savedProfileComesBackAndIsPrivate()
    {
        Profile profile;
        profile.broker = "mqtts://op.ann@broker.example";
        profile.tls.caFile = "/etc/ca.pem";
        profile.passwordFile = "/run/secret";
        const std::filesystem::path path = m_directory.filePath(QStringLiteral("p/site.json")).toStdString();
        QVERIFY(saveProfileFile(profile, path));
        const Expected<Profile> loaded = loadProfileFile(path);
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QCOMPARE(loaded->name, std::string("site"));
        QCOMPARE(loaded->broker, profile.broker);
        QCOMPARE(loaded->tls.caFile, profile.tls.caFile);
        QCOMPARE(loaded->passwordFile, profile.passwordFile);
        QCOMPARE(loaded->operatorName().value(), std::string("op.ann"));
        QVERIFY((std::filesystem::status(path).permissions() & std::filesystem::perms::others_all) ==
                std::filesystem::perms::none);
    }

    void wrongProfilesAreRefusedByKey_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("not JSON") << QByteArray("broker=x") << QByteArray();
        QTest::newRow("array") << QByteArray("[]") << QByteArray();
        QTest::newRow("no broker") << QByteArray("{}") << QByteArray("broker");
        QTest::newRow("password") << QByteArray("{\"broker\":\"mqtt://x\",\"password\":\"y\"}")
                                  << QByteArray("password");
        QTest::newRow("unknown") << QByteArray("{\"broker\":\"mqtt://x\",\"brocker\":\"y\"}")
                                 << QByteArray("brocker");
        QTest::newRow("number") << QByteArray("{\"broker\":5}") << QByteArray("broker");
    }
    void wrongProfilesAreRefusedByKey()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        const Expected<Profile> profile = loadProfileFile(write("wrong.json", text));
        QVERIFY(!profile);
        QVERIFY(profile.error().code == ErrorCode::InvalidArgument);
        QCOMPARE(QByteArray::fromStdString(profile.error().field), field);
    }

    void nameThatLeavesTheDirectoryIsRefused()
    {
        const Expected<Profile> profile = loadProfile("../../etc/passwd");
        QVERIFY(!profile);
        QVERIFY(profile.error().code == ErrorCode::InvalidArgument);
    }

    void pathsAreToldFromNames()
    {
        QVERIFY(!isProfilePath("lab"));
        QVERIFY(!isProfilePath("lab.json5"));
        QVERIFY(isProfilePath("lab.json"));
        QVERIFY(isProfilePath("./lab"));
        QVERIFY(isProfilePath("/etc/drydock/lab.json"));
    }

    void passwordFileOthersCanReadIsRefused()
    {
        const auto open = write("open", "secret\n", QFileDevice::ReadOwner | QFileDevice::ReadGroup);
        const Expected<std::string> refused = readPasswordFile(open);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Forbidden);
        QVERIFY(refused.error().message.find("secret") == std::string::npos);
        QCOMPARE(readPasswordFile(write("closed", "secret\n")).value(), std::string("secret"));
        QVERIFY(readPasswordFile("/nonexistent/file").error().code == ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
