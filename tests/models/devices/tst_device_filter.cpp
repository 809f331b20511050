// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/device_filter.h"
#include "models/devices/random_fleet.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <deque>

using namespace drydock;
using namespace drydock::models;

namespace {

TimePoint now()
{
    return fromMilliseconds(test::RandomFleet::now);
}

/// A service that answers when it is told to.
struct HeldService
{
    struct Question
    {
        nlohmann::json arguments;
        std::function<void(Expected<wire::DevicePage>)> done;
    };
    std::deque<Question> questions;

    PageSource pages()
    {
        return [this](nlohmann::json arguments, const QObject*, auto done) {
            questions.push_back({std::move(arguments), std::move(done)});
        };
    }
    void answer(const std::vector<std::string>& ids, const std::string& next = {})
    {
        wire::DevicePage page = wire::DevicePage::withColumns({"id"});
        for (const std::string& id : ids)
            page.append({{"id", id}});
        page.next = next;
        const Question question = questions.front();
        questions.pop_front();
        question.done(std::move(page));
    }
};

struct Line
{
    test::RandomFleet fleet{7, 10, 40, 40};
    HeldService service;
    DeviceModel devices{fleet.mirror(), now};
    QAbstractItemModelTester tester{&devices, QAbstractItemModelTester::FailureReportingMode::QtTest};
    DeviceFilter filter{devices, fleet.mirror(), service.pages()};

    bool settle()
    {
        return QTest::qWaitFor([this] { return devices.isSettled(); });
    }
};

} // namespace

class TestDeviceFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsWhatTheTableShows()
    {
        Line line;
        line.filter.setText(QStringLiteral("model = rpi4"));
        QVERIFY(line.settle());
        QVERIFY(line.devices.rowCount() > 0);
        for (int row = 0; row < line.devices.rowCount(); ++row)
            QCOMPARE(line.devices.text(line.devices.valuesAt(row).model), std::string_view("rpi4"));
    }

    void textThatIsNoQueryLeavesTheTableAndSaysWhereItFails()
    {
        Line line;
        line.filter.setText(QStringLiteral("model = rpi4"));
        line.filter.setText(QStringLiteral("model = \"ä\" und"));
        QVERIFY(!line.filter.problem());
        QTRY_VERIFY(line.filter.problem());
        QCOMPARE(line.filter.problem()->position, 12);
        QCOMPARE(line.filter.problem()->sentence,
                 QStringLiteral("Character 13: expected and, or, or the end"));
        QCOMPARE(toString(line.devices.query()), std::string("model = rpi4"));
        line.filter.setText(QString());
        QVERIFY(!line.filter.problem());
    }

    void problemIsSaidInTheLanguageThatIsChosenMeanwhile()
    {
        struct Shouting : QTranslator
        {
            [[nodiscard]] bool isEmpty() const override { return false; }
            [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
            {
                return QString::fromUtf8(source).toUpper();
            }
        } shouting;
        Line line;
        line.filter.setText(QStringLiteral("model ="));
        QVERIFY(QCoreApplication::installTranslator(&shouting));
        line.filter.retranslate();
        QTRY_VERIFY(line.filter.problem());
        QVERIFY(line.filter.problem()->sentence.startsWith(QStringLiteral("CHARACTER")));
        QVERIFY(QCoreApplication::removeTranslator(&shouting));
        line.filter.retranslate();
        QVERIFY(line.filter.problem()->sentence.startsWith(QStringLiteral("Character")));
    }

    void valuesAreToggledInTheLine()
    {
        Line line;
        QSignalSpy changed(&line.filter, &DeviceFilter::textChanged);
        line.filter.setText(QStringLiteral("online  and version < 2.1"));
        line.filter.toggleValue(QueryField::Model, "rpi4");
        line.filter.toggleValue(QueryField::Model, "rpi3");
        QCOMPARE(line.filter.text(),
                 QStringLiteral("online  and version < 2.1 and (model = rpi4 or model = rpi3)"));
        line.filter.toggleValue(QueryField::Model, "rpi4");
        QCOMPARE(line.filter.text(), QStringLiteral("online  and version < 2.1 and model = rpi3"));
        QCOMPARE(line.filter.clauses().size(), std::size_t(3));
        line.filter.removeClause(1);
        QCOMPARE(line.filter.text(), QStringLiteral("online and model = rpi3"));
        QCOMPARE(changed.size(), 5);
    }

    void whatTheMirrorDoesNotHoldIsAskedOfTheServicePageByPage()
    {
        Line line;
        QVERIFY(line.settle());
        const std::string first(line.devices.idAt(0));
        const std::string second(line.devices.idAt(3));
        line.filter.setText(QStringLiteral("reported.hardwareModel = eu"));
        QTRY_COMPARE(line.service.questions.size(), std::size_t(1));
        QVERIFY(line.filter.isAsking());
        QCOMPARE(line.service.questions.front().arguments["query"].get<std::string>(),
                 std::string("reported.hardwareModel = eu"));
        line.service.answer({first, "a-device-nobody-knows"}, "more");
        QCOMPARE(line.service.questions.front().arguments["next"].get<std::string>(), std::string("more"));
        line.service.answer({second});
        QVERIFY(!line.filter.isAsking());
        QVERIFY(line.settle());
        QCOMPARE(line.devices.rowCount(), 2);
        QCOMPARE(line.devices.idAt(0), std::string_view(first));
        QCOMPARE(line.devices.idAt(1), std::string_view(second));
    }

    void lateAnswerToAnotherQueryIsDropped()
    {
        Line line;
        QVERIFY(line.settle());
        const int all = line.devices.rowCount();
        line.filter.setText(QStringLiteral("reported.hardwareModel = eu"));
        QTRY_COMPARE(line.service.questions.size(), std::size_t(1));
        line.filter.setText(QString());
        line.service.answer({});
        QVERIFY(line.settle());
        QCOMPARE(line.devices.rowCount(), all);
        QVERIFY(!line.filter.isAsking());
    }

    void answerToTheQueryBeforeIsNoneToTheNext()
    {
        Line line;
        QVERIFY(line.settle());
        line.filter.setText(QStringLiteral("reported.hardwareModel = eu"));
        QTRY_COMPARE(line.service.questions.size(), std::size_t(1));
        line.filter.setText(QStringLiteral("reported.hardwareModel = us"));
        line.service.answer({});
        QVERIFY(line.devices.query().isEmpty());
        QTRY_COMPARE(line.service.questions.size(), std::size_t(1));
        line.service.answer({});
        QCOMPARE(toString(line.devices.query()), std::string("reported.hardwareModel = us"));
    }

    void serviceThatDoesNotAnswerIsAProblemOfTheLine()
    {
        Line line;
        line.filter.setText(QStringLiteral("attributes.site = x"));
        QTRY_COMPARE(line.service.questions.size(), std::size_t(1));
        line.service.questions.front().done(fail(ErrorCode::Unavailable, "nobody is there"));
        QVERIFY(line.filter.problem());
        QCOMPARE(line.filter.problem()->position, -1);
        QVERIFY(line.filter.problem()->sentence.contains(QStringLiteral("nobody is there")));
    }

    void anotherMirrorIsAskedAbout()
    {
        Line line;
        line.filter.setText(QStringLiteral("reported.hardwareModel = eu"));
        QTRY_COMPARE(line.service.questions.size(), std::size_t(1));
        line.devices.startOver();
        QCOMPARE(line.service.questions.size(), std::size_t(2));
    }

    void piecesHaveTheirKinds_data()
    {
        QTest::addColumn<QString>("kinds");
        QTest::newRow("model = rpi4 and online") << "FOVKF";
        QTest::newRow("(x or not \"y z\") and") << "OWKKWOK";
        QTest::newRow("group = \"ungeschl") << "FOV";
        QTest::newRow("ä = ö and rpi !") << "FOVKW";
        QTest::newRow("") << "";
    }
    void piecesHaveTheirKinds()
    {
        QFETCH(const QString, kinds);
        const QString text = QString::fromUtf8(QTest::currentDataTag());
        QString found;
        int end = 0;
        for (const QuerySpan& span : spansOf(text)) {
            QVERIFY(span.start >= end && span.length > 0);
            end = span.start + span.length;
            QVERIFY(end <= text.size());
            QVERIFY(!text.mid(span.start, span.length).endsWith(QLatin1Char(' ')));
            found += QStringLiteral("FOVWK")[int(span.kind)];
        }
        QCOMPARE(found, kinds);
    }

    void completionOffersWhatCanStandThere_data()
    {
        QTest::addColumn<QString>("text"); // | is the cursor
        QTest::addColumn<QString>("offered");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        const auto row = [](const char* text, const char* offered, int start, int length) {
            QTest::newRow(text) << text << offered << start << length;
        };
        row("mo|", "model", 0, 2);
        row("online and |", "id,", 11, 0);
        row("model |", "=,!=,~", 6, 0);
        row("seen |", "<,<=,>,>=", 5, 0);
        row("model = r|x and online", "rpi4,\"r x\"", 8, 2);
        row("model = \"r |", "\"r x\"", 8, 3);
        row("ä and state = fa|", "FAILED", 14, 2);
        row("model = rpi4 |", "and,or", 13, 0);
        row("(online) a|", "and", 9, 1);
        row("not|", "", 0, 3);
        row("reported.re|", "reported.region", 0, 11);
        row("rep|", "reported.,reported.region,reported.net.up", 0, 3);
        row("reported.region = |", "", 18, 0);
    }
    void completionOffersWhatCanStandThere()
    {
        QFETCH(QString, text);
        QFETCH(const QString, offered);
        QFETCH(const int, start);
        QFETCH(const int, length);
        const int cursor = int(text.indexOf(QLatin1Char('|')));
        text.remove(cursor, 1);
        const QueryCompletion completion = completeQuery(text, cursor, [](QueryField field) {
            return field == QueryField::Model      ? QStringList{"rpi4", "r x", "jetson"}
                   : field == QueryField::Reported ? QStringList{"region", "re gion", "net.up"}
                                                   : QStringList();
        });
        QCOMPARE(completion.start, start);
        QCOMPARE(completion.length, length);
        const QString list = completion.proposals.join(QLatin1Char(','));
        QVERIFY2(offered.endsWith(QLatin1Char(',')) ? list.startsWith(offered) : list == offered,
                 qPrintable(list));
    }
};

QTEST_GUILESS_MAIN(TestDeviceFilter)
#include "tst_device_filter.moc"
