// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/batch_size.h"

#include <QtTest>

using namespace drydock::service;
using namespace std::chrono_literals;

/// How often is read for one transaction.
class TestBatchSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsWhatACommitTakes_data()
    {
        QTest::addColumn<int>("commit"); // microseconds, beside two for each update
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("memory") << 0 << 120 << 120;
        QTest::newRow("fast disk") << 140 << 120 << 120;
        QTest::newRow("slow disk") << 1500 << 250 << 800;
        QTest::newRow("turning disk") << 20'000 << 1000 << 1000;
    }

    void followsWhatACommitTakes()
    {
        QFETCH(int, commit);
        BatchSize size;
        for (int i = 0; i < 50; ++i) {
            const auto updates = static_cast<long>(size.reads());
            size.note(18us * updates, std::chrono::microseconds(commit) + 2us * updates);
        }
        QFETCH(int, least);
        QFETCH(int, most);
        QVERIFY2(int(size.reads()) >= least && int(size.reads()) <= most,
                 std::to_string(size.reads()).c_str());
    }
};

QTEST_APPLESS_MAIN(TestBatchSize)
#include "tst_batch_size.moc"
