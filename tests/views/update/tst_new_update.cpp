// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/small_fleet.h"
#include "support/accessible.h"
#include "support/test_broker.h"
#include "views/theme/theme_source.h"
#include "views/update/new_update_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTimeEdit>

using namespace drydock;
using namespace drydock::views;
using models::PlanField;
using models::PlanSection;
using models::UpdatePreset;
using Step = NewUpdateDialog::Step;

namespace {

/// Remembers where the dialog led.
class Trail : public Navigator
{
public:
    void showPage(PageId) override {}
    void showDevices(const QString&) override {}
    void showDevice(const QString&) override {}
    void showJob(const QString& id) override { job = id; }
    void showPackage(const QString&, const QString&) override {}
    void newUpdate(const UpdateSeed&) override {}
    void tell(const Notice& notice) override { notices << notice; }

    QString job;
    QList<Notice> notices;
};

} // namespace

/// The dialog by the names that assistive tools hear, on a fleet that really runs.
class TestNewUpdate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.install(*qApp);
        m_fleet = test::startLocalFleet(6);
        QVERIFY(m_fleet);
        QVERIFY(m_link.open(m_fleet->profile()));
        QCOMPARE(test::publish(*m_link.service(), "app", "2.0.0"), std::string());
        QVERIFY(test::waitFor([&] {
            return m_link.isCurrent() && m_link.status().isServed() && m_packages.find("app", "2.0.0");
        }));
    }
    void cleanupTestCase()
    {
        m_dialog.reset();
        m_link.close();
        m_fleet.reset();
    }
    void init() { open({}); }

    void presetsSayWhatTheyMeanForTheseDevices()
    {
        m_dialog->showStep(Step::How);
        QVERIFY(test::waitFor([&] { return plan().rows(PlanSection::Waves) == 0 && count() == 6; }));
        for (const char* name :
             {"Everyone now", "Canary 1-10-100", "Careful: pause after each wave", "Maintenance window"}) {
            auto* card = find<QAbstractButton>(QAccessible::RadioButton, name);
            QVERIFY2(card != nullptr, name);
            QVERIFY2(!card->accessibleDescription().isEmpty(), name);
        }
        QVERIFY(find<QAbstractButton>(QAccessible::RadioButton, "Own plan") == nullptr);
        QVERIFY(find<QAbstractButton>(QAccessible::RadioButton, "Canary 1-10-100")
                    ->accessibleDescription()
                    .startsWith(QStringLiteral("1, then 1, then the other 4")));
    }

    void windowIsAskedForInPlainControls()
    {
        m_dialog->showStep(Step::How);
        choose("Maintenance window");
        auto* start = find<QTimeEdit>(QAccessible::SpinBox, "Window 1: From");
        QVERIFY(start != nullptr);
        start->setTime(QTime(1, 30));
        for (const char* day : {"Saturday", "Sunday"}) {
            auto* box =
                find<QCheckBox>(QAccessible::CheckBox, ("Window 1: Days: " + std::string(day)).c_str());
            QVERIFY2(box != nullptr, day);
            box->setChecked(false);
        }
        find<QDoubleSpinBox>(QAccessible::SpinBox, "Window 1: For")->setValue(2);
        auto* zone = find<QComboBox>(QAccessible::ComboBox, "Window 1: Time zone");
        QVERIFY(zone != nullptr);
        zone->setEditText(QStringLiteral("Europe/Atlantis"));
        QVERIFY(!zone->accessibleDescription().isEmpty());
        QVERIFY(!button("Review")->isEnabled());
        zone->setEditText(QStringLiteral("Europe/Berlin"));
        QVERIFY(zone->accessibleDescription().isEmpty());
        QVERIFY(test::waitFor([&] { return button("Review")->isEnabled(); }));
        QCOMPARE(
            plan().plan().schedule.maintenanceWindows,
            (std::vector{MaintenanceWindow{"30 1 * * 1,2,3,4,5", std::chrono::hours(2), "Europe/Berlin"}}));
        QVERIFY(plan().preset() == UpdatePreset::Window);
        QVERIFY(isRead(QStringLiteral("Opens next, in your time:")) || isRead(QStringLiteral("Open now.")));
    }

    void wavesAreSetByHand()
    {
        m_dialog->showStep(Step::How);
        unfold("Waves");
        for (int i = 0; i < 2; ++i)
            button("Add a wave")->click();
        QVERIFY(plan().preset() == UpdatePreset::Own);
        QVERIFY(find<QAbstractButton>(QAccessible::RadioButton, "Own plan")->isChecked());
        find<QComboBox>(QAccessible::ComboBox, "Wave 1: Size")->setCurrentIndex(1);
        find<QDoubleSpinBox>(QAccessible::SpinBox, "Wave 1: Number of devices")->setValue(2);
        find<QDoubleSpinBox>(QAccessible::SpinBox, "Wave 1: Must succeed")->setValue(99.5);
        find<QComboBox>(QAccessible::ComboBox, "Wave 2: Size")->setCurrentIndex(2);
        auto* query = find<QLineEdit>(QAccessible::EditableText, "Wave 2: Devices that match");
        QVERIFY(query != nullptr);
        QVERIFY(!query->accessibleDescription().isEmpty());
        query->setText(QStringLiteral("model = rpi4"));
        QVERIFY(query->accessibleDescription().isEmpty());
        button("Later: Wave 1")->click();
        const auto& waves = plan().plan().rollout.waves;
        QCOMPARE(waves.size(), std::size_t(3));
        QCOMPARE(waves[0].query, std::string("model = rpi4"));
        QCOMPARE(waves[1].count.value(), 2U);
        QCOMPARE(waves[1].successThreshold->value(), 99.5);
        find<QAbstractButton>(QAccessible::Button, "Remove: Wave 1")->click();
        QCOMPARE(waves.size(), std::size_t(2));
        QCOMPARE(waves[0].count.value(), 2U);
    }

    void rulesTimesAndTermsAreSetByHand()
    {
        m_dialog->showStep(Step::How);
        for (const char* section :
             {"Speed", "When to stop", "Timeouts and retries", "Start and end", "Approval and priority"})
            unfold(section);
        find<QDoubleSpinBox>(QAccessible::SpinBox, "No more than")->setValue(50);
        find<QCheckBox>(QAccessible::CheckBox, "Begin slowly and grow")->setChecked(true);
        find<QDoubleSpinBox>(QAccessible::SpinBox, "Begin with")->setValue(5);
        button("Add a rule")->click();
        find<QComboBox>(QAccessible::ComboBox, "Rule 2: When devices")->setCurrentIndex(3);
        find<QDoubleSpinBox>(QAccessible::SpinBox, "An attempt takes at most")->setValue(3);
        find<QCheckBox>(QAccessible::CheckBox, "Hold back devices that fail again and again")
            ->setChecked(true);
        find<QComboBox>(QAccessible::ComboBox, "Starts")->setCurrentIndex(1);
        find<QCheckBox>(QAccessible::CheckBox, "Somebody else has to approve it")->setChecked(true);
        find<QDoubleSpinBox>(QAccessible::SpinBox, "Priority")->setValue(9);
        const models::UpdatePlan& set = plan().plan();
        QCOMPARE(set.rollout.maximumPerMinute, 50);
        QCOMPARE(set.rollout.exponentialRate->baseRatePerMinute, 5);
        QVERIFY(set.abort.at(1).failureType == AbortFailure::Offline);
        QVERIFY(set.timeout.inProgress == std::chrono::days(3));
        QVERIFY(set.quarantine.has_value());
        QVERIFY(set.schedule.startTime > systemNow());
        QVERIFY(set.needsApproval);
        QCOMPARE(set.priority, 9);
        QCOMPARE(plan().problem(), QString());
    }

    void whatNeedsApprovalIsSentForIt()
    {
        m_dialog->showStep(Step::How);
        choose("Canary 1-10-100");
        unfold("Approval and priority");
        find<QCheckBox>(QAccessible::CheckBox, "Somebody else has to approve it")->setChecked(true);
        QVERIFY(test::waitFor([&] { return button("Review")->isEnabled(); }));
        button("Review")->click();
        QVERIFY(m_dialog->step() == Step::Review);
        for (const char* part :
             {"Wave 1: ", "It waits until somebody else approves it.", "It is canceled when"})
            QVERIFY2(test::waitFor([&] { return isRead(QString::fromLatin1(part)); }), part);
        QVERIFY(test::waitFor([&] { return button("Send for approval")->isEnabled(); }));
        m_trail.job.clear();
        button("Send for approval")->click();
        QVERIFY(test::waitFor([&] { return !m_trail.job.isEmpty(); }));
        const auto job = m_link.service()->call("jobs.get", {{"jobId", m_trail.job.toStdString()}});
        QCOMPARE(QString::fromStdString(job->value("state", "")), QStringLiteral("WAITING_FOR_APPROVAL"));
        QCOMPARE((*job)["document"]["rollout"]["waves"].size(), std::size_t(3));
    }

    void clonedJobBeginsWithItsWholePlan()
    {
        JobDocument document{.name = "Night shift",
                             .packageName = *PackageName::parse("app"),
                             .packageVersion = *Version::parse("2.0.0"),
                             .comment = "as ever"};
        document.targets.query = "model = rpi4";
        document.rollout.waves = {{.count = 1, .successThreshold = Percentage::ofHundredths(100'00)}, {}};
        document.quarantine = QuarantineRule{.failures = 2};
        document.needsApproval = true;
        UpdateSeed seed;
        seed.package = QStringLiteral("app");
        seed.version = QStringLiteral("2.0.0");
        seed.query = QStringLiteral("model = rpi4");
        seed.job = document;
        open(seed);
        QVERIFY(m_dialog->step() == Step::How);
        QVERIFY(plan().plan() == models::planOf(document));
        auto* own = find<QAbstractButton>(QAccessible::RadioButton, "Own plan");
        QVERIFY(own != nullptr && own->isChecked());
        QVERIFY(own->accessibleDescription().contains(QStringLiteral("Night shift")));
        m_dialog->showStep(Step::Review);
        QCOMPARE(find<QLineEdit>(QAccessible::EditableText, "Name of the job")->text(),
                 QStringLiteral("Night shift"));
        QCOMPARE(m_dialog->findChild<QPlainTextEdit*>()->toPlainText(), QStringLiteral("as ever"));
    }

    void everyControlHasAName()
    {
        m_dialog->showStep(Step::How);
        choose("Maintenance window");
        for (const char* section : {"Waves", "Speed", "When to stop", "Timeouts and retries", "Start and end",
                                    "Approval and priority"})
            unfold(section);
        button("Add a wave")->click();
        int seen = 0;
        for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                                   qobject_cast<const QComboBox*>(widget) != nullptr ||
                                   qobject_cast<const QAbstractSpinBox*>(widget) != nullptr;
            if (!isControl || !widget->isVisible())
                continue;
            ++seen;
            QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(!heard->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            QVERIFY2(widget->focusPolicy() != Qt::NoFocus || !widget->isEnabled(),
                     qPrintable(heard->text(QAccessible::Name)));
        }
        QVERIFY(seen > 40);
    }

private:
    void open(const UpdateSeed& given)
    {
        UpdateSeed seed = given;
        seed.package = QStringLiteral("app");
        seed.version = QStringLiteral("2.0.0");
        m_dialog.reset();
        m_dialog = std::make_unique<NewUpdateDialog>(
            m_theme, NewUpdateDialog::Models{m_link, m_packages, m_groups},
            [](QueryField) { return QStringList(); }, m_trail, seed, nullptr);
        m_dialog->resize(1200, 900);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    models::PlanDraft& plan() { return m_dialog->draft().plan(); }
    std::uint64_t count() { return m_dialog->draft().deviceCount().value_or(0); }

    template <typename Widget>
    Widget* find(QAccessible::Role role, const char* name)
    {
        // What was just added is shown by the event loop.
        QCoreApplication::processEvents();
        return test::findByName<Widget>(*m_dialog, role, QString::fromUtf8(name));
    }
    QAbstractButton* button(const char* name) { return find<QAbstractButton>(QAccessible::Button, name); }
    void choose(const char* preset)
    {
        find<QAbstractButton>(QAccessible::RadioButton, preset)->setChecked(true);
    }
    void unfold(const char* section)
    {
        for (const auto role : {QAccessible::CheckBox, QAccessible::Button}) {
            if (auto* title = find<QAbstractButton>(role, section))
                title->setChecked(true);
        }
    }
    bool isRead(const QString& beginning)
    {
        QCoreApplication::processEvents();
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(beginning))
                return true;
        }
        return false;
    }

    ThemeSource m_theme;
    std::unique_ptr<client::LocalFleet> m_fleet;
    models::FleetLink m_link;
    models::PackageStore m_packages{m_link};
    models::GroupStore m_groups{m_link};
    Trail m_trail;
    std::unique_ptr<NewUpdateDialog> m_dialog;
};

QTEST_MAIN(TestNewUpdate)
#include "tst_new_update.moc"
