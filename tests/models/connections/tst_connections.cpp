// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/bench.h"
#include "models/connections/fault_words.h"
#include "support/test_broker.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using Field = ConnectionDraft::Field;

class TestConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listShowsGoodAndBrokenProfilesAndKeepsItsRows()
    {
        test::ConnectionBench bench;
        const QAbstractItemModelTester tester(&bench.list);
        bench.save("paris", "mqtts://op.anna@paris.example");
        bench.save("berlin", "mqtt://berlin.example:1884");
        QFile broken(QString::fromStdString(bench.store.path("broken").string()));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{");
        broken.close();
        const QPersistentModelIndex paris = bench.list.index(bench.list.rowOf(QStringLiteral("paris")));
        bench.list.reload();
        QCOMPARE(bench.list.rowCount(), 3);
        QCOMPARE(bench.list.nameAt(0), QStringLiteral("berlin"));
        QVERIFY(!bench.list.index(1).data(ConnectionList::ProblemRole).toString().isEmpty());
        QCOMPARE(paris.row(), 2);
        QCOMPARE(paris.data().toString(), QStringLiteral("Plant paris"));
        QCOMPARE(paris.data(ConnectionList::BrokerRole).toString(), QStringLiteral("mqtts://paris.example"));
        QCOMPARE(paris.data(ConnectionList::OperatorRole).toString(), QStringLiteral("op.anna"));
        QCOMPARE(bench.list.current(), QStringLiteral("berlin"));
    }

    void removedConnectionTakesItsSecretsAlong()
    {
        test::ConnectionBench bench;
        bench.save("paris", "mqtts://op.anna@paris.example");
        bench.keychain.secrets = {{"paris/password", "a"}, {"berlin/password", "b"}};
        QVERIFY(bench.list.remove(QStringLiteral("paris")));
        QVERIFY(test::waitFor([&] { return bench.keychain.secrets.size() == 1; }));
        QCOMPARE(bench.list.rowCount(), 0);
        QVERIFY(bench.keychain.secrets.contains("berlin/password"));
    }

    void renamedConnectionKeepsItsFileName()
    {
        test::ConnectionBench bench;
        bench.save("paris", "mqtts://op.anna@paris.example");
        QVERIFY(bench.list.rename(QStringLiteral("paris"), QStringLiteral("Lyon")));
        QCOMPARE(bench.list.index(0).data().toString(), QStringLiteral("Lyon"));
        QCOMPARE(bench.list.nameAt(0), QStringLiteral("paris"));
    }

    void wrongFieldSaysWhatIsWrong_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("says");
        QTest::newRow("no scheme") << Field::Broker << "broker.example"
                                   << "mqtts://";
        QTest::newRow("password in the address") << Field::Broker << "mqtts://op.a:secret@broker.example"
                                                 << "password";
        QTest::newRow("port") << Field::Broker << "mqtts://broker.example:99999"
                              << "8883";
        QTest::newRow("no op.") << Field::User << "Anna"
                                << "op.anna";
        QTest::newRow("other user") << Field::User << "op.bert"
                                    << "op.anna";
        QTest::newRow("no file") << Field::CaFile << "/nowhere/ca.pem"
                                 << "no such file";
        QTest::newRow("directory") << Field::SigningKey << "/"
                                   << "no file";
        QTest::newRow("lone key") << Field::KeyFile << "/etc/passwd"
                                  << "";
        QTest::newRow("root") << Field::FleetRoot << "fleet/#"
                              << "#";
    }
    void wrongFieldSaysWhatIsWrong()
    {
        QFETCH(Field, field);
        QFETCH(QString, value);
        QFETCH(QString, says);
        test::ConnectionBench bench;
        bench.draft().setValue(Field::Broker, QStringLiteral("mqtts://op.anna@broker.example"));
        QVERIFY(bench.draft().isValid());
        bench.draft().setValue(field, value);
        QVERIFY(!bench.draft().isValid());
        QVERIFY2(bench.draft().problem(field).contains(says), qPrintable(bench.draft().problem(field)));
    }

    void savedDraftComesBackAndItsPasswordOnlyFromTheKeyring()
    {
        test::ConnectionBench bench;
        ConnectionDraft& draft = bench.draft();
        draft.setValue(Field::Broker, QStringLiteral("  mqtts://broker.example "));
        draft.setValue(Field::User, QStringLiteral("op.anna"));
        draft.setValue(Field::Password, QStringLiteral("se cret"));
        QVERIFY(draft.isChanged());
        const auto name = draft.save();
        QVERIFY2(name, name ? "" : name.error().message.c_str());
        QVERIFY(!draft.isChanged());
        QCOMPARE(draft.value(Field::Title), QStringLiteral("broker.example"));
        QCOMPARE(draft.value(Field::Password), QString());
        QVERIFY(draft.isKept(Field::Password));
        const std::string key = name->toStdString() + "/password";
        QVERIFY(test::waitFor([&] { return bench.keychain.secrets.contains(key); }));
        QCOMPARE(bench.keychain.secrets[key], std::string("se cret"));
        QFile file(QString::fromStdString(bench.store.path(name->toStdString()).string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("se cret"));

        ConnectionDraft again(bench.store, bench.secrets);
        QVERIFY(again.load(*name));
        QCOMPARE(again.value(Field::User), QStringLiteral("op.anna"));
        QCOMPARE(again.value(Field::Broker), QStringLiteral("mqtts://broker.example"));
        QVERIFY(test::waitFor([&] { return again.isKept(Field::Password); }));
        QCOMPARE(again.secrets().password, std::string("se cret"));
        QCOMPARE(again.profile().broker, std::string("mqtts://op.anna@broker.example"));
        again.setValue(Field::Title, QStringLiteral("other"));
        again.discard();
        QCOMPARE(again.value(Field::Title), QStringLiteral("broker.example"));
    }

    void withoutKeyringAPasswordHoldsForThisRunAlone()
    {
        test::ConnectionBench bench;
        bench.keychain.isMissing = true;
        QSignalSpy notKept(&bench.draft(), &ConnectionDraft::secretsNotKept);
        bench.draft().setValue(Field::Broker, QStringLiteral("mqtts://op.anna@broker.example"));
        bench.draft().setValue(Field::Password, QStringLiteral("secret"));
        QVERIFY(test::waitFor([&] { return !bench.draft().hasKeyring(); }));
        const auto name = bench.draft().save();
        QVERIFY(name);
        QVERIFY(test::waitFor([&] { return notKept.count() == 1; }));
        std::string known;
        bench.secrets.read(name->toStdString(), this,
                           [&](const client::Secrets& secrets) { known = secrets.password; });
        QVERIFY(test::waitFor([&] { return !known.empty(); }));
        QCOMPARE(known, std::string("secret"));
        QVERIFY(bench.keychain.secrets.empty());
    }

    void wrongPasswordIsAskedForAndKeptOnceItIsRight()
    {
        test::TestBrokerOptions options;
        options.users = {{"op.anna", "right"}};
        test::TestBroker broker(options);
        QVERIFY2(broker.isRunning(), broker.log().c_str());
        test::ConnectionBench bench;
        bench.save("paris", "mqtt://op.anna@127.0.0.1:" + std::to_string(broker.port()));
        bench.keychain.secrets["paris/password"] = "old";
        std::vector<SecretRequest> asked;
        connect(&bench.connector, &Connector::passwordNeeded, this,
                [&](const SecretRequest& request) { asked.push_back(request); });

        bench.connector.open(QStringLiteral("paris"));
        QVERIFY(test::waitFor([&] { return asked.size() == 1; }));
        QVERIFY(asked[0].wasWrong);
        QVERIFY(asked[0].canKeep);
        QCOMPARE(asked[0].user, QStringLiteral("op.anna"));
        QCOMPARE(asked[0].profile, QStringLiteral("Plant paris"));
        QCOMPARE(bench.store.lastUsed(), std::optional<std::string>("paris"));

        bench.connector.supply(QStringLiteral("wrong"), true);
        QVERIFY(test::waitFor([&] { return asked.size() == 2; }));
        QCOMPARE(bench.keychain.secrets["paris/password"], std::string("old"));

        bench.connector.supply(QStringLiteral("right"), true);
        QVERIFY(test::waitFor([&] { return bench.link.status().brokerLight() == Light::Green; }));
        QVERIFY(test::waitFor([&] { return bench.keychain.secrets["paris/password"] == "right"; }));
        QCOMPARE(asked.size(), std::size_t(2));
        QVERIFY(bench.list.index(0).data(ConnectionList::IsOpenRole).toBool());
    }

    void declinedPasswordIsNotAskedForAgain()
    {
        test::TestBrokerOptions options;
        options.users = {{"op.anna", "right"}};
        test::TestBroker broker(options);
        test::ConnectionBench bench;
        bench.save("paris", "mqtt://op.anna@127.0.0.1:" + std::to_string(broker.port()));
        int asked = 0;
        connect(&bench.connector, &Connector::passwordNeeded, this, [&](const SecretRequest& request) {
            QVERIFY(!request.wasWrong);
            ++asked;
            bench.connector.decline();
        });
        QVERIFY(!bench.connector.openLastUsed());
        bench.connector.open(QStringLiteral("paris"));
        QVERIFY(test::waitFor([&] { return asked == 1; }));
        int states = 0;
        connect(&bench.link, &FleetLink::statusChanged, this, [&] { ++states; });
        QVERIFY(test::waitFor([&] { return states >= 3; })); // it tried again
        QCOMPARE(asked, 1);
        QVERIFY(bench.connector.openLastUsed());
        QVERIFY(test::waitFor([&] { return asked == 2; }));
    }

    void fileIsOpenedWithoutBecomingTheLastUsed()
    {
        test::ConnectionBench bench;
        const QString path = bench.directory.filePath(QStringLiteral("lab.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray profile("{\"broker\": \"mqtt://op.alice@127.0.0.1:1\"}");
        QCOMPARE(file.write(profile), profile.size());
        file.close();
        QSignalSpy failed(&bench.connector, &Connector::failed);
        bench.connector.openFile(path);
        QVERIFY(failed.isEmpty());
        QCOMPARE(bench.link.profile().broker, std::string("mqtt://op.alice@127.0.0.1:1"));
        QVERIFY(!bench.connector.openLastUsed());

        bench.connector.openFile(bench.directory.filePath(QStringLiteral("none.json")));
        QCOMPARE(failed.count(), 1);
    }

    void lockedKeyAsksForItsPassphrase()
    {
        test::TestBrokerOptions options;
        options.tls = true;
        test::TestBroker broker(options);
        const std::string files = broker.directory();
        test::ConnectionBench bench;
        client::Profile profile;
        profile.name = "paris";
        profile.broker = "mqtts://op.anna@127.0.0.1:" + std::to_string(broker.port());
        profile.tls = {broker.caFile(), files + "/client.pem", files + "/locked.key"};
        QVERIFY(bench.store.save(profile));
        std::vector<SecretRequest> asked;
        connect(&bench.connector, &Connector::passwordNeeded, this,
                [&](const SecretRequest& request) { asked.push_back(request); });
        bench.connector.open(QStringLiteral("paris"));
        QVERIFY(test::waitFor([&] { return asked.size() == 1; }));
        QVERIFY(asked[0].kind == SecretRequest::Kind::KeyPassphrase);
        QFile file(QString::fromStdString(files + "/locked.pass"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        bench.connector.supply(QString::fromUtf8(file.readAll().trimmed()), false);
        QVERIFY(test::waitFor([&] { return bench.link.status().brokerLight() == Light::Green; }));
        QVERIFY(bench.keychain.secrets.empty());
    }

    void everyFaultHasWordsAndNamesTheServer()
    {
        const QString server = QStringLiteral("broker.example:8883");
        for (int i = int(broker::ConnectFault::None) + 1; i <= int(broker::ConnectFault::Other); ++i) {
            const Trouble words = faultWords(static_cast<broker::ConnectFault>(i), server);
            QVERIFY2(!words.title.isEmpty(), qPrintable(QString::number(i)));
            QVERIFY2((words.title + words.text()).contains(server), qPrintable(words.title));
        }
    }

    void expiredCertificateIsExplained()
    {
        test::TestBrokerOptions options;
        options.tls = true;
        options.serverCertificate = "expired";
        test::TestBroker broker(options);
        QVERIFY2(broker.isRunning(), broker.log().c_str());
        test::ConnectionBench bench;
        ConnectionTest& check = bench.setup.test();
        const QAbstractItemModelTester tester(&check);
        bench.draft().setValue(Field::Broker,
                               QStringLiteral("mqtts://op.anna@127.0.0.1:%1").arg(broker.port()));
        bench.draft().setValue(Field::CaFile, QString::fromStdString(broker.caFile()));
        QSignalSpy ended(&check, &ConnectionTest::ended);
        bench.setup.testAndConnect();
        QVERIFY(check.isRunning());
        QVERIFY(test::waitFor([&] { return ended.count() == 1; }));
        QVERIFY(!check.hasPassed());
        QVERIFY(!check.isLoggedIn());
        const QModelIndex tls = check.index(2);
        QCOMPARE(tls.data(ConnectionTest::StateRole).value<ConnectionTest::CheckState>(),
                 ConnectionTest::CheckState::Failed);
        QCOMPARE(tls.data(ConnectionTest::FoundRole).toString(),
                 QStringLiteral("The certificate of 127.0.0.1 has expired"));
        QVERIFY(
            tls.data(ConnectionTest::NextStepRole).toString().contains(QStringLiteral("was valid until")));
        QVERIFY(!tls.data(ConnectionTest::DetailsRole).toString().isEmpty());
        QVERIFY(check.report().contains(QStringLiteral("has expired")));
        QCOMPARE(bench.list.rowCount(), 0); // nothing was saved
        bench.draft().startNew();
        QVERIFY(!check.hasBegun());
    }

    void cancelledTestEndsAndANewOneBegins()
    {
        test::TestBroker broker;
        test::ConnectionBench bench;
        broker.suspend(); // takes connections, and stays silent
        bench.draft().setValue(Field::Broker,
                               QStringLiteral("mqtt://op.anna@127.0.0.1:%1").arg(broker.port()));
        QSignalSpy ended(&bench.setup.test(), &ConnectionTest::ended);
        bench.setup.startTest();
        QVERIFY(test::waitFor([&] {
            return bench.setup.test()
                       .index(3)
                       .data(ConnectionTest::StateRole)
                       .value<ConnectionTest::CheckState>() == ConnectionTest::CheckState::Running;
        }));
        bench.setup.test().cancel();
        QVERIFY(test::waitFor([&] { return ended.count() == 1; }));
        broker.resume();
        bench.setup.startTest();
        QVERIFY(test::waitFor([&] { return ended.count() == 2; }));
        QVERIFY(bench.setup.test().isLoggedIn());
        QVERIFY(!bench.setup.test().hasPassed()); // no service
    }

    void importedProfileBecomesTheDraft()
    {
        test::ConnectionBench bench;
        client::Profile profile;
        profile.broker = "mqtts://op.anna@paris.example";
        const QString file = bench.directory.filePath(QStringLiteral("given.json"));
        QVERIFY(client::saveProfileFile(profile, file.toStdString()));
        QVERIFY(bench.setup.import(file));
        QCOMPARE(bench.draft().name(), QStringLiteral("given"));
        QCOMPARE(bench.draft().value(Field::User), QStringLiteral("op.anna"));
        QSignalSpy failed(&bench.setup, &ConnectionSetup::failed);
        QVERIFY(!bench.setup.import(QStringLiteral("/nowhere.json")));
        QCOMPARE(failed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestConnections)
#include "tst_connections.moc"
