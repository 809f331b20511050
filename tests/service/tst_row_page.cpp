// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/row_page.h"

#include <QtTest>

using drydock::service::RowPage;
using nlohmann::json;

class TestRowPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageEndsAtItsNumberOfRows();
    void pageEndsBeforeItsBytesAreFull();
    void largestRowStandsAlone();
    void textThatIsNotUtf8IsCounted();
};

void TestRowPage::pageEndsAtItsNumberOfRows()
{
    RowPage page(2);
    QVERIFY(page.add(1));
    QVERIFY(page.add(2));
    QVERIFY(!page.add(3));
    QCOMPARE(page.takeRows(), json({1, 2}));
}

void TestRowPage::pageEndsBeforeItsBytesAreFull()
{
    RowPage page(1'000'000);
    std::size_t rows = 0;
    while (page.add(std::string(1000, 'x')))
        ++rows;
    const auto bytes = page.takeRows().dump().size();
    QVERIFY2(bytes <= RowPage::largest + 2 && bytes > RowPage::largest - 1100,
             qPrintable(QString::number(bytes)));
    QVERIFY(rows > 250);
}

void TestRowPage::largestRowStandsAlone()
{
    RowPage page(10);
    QVERIFY(page.add(std::string(RowPage::largest * 2, 'x')));
    QVERIFY(!page.add(1));
}

void TestRowPage::textThatIsNotUtf8IsCounted()
{
    RowPage page(10);
    QVERIFY(page.add("\xff"));
    QCOMPARE(page.takeRows().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestRowPage)
#include "tst_row_page.moc"
