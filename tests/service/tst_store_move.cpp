// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/key_file.h"
#include "service/store_move.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace drydock;
using namespace drydock::service;

/// What the command line of a move says; the move itself is tests/e2e/move_store.py.
class TestStoreMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandLineIsRead();
    void wrongCommandLinesNameTheOption_data();
    void wrongCommandLinesNameTheOption();
    void storeThatIsNotThereIsNotMade();
    void keyIsKeptWhereThereIsNone();

private:
    [[nodiscard]] std::vector<std::string> arguments(const QStringList& more) const;

    QTemporaryDir m_directory;
};

std::vector<std::string> TestStoreMove::arguments(const QStringList& more) const
{
    std::vector<std::string> all{"--broker",         "mqtt://127.0.0.1",
                                 "--data",           m_directory.path().toStdString(),
                                 "--serve-packages", "127.0.0.1:0"};
    for (const auto& argument : more)
        all.push_back(argument.toStdString());
    return all;
}

void TestStoreMove::commandLineIsRead()
{
    QVERIFY(!StoreMove::isAsked(arguments({})));
    const auto asked = arguments({"--copy-store", "sqlite", "postgresql://drydock@db/drydock"});
    QVERIFY(StoreMove::isAsked(asked));
    const auto move = StoreMove::parse(asked);
    QVERIFY2(move, move ? "" : move.error().message.c_str());
}

void TestStoreMove::wrongCommandLinesNameTheOption_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("field");
    const QString postgres = QStringLiteral("postgresql://drydock@db/drydock");
    QTest::newRow("one store") << QStringList{"--copy-store", "sqlite"} << "--copy-store";
    QTest::newRow("no store") << QStringList{"--copy-store"} << "--copy-store";
    QTest::newRow("the same") << QStringList{"--copy-store", "sqlite", "sqlite"} << "--copy-store";
    QTest::newRow("unknown") << QStringList{"--copy-store", "oracle", "sqlite"} << "--copy-store";
    QTest::newRow("password in it") << QStringList{"--copy-store", "sqlite",
                                                   "postgresql://drydock:secret@db/drydock"}
                                    << "--copy-store";
    QTest::newRow("password of a file")
        << QStringList{"--copy-store", "sqlite", postgres, "--from-password-file", "f"}
        << "--from-password-file";
    QTest::newRow("no such password")
        << QStringList{"--copy-store", "sqlite", postgres, "--to-password-file", "/nonexistent/secret"}
        << "--to-password-file";
    QTest::newRow("file left out") << QStringList{"--copy-store", "sqlite", postgres, "--to-password-file"}
                                   << "--to-password-file";
}

void TestStoreMove::wrongCommandLinesNameTheOption()
{
    QFETCH(QStringList, more);
    QFETCH(QString, field);
    const auto move = StoreMove::parse(arguments(more));
    QVERIFY(!move);
    QCOMPARE(QString::fromStdString(move.error().field), field);
    QVERIFY(move.error().message.find("secret@") == std::string::npos);
}

void TestStoreMove::storeThatIsNotThereIsNotMade()
{
    const QString from = m_directory.filePath(QStringLiteral("absent.sqlite"));
    const auto move = StoreMove::parse(arguments({"--copy-store", "sqlite:" + from, "sqlite"}));
    QVERIFY(move);
    const auto done = move->run([](const std::string&) {});
    QVERIFY(!done);
    QVERIFY(done.error().code == ErrorCode::NotFound);
    QVERIFY(!QFile::exists(from));
    QVERIFY(!QFile::exists(m_directory.filePath(QStringLiteral("fleet.sqlite"))));
}

void TestStoreMove::keyIsKeptWhereThereIsNone()
{
    const std::string file = m_directory.filePath(QStringLiteral("audit.key")).toStdString();
    const std::string key(32, 'k');
    QVERIFY(keepKey(file, key));
    QVERIFY(keepKey(file, key));
    const auto other = keepKey(file, std::string(32, 'o'));
    QVERIFY(!other);
    QVERIFY(other.error().code == ErrorCode::Conflict);
    QCOMPARE(*loadOrCreateKey(file, key.size()), key);
}

QTEST_GUILESS_MAIN(TestStoreMove)
#include "tst_store_move.moc"
