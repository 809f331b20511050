// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/config.h"
#include "service/csv.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace drydock;
using service::Config;
using service::Role;

class TestConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("DRYDOCK_PASSWORD"); }
    void fileGivesEverything();
    void commandLineGoesBeforeTheFile();
    void mistakesNameTheirKey_data();
    void mistakesNameTheirKey();
    void everyoneIsAdminOnlyWithoutAccountsOnLoopback_data();
    void everyoneIsAdminOnlyWithoutAccountsOnLoopback();
    void csvKeepsQuotedCommasAndRefusesRaggedLines();

private:
    std::string write(const QByteArray& text, const QString& name = QStringLiteral("drydockd.json"));
    QTemporaryDir m_directory;
};

std::string TestConfig::write(const QByteArray& text, const QString& name)
{
    QFile file(m_directory.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write a test's file");
    return file.fileName().toStdString();
}

void TestConfig::fileGivesEverything()
{
    const auto password = write("secret\nmore", QStringLiteral("password"));
    const auto file = write(R"({"broker":"mqtts://drydockd@broker.example","passwordFile":")" +
                            QByteArray::fromStdString(password) +
                            R"(","data":"d","servePackages":"127.0.0.1:8900","roles":{"op.a":"VIEWER"},)"
                            R"("desiredUpdates":"closed","urlLifeSeconds":60,"dialect":"aws"})");
    const auto config = Config::load({"--config", file});
    QVERIFY2(config.has_value(), config ? "" : config.error().message.c_str());
    QCOMPARE(config->password, std::string("secret"));
    QVERIFY(config->broker.tls);
    QVERIFY(!config->desiredOpen);
    QCOMPARE(config->servePackages->port, std::uint16_t(8900));
    QCOMPARE(config->urlLifeSeconds, 60U);
    QVERIFY(config->dialect == Dialect::Aws);
    QVERIFY(config->roles.of(*OperatorName::parse("op.a")) == Role::Viewer);
    QVERIFY(!config->roles.of(*OperatorName::parse("op.b")));
}

void TestConfig::commandLineGoesBeforeTheFile()
{
    const auto file = write(R"({"broker":"mqtt://127.0.0.1","data":"d","servePackages":"127.0.0.1:1"})");
    const auto config = Config::load({"--data", "other", "--config", file});
    QVERIFY(config.has_value());
    QCOMPARE(config->dataDirectory, std::string("other"));
}

void TestConfig::mistakesNameTheirKey_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("word");
    const QByteArray good = R"("broker":"mqtt://127.0.0.1","data":"d","servePackages":"127.0.0.1:1")";
    QTest::newRow("unknown key") << "{" + good + R"(,"brocker":1})" << QByteArray("brocker");
    QTest::newRow("wrong type") << "{" + good + R"(,"instance":5})" << QByteArray("instance");
    QTest::newRow("role") << "{" + good + R"(,"roles":{"op.a":"BOSS"}})" << QByteArray("roles.op.a");
    QTest::newRow("operator") << "{" + good + R"(,"roles":{"alice":"ADMIN"}})" << QByteArray("operator name");
    QTest::newRow("life") << "{" + good + R"(,"urlLifeSeconds":700000})" << QByteArray("urlLifeSeconds");
    QTest::newRow("store") << "{" + good + R"(,"store":"oracle"})" << QByteArray("store");
    QTest::newRow("password in the store's URL")
        << "{" + good + R"(,"store":"postgresql://u:secret@h/d"})" << QByteArray("storePasswordFile");
    QTest::newRow("password for SQLite")
        << "{" + good + R"(,"storePasswordFile":"x"})" << QByteArray("belongs to a PostgreSQL store");
    QTest::newRow("no such password file")
        << "{" + good + R"(,"store":"postgresql://h/d","storePasswordFile":"/absent"})"
        << QByteArray("storePasswordFile");
    QTest::newRow("no storage") << QByteArray(R"({"broker":"mqtt://127.0.0.1","data":"d"})")
                                << QByteArray("servePackages");
    QTest::newRow("password in URL") << QByteArray(R"({"broker":"mqtt://a:b@127.0.0.1","data":"d"})")
                                     << QByteArray("broker");
    QTest::newRow("key twice") << QByteArray(R"({"data":"a","data":"b"})") << QByteArray("data");
}

void TestConfig::mistakesNameTheirKey()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, word);
    const auto config = Config::load({"--config", write(json)});
    QVERIFY(!config);
    const auto said = QByteArray::fromStdString(config.error().field + " " + config.error().message);
    QVERIFY2(said.contains(word), said.constData());
}

void TestConfig::everyoneIsAdminOnlyWithoutAccountsOnLoopback_data()
{
    QTest::addColumn<QString>("broker");
    QTest::addColumn<bool>("open");
    QTest::newRow("loopback") << QStringLiteral("mqtt://127.0.0.1") << true;
    QTest::newRow("account") << QStringLiteral("mqtt://drydockd@127.0.0.1") << false;
    QTest::newRow("network") << QStringLiteral("mqtt://broker.example") << false;
}

void TestConfig::everyoneIsAdminOnlyWithoutAccountsOnLoopback()
{
    QFETCH(const QString, broker);
    QFETCH(const bool, open);
    const auto config =
        Config::load({"--broker", broker.toStdString(), "--data", "d", "--serve-packages", "127.0.0.1:1"});
    QVERIFY(config.has_value());
    QCOMPARE(config->roles.of(*OperatorName::parse("op.anyone")).has_value(), open);
}

void TestConfig::csvKeepsQuotedCommasAndRefusesRaggedLines()
{
    const auto rows = service::parseCsv("id,site\r\ndev-1,\"Paris, \"\"north\"\"\"\n\ndev-2,\n");
    QVERIFY(rows.has_value());
    QCOMPARE(rows->size(), std::size_t(3));
    QCOMPARE(rows->at(1).at(1), std::string("Paris, \"north\""));
    QCOMPARE(rows->at(2).at(1), std::string());
    QVERIFY(!service::parseCsv("id,site\ndev-1\n"));
    QVERIFY(!service::parseCsv("id\n\"dev-1"));
}

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
