// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/byte_range.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::storage::server;

class TestByteRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerGivesRange_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<quint64>("size");
        QTest::addColumn<int>("kind");
        QTest::addColumn<quint64>("first");
        QTest::addColumn<quint64>("length");
        const auto row = [](const char* header, quint64 size, RangeAnswer::Kind kind, quint64 first,
                            quint64 length) {
            QTest::addRow("%s of %llu", header, size)
                << QByteArray(header) << size << int(kind) << first << length;
        };
        row("", 10, RangeAnswer::Whole, 0, 10);
        row("bytes=0-0", 10, RangeAnswer::Partial, 0, 1);
        row("bytes=0-", 10, RangeAnswer::Partial, 0, 10);
        row("bytes=9-9", 10, RangeAnswer::Partial, 9, 1);
        row("bytes=3-100", 10, RangeAnswer::Partial, 3, 7);
        row("bytes=-3", 10, RangeAnswer::Partial, 7, 3);
        row("bytes=-30", 10, RangeAnswer::Partial, 0, 10);
        row("bytes=-0", 10, RangeAnswer::Unsatisfiable, 0, 0);
        row("bytes=10-", 10, RangeAnswer::Unsatisfiable, 0, 0);
        row("bytes=0-", 0, RangeAnswer::Unsatisfiable, 0, 0);
        row("bytes=-1", 0, RangeAnswer::Unsatisfiable, 0, 0);
        row("bytes=5-3", 10, RangeAnswer::Whole, 0, 10);
        row("bytes=0-1,3-4", 10, RangeAnswer::Whole, 0, 10);
        row("bytes=-", 10, RangeAnswer::Whole, 0, 10);
        row("bytes=a-b", 10, RangeAnswer::Whole, 0, 10);
        row("bytes=+1-2", 10, RangeAnswer::Whole, 0, 10);
        row("lines=1-2", 10, RangeAnswer::Whole, 0, 10);
        row("bytes=99999999999999999999-", 10, RangeAnswer::Unsatisfiable, 0, 0);
        row("bytes=1-99999999999999999999", 10, RangeAnswer::Partial, 1, 9);
    }

    void headerGivesRange()
    {
        QFETCH(QByteArray, header);
        QFETCH(quint64, size);
        QFETCH(int, kind);
        QFETCH(quint64, first);
        QFETCH(quint64, length);
        const auto range = readRange(header.toStdString(), size);
        QCOMPARE(int(range.kind), kind);
        QCOMPARE(quint64(range.first), first);
        QCOMPARE(quint64(range.length), length);
    }

    void httpDateIsThatOfRfc9110()
    {
        QCOMPARE(httpDate(TimePoint(std::chrono::seconds(784111777))),
                 std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
    }
};

QTEST_GUILESS_MAIN(TestByteRange)
#include "tst_byte_range.moc"
