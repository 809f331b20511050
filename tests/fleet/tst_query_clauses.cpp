// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/query_clauses.h"

#include <QTest>

using namespace drydock;

namespace {

QStringList listOf(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list += QString::fromStdString(text);
    return list;
}

} // namespace

class TestQueryClauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clausesAreAsTheyWereTyped_data()
    {
        QTest::addColumn<QStringList>("clauses");
        QTest::newRow("") << QStringList();
        QTest::newRow(" online ") << QStringList{"online"};
        QTest::newRow("online  AND (a and b) and not id ~ \"x and y\"")
            << QStringList{"online", "(a and b)", "not id ~ \"x and y\""};
        QTest::newRow("a and b or c") << QStringList{"a and b or c"};
        QTest::newRow("and and") << QStringList();
    }
    void clausesAreAsTheyWereTyped()
    {
        QFETCH(const QStringList, clauses);
        const std::string text = QTest::currentDataTag();
        std::vector<std::string> found;
        for (const QueryClause& clause : clausesOf(text)) {
            QCOMPARE(text.substr(clause.offset, clause.text.size()), clause.text);
            found.push_back(clause.text);
        }
        QCOMPARE(listOf(found), clauses);
    }

    void clauseGoesWithItsAnd()
    {
        const std::string text = "online and  model = a and seen < 5m";
        QCOMPARE(withoutClause(text, 0), std::string("model = a and seen < 5m"));
        QCOMPARE(withoutClause(text, 1), std::string("online and seen < 5m"));
        QCOMPARE(withoutClause(text, 2), std::string("online and  model = a"));
        QCOMPARE(withoutClause(text, 3), text);
        QCOMPARE(withoutClause("online", 0), std::string());
    }

    void valuesAreThoseOfAClauseOfTheirOwn_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::newRow("model = a") << QStringList{"a"};
        QTest::newRow("online and (model = a or model = \"b c\" or (model = d))")
            << QStringList{"a", "b c", "d"};
        QTest::newRow("model = a or model = b") << QStringList{"a", "b"};
        QTest::newRow("model = a or online") << QStringList();
        QTest::newRow("not model = a") << QStringList();
        QTest::newRow("model != a and model ~ b") << QStringList();
        QTest::newRow("version = a") << QStringList();
    }
    void valuesAreThoseOfAClauseOfTheirOwn()
    {
        QFETCH(const QStringList, values);
        QCOMPARE(listOf(valuesOf(QTest::currentDataTag(), QueryField::Model)), values);
    }

    void valueComesAndGoesAndTheRestStays_data()
    {
        QTest::addColumn<QString>("with");
        const auto row = [](const char* text, const char* with) { QTest::newRow(text) << with; };
        row("", "model = b");
        row("  online ", "online and model = b");
        row("online  and Model = a", "online  and (Model = a or model = b)");
        row("(model = a or model=c) and online", "(model = a or model=c or model = b) and online");
        row("model = a", "(model = a or model = b)");
        row("online or seen < 5m", "(online or seen < 5m) and model = b");
        row("version < 2.1 and (", "version < 2.1 and (");
        row("model = b", "model = b");
    }
    void valueComesAndGoesAndTheRestStays()
    {
        QFETCH(const QString, with);
        QCOMPARE(withValue(QTest::currentDataTag(), QueryField::Model, "b"), with.toStdString());
    }

    void valueGoes_data()
    {
        QTest::addColumn<QString>("without");
        const auto row = [](const char* text, const char* without) { QTest::newRow(text) << without; };
        row("model = b", "");
        row("model = b and online", "online");
        row("online  and (Model = a or model = b)", "online  and Model = a");
        row("(model = a or model = b or model=c) and online", "(model = a or model=c) and online");
        row("(model = a or (model = b or model = c))", "model = a or model = c");
        row("model = a or model = b", "model = a");
        row("model = a", "model = a");
    }
    void valueGoes()
    {
        QFETCH(const QString, without);
        QCOMPARE(withoutValue(QTest::currentDataTag(), QueryField::Model, "b"), without.toStdString());
    }

    void valuesAreQuotedWhereTheyMustBe()
    {
        const std::string text = withValue("online", QueryField::Group, "a \"b\" and \\");
        QCOMPARE(listOf(valuesOf(text, QueryField::Group)), QStringList{"a \"b\" and \\"});
        QCOMPARE(withValue("", QueryField::State, ""), std::string("state = \"\""));
        QCOMPARE(withoutValue("version = 2.1", QueryField::SoftwareVersion, "2.1.0"), std::string());
    }
};

QTEST_GUILESS_MAIN(TestQueryClauses)
#include "tst_query_clauses.moc"
