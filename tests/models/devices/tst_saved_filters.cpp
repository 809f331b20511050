// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/saved_filters.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock::models;

class TestSavedFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersAreThereAgain()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath("deeper/filters.json");
        {
            SavedFilters filters(path);
            QAbstractItemModelTester tester(&filters, QAbstractItemModelTester::FailureReportingMode::QtTest);
            filters.add("Failed", "state = FAILED");
            filters.add("Old", "version < 2");
            filters.add("Failed", "state = FAILED and online");
            filters.add("Gone", "not online");
            QVERIFY(filters.rename(1, "Älter"));
            QVERIFY(!filters.rename(1, "Failed"));
            QVERIFY(!filters.rename(1, {}));
            filters.remove(2);
            QCOMPARE(filters.rowCount(), 2);
        }
        const SavedFilters filters(path);
        QCOMPARE(filters.rowCount(), 2);
        QCOMPARE(filters.index(0).data().toString(), QStringLiteral("Failed"));
        QCOMPARE(filters.index(0).data(SavedFilters::TextRole).toString(),
                 QStringLiteral("state = FAILED and online"));
        QCOMPARE(filters.index(1).data().toString(), QStringLiteral("Älter"));
    }

    void damagedFileIsNotWrittenOver()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath("filters.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"filters\": [");
        file.close();
        {
            SavedFilters filters(path);
            QVERIFY(filters.problem().contains(path));
            filters.add("a", "b");
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\"filters\": ["));
    }

    void placeThatCannotBeWrittenIsAProblem()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath("file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        SavedFilters filters(directory.filePath("file/filters.json"));
        filters.add("a", "b");
        QTRY_VERIFY(!filters.problem().isEmpty());
        QCOMPARE(filters.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSavedFilters)
#include "tst_saved_filters.moc"
