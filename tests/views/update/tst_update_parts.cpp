// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/answering_service.h"
#include "models/update/update_draft.h"
#include "support/accessible.h"
#include "views/update/forecast_section.h"
#include "views/update/length_editor.h"
#include "views/update/number_box.h"
#include "views/update/number_editor.h"
#include "views/update/template_bar.h"
#include "views/update/template_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <map>

using namespace drydock;
using namespace drydock::views;
using models::FieldSpec;
using nlohmann::json;

class TestUpdateParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }

    void numbersAreShownWithoutZerosBehindThem()
    {
        NumberBox box(0, 100, 2);
        box.showNumber(2.5);
        QCOMPARE(box.text(), QStringLiteral("2.5"));
        box.showNumber(100);
        QCOMPARE(box.text(), QStringLiteral("100"));
    }

    void noneIsShownInWordsAndTypedOver()
    {
        NumberEditor editor({.label = {}, .remark = {}, .none = QStringLiteral("no limit"), .choices = {}});
        auto* box = editor.findChild<NumberBox*>();
        QSignalSpy edited(&editor, &PlanEditor::edited);
        editor.showValue({});
        QCOMPARE(box->text(), QStringLiteral("no limit"));
        editor.showValue(40LL);
        QCOMPARE(box->text(), QStringLiteral("40"));
        QVERIFY(edited.isEmpty());
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("7"));
        QCOMPARE(edited.takeFirst().front(), QVariant(7LL));
        box->setValue(box->minimum());
        QVERIFY(!edited.takeFirst().front().isValid());
    }

    void bytesAreShownAsMegabytesToTheByte()
    {
        NumberEditor editor({.kind = FieldSpec::Kind::Megabytes,
                             .label = {},
                             .remark = {},
                             .most = 1e12,
                             .none = QStringLiteral("no limit"),
                             .choices = {}});
        editor.showValue(1'234'567LL);
        auto* box = editor.findChild<NumberBox*>();
        QCOMPARE(box->text(), QStringLiteral("1.234567"));
        QSignalSpy edited(&editor, &PlanEditor::edited);
        box->setValue(20);
        QCOMPARE(edited.takeFirst().front(), QVariant(20'000'000LL));
    }

    void durationsAreShownInTheLargestUnitThatFits_data()
    {
        QTest::addColumn<qlonglong>("milliseconds");
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("unit");
        QTest::newRow("seconds") << 90'000LL << "90" << 0;
        QTest::newRow("minutes") << 1'800'000LL << "30" << 1;
        QTest::newRow("hours") << 43'200'000LL << "12" << 2;
        QTest::newRow("days") << 172'800'000LL << "2" << 3;
        QTest::newRow("less than a second") << 500LL << "0.5" << 0;
    }
    void durationsAreShownInTheLargestUnitThatFits()
    {
        QFETCH(qlonglong, milliseconds);
        QFETCH(QString, number);
        QFETCH(int, unit);
        LengthEditor editor(
            {.kind = FieldSpec::Kind::Length, .label = {}, .remark = {}, .none = {}, .choices = {}});
        auto* box = editor.findChild<NumberBox*>();
        auto* units = editor.findChild<QComboBox*>();
        editor.showValue(milliseconds);
        QCOMPARE(box->text(), number);
        QCOMPARE(units->currentIndex(), unit);
        QSignalSpy edited(&editor, &PlanEditor::edited);
        units->setCurrentIndex(unit == 3 ? 2 : 3);
        QCOMPARE(edited.count(), 1);
        QVERIFY(edited.front().front() != QVariant(milliseconds));
    }

    void wheelOverAFieldScrollsThePage()
    {
        NumberBox box(0, 100, 0);
        box.showNumber(50);
        QWheelEvent turn({5, 5}, {5, 5}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                         false);
        QApplication::sendEvent(&box, &turn);
        QCOMPARE(box.value(), 50.0);
        QVERIFY(!turn.isAccepted());
    }

    void templateIsSavedChosenRenamedAndDeleted()
    {
        test::TestBroker broker;
        QVERIFY2(broker.isRunning(), broker.log().c_str());
        std::map<std::string, json> kept;
        const test::AnsweringService service(broker, [&](const auto& request) -> Expected<json> {
            const json& given = request.arguments;
            if (request.action == "templates.put")
                kept[given["id"]] = {{"id", given["id"]},
                                     {"name", given["name"]},
                                     {"plan", given["plan"]},
                                     {"createdBy", "op.a"},
                                     {"changed", 1}};
            else if (request.action == "templates.delete")
                kept.erase(given["id"].get<std::string>());
            json rows = json::array();
            for (const auto& [id, row] : kept)
                rows.push_back(row);
            return json{{"templates", rows}};
        });
        QVERIFY(test::waitFor([&] { return service.isReady(); }));
        models::FleetLink link;
        QVERIFY(link.open(test::AnsweringService::profile(broker)));
        models::PlanDraft draft;
        models::TemplateStore store(link);
        QWidget page;
        auto& bar = *new TemplateBar(m_theme, draft, store, &page);
        page.show();
        QVERIFY(!bar.isVisible());
        store.refresh();
        QVERIFY(test::waitFor([&] { return bar.isVisible(); }));
        auto* box = bar.findChild<QComboBox*>();
        QVERIFY(!box->isVisible());

        draft.setValue({models::PlanField::Priority}, 8);
        name(bar, QStringLiteral("Save as template…"), QStringLiteral("Nights"));
        QVERIFY(test::waitFor([&] { return box->isVisible() && box->currentText() == "Nights"; }));
        draft.setValue({models::PlanField::Priority}, 3);
        box->setCurrentIndex(-1);
        box->setCurrentIndex(0);
        QCOMPARE(draft.plan().priority, 8);
        QVERIFY(draft.preset() == models::UpdatePreset::Own);

        name(bar, QStringLiteral("Rename template…"), QStringLiteral("Weekends"));
        QVERIFY(test::waitFor([&] { return box->currentText() == "Weekends"; }));
        trigger(bar, QStringLiteral("Delete template…"));
        auto* question = bar.findChild<QDialog*>();
        QVERIFY(question != nullptr);
        test::findByName<QPushButton>(*question, QAccessible::Button, QStringLiteral("Delete template"))
            ->click();
        QVERIFY(test::waitFor([&] { return !box->isVisible(); }));
    }

    void forecastOfTheServiceTakesThePlaceOfTheEstimate()
    {
        test::TestBroker broker;
        QVERIFY2(broker.isRunning(), broker.log().c_str());
        const test::AnsweringService service(broker, [](const auto& request) -> Expected<json> {
            if (request.action == "jobs.preview")
                return json{{"total", 100},
                            {"byModelAndVersion", json::array()},
                            {"excluded", json::array()},
                            {"waiting", json::array()},
                            {"offline", 4},
                            {"package", {{"size", 5}}},
                            {"bytes", 500},
                            {"waves", json::array()}};
            if (request.action != "jobs.forecast")
                return fail(ErrorCode::InvalidArgument, "unknown action", "action");
            const json assumed = request.arguments.value("assumptions", json{{"failureRate", 0.02}});
            const double rate = assumed["failureRate"];
            return json{
                {"devices", 100},
                {"runs", 20},
                {"simulated", 100},
                {"assumptions",
                 {{"failureRate", rate}, {"offlineRate", 0}, {"seconds", 60}, {"deviceBytesPerSecond", 1}}},
                {"duration", {{"p10", 60}, {"p50", 120}, {"p90", 180}}},
                {"outcomes", {{"completed", 1 - rate}, {"paused", 0}, {"aborted", rate}}},
                {"abortChance", rate},
                {"pauseChance", 0},
                {"waves", json::array()},
                {"rate", json::array()},
                {"bandwidth", {{"peakBytesPerSecond", 5}, {"totalBytes", 500}}},
                {"urlExpiry", {{"lifeSeconds", 3600}, {"atRisk", 0}}}};
        });
        QVERIFY(test::waitFor([&] { return service.isReady(); }));
        models::FleetLink link;
        QVERIFY(link.open(test::AnsweringService::profile(broker)));
        models::UpdateDraft draft(link);
        draft.setVersions(
            {{.package = QStringLiteral("app"), .version = QStringLiteral("2.0.0"), .size = 5}});
        QVERIFY(draft.chooseVersion(QStringLiteral("app"), QStringLiteral("2.0.0")));
        draft.setTargets({.kind = models::TargetKind::Everything});
        ForecastSection section(m_theme, draft);
        section.show();
        QVERIFY(test::waitFor([&] { return draft.isPreviewOfService(); }));
        QVERIFY(isRead(section, QStringLiteral("All told after")));
        draft.forecast().setOn(true);
        QVERIFY(test::waitFor([&] { return isRead(section, QStringLiteral("about 2 min")); }));
        QVERIFY(!isRead(section, QStringLiteral("All told after")));
        QVERIFY(!isRead(section, QStringLiteral("Links that expire")));
        auto* failures = test::findByName<QDoubleSpinBox>(section, QAccessible::SpinBox,
                                                          QStringLiteral("Share of the updates that fail"));
        QVERIFY(failures != nullptr);
        QCOMPARE(failures->value(), 2.0);
        failures->setValue(50);
        QVERIFY(test::waitFor([&] { return isRead(section, QStringLiteral("50.0")); }));
        QCOMPARE(failures->value(), 50.0);
    }

private:
    static bool isRead(const QWidget& section, const QString& part)
    {
        const auto labels = section.findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    }
    static void trigger(TemplateBar& bar, const QString& text)
    {
        for (QAction* action : bar.findChildren<QAction*>()) {
            if (action->text() == text)
                action->trigger();
        }
        if (auto* button = test::findByName<QPushButton>(bar, QAccessible::Button, text))
            button->click();
    }
    static void name(TemplateBar& bar, const QString& action, const QString& name)
    {
        trigger(bar, action);
        auto* dialog = bar.findChild<TemplateDialog*>();
        QVERIFY(dialog != nullptr);
        auto* line = test::findByName<QLineEdit>(*dialog, QAccessible::EditableText,
                                                 QStringLiteral("Name of the template"));
        QVERIFY(line != nullptr);
        line->setText(name);
        dialog->accept();
        QVERIFY(test::waitFor([&] { return bar.findChild<TemplateDialog*>() == nullptr; }));
    }

    ThemeSource m_theme;
};

QTEST_MAIN(TestUpdateParts)
#include "tst_update_parts.moc"
