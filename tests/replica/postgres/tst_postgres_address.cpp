// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/postgres/postgres_address.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::replica;

class TestPostgresAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsOfAnAddressAreFound();
    void wrongAddressSaysWhatIsWrong_data();
    void wrongAddressSaysWhatIsWrong();
    void passwordIsNotRepeated();
    void parametersAreAsGivenAndHaveTimeLimits();
};

void TestPostgresAddress::partsOfAnAddressAreFound()
{
    const auto address =
        PostgresAddress::parse("postgresql://dry%20dock@db.example:6543/fleet?sslmode=verify-full");
    QVERIFY(address);
    QCOMPARE(address->host, std::string("db.example"));
    QCOMPARE(int(address->port), 6543);
    QCOMPARE(address->user, std::string("dry dock"));
    QCOMPARE(address->database, std::string("fleet"));
    QCOMPARE(address->options.at("sslmode"), std::string("verify-full"));
    QCOMPARE(address->str(), std::string("dry dock@db.example:6543/fleet"));

    const auto socket = PostgresAddress::parse("postgresql:///fleet?host=/run/postgresql");
    QVERIFY(socket);
    QCOMPARE(socket->host, std::string("/run/postgresql"));
    QCOMPARE(int(socket->port), 5432);
}

void TestPostgresAddress::wrongAddressSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("said");
    QTest::newRow("other scheme") << "mysql://host/fleet"
                                  << "wants sqlite or postgresql://";
    QTest::newRow("nothing") << ""
                             << "wants sqlite or postgresql://";
    QTest::newRow("no database") << "postgresql://host"
                                 << "names no database";
    QTest::newRow("two databases") << "postgresql://host/a/b"
                                   << "names no database";
    QTest::newRow("password") << "postgresql://u:secret@host/fleet"
                              << "storePasswordFile";
    QTest::newRow("password as option") << "postgresql://host/fleet?password=secret"
                                        << "does not take the option";
    QTest::newRow("unknown option") << "postgresql://host/fleet?sslmod=x"
                                    << "does not take the option sslmod";
}

void TestPostgresAddress::wrongAddressSaysWhatIsWrong()
{
    QFETCH(QString, url);
    QFETCH(QString, said);
    const auto address = PostgresAddress::parse(url.toStdString());
    QVERIFY(!address);
    QVERIFY(address.error().code == ErrorCode::InvalidArgument);
    QVERIFY2(QString::fromStdString(address.error().message).contains(said), address.error().message.c_str());
}

void TestPostgresAddress::passwordIsNotRepeated()
{
    const auto refused = PostgresAddress::parse("postgresql://u:secret@host/fleet");
    QVERIFY(refused.error().message.find("secret") == std::string::npos);
    auto address = PostgresAddress::parse("postgresql://u@host/fleet");
    address->password = "secret";
    QVERIFY(address->str().find("secret") == std::string::npos);
}

void TestPostgresAddress::parametersAreAsGivenAndHaveTimeLimits()
{
    const auto address = PostgresAddress::parse("postgresql://me@host/fleet?sslrootcert=/a%20b/"
                                                "it's.pem&connect_timeout=9&sslcert=a%3Bsslmode%3Ddisable");
    const auto parameters = address->parameters("drydockd 1");
    QVERIFY(parameters.at("host") == "host");
    QVERIFY(parameters.at("port") == "5432");
    QVERIFY(parameters.at("user") == "me");
    QVERIFY(parameters.at("dbname") == "fleet");
    QVERIFY(parameters.at("sslrootcert") == "/a b/it's.pem");
    QVERIFY(parameters.at("sslcert") == "a;sslmode=disable");
    QVERIFY(!parameters.contains("sslmode"));
    QVERIFY(parameters.at("connect_timeout") == "9");
    QVERIFY(parameters.at("tcp_user_timeout") == "10000");
    QVERIFY(parameters.at("application_name") == "drydockd 1");
}

QTEST_APPLESS_MAIN(TestPostgresAddress)
#include "tst_postgres_address.moc"
