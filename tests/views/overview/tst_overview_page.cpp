// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/live_fleet.h"
#include "support/accessible.h"
#include "support/test_broker.h"
#include "views/charts/row_list.h"
#include "views/overview/overview_page.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock;
using namespace drydock::views;
using nlohmann::json;

namespace {

/// Remembers where the page led.
class Trail : public Navigator
{
public:
    void showPage(PageId page) override { pages << page; }
    void showDevices(const QString& filter) override { devices << filter; }
    void showDevice(const QString&) override {}
    void showJob(const QString& id) override { jobs << id; }
    void showPackage(const QString&, const QString&) override {}
    void newUpdate(const UpdateSeed&) override {}
    void tell(const Notice&) override {}

    QList<PageId> pages;
    QStringList devices;
    QStringList jobs;
};

json document(const std::string& version, const std::string& query)
{
    return {{"name", "App " + version},
            {"package", {{"name", "app"}, {"version", version}}},
            {"targets", {{"query", query}}},
            {"rollout", {{"maximumPerMinute", 6000}}}};
}

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.install(*qApp);
        std::string problem;
        m_fleet = test::LiveFleet::start(problem, {.devices = 6, .downloadRate = 20'000});
        QVERIFY2(m_fleet, problem.c_str());
        m_page = std::make_unique<OverviewPage>(m_theme, m_link, m_overview, m_preferences, m_trail);
        m_page->resize(1372, 826);
        m_page->show();
        QVERIFY(!list("Versions"));
        QVERIFY(m_link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return m_link.isCurrent() && m_link.status().isServed(); }));
    }
    void cleanupTestCase()
    {
        m_page.reset();
        m_link.close();
        m_fleet.reset();
    }

    void withoutPackagesStagingIsOffered()
    {
        const QString stage = QStringLiteral("Stage a package…");
        QVERIFY(
            test::waitFor([&] { return test::findByName(*m_page, QAccessible::Button, stage) != nullptr; }));
        QTest::mouseClick(test::findByName(*m_page, QAccessible::Button, stage), Qt::LeftButton);
        QVERIFY(m_trail.pages.contains(PageId::Packages));
        QVERIFY(!list("Versions"));
    }

    void packageShowsHowDevicesStandToIt()
    {
        const std::string key = m_fleet->keyFile();
        QCOMPARE(m_fleet->stage(m_link, {.name = "app", .version = "2.0.0", .signingKey = key}),
                 std::string());
        QCOMPARE(m_fleet->stage(m_link, {.file = m_fleet->makeFile("large.bin", 8'000'000),
                                         .name = "app",
                                         .version = "2.2.0",
                                         .signingKey = key}),
                 std::string());
        QVERIFY(test::waitFor([&] { return list("Versions") && m_overview.compliance().total() == 6; }));
        auto* package =
            test::findByName<QComboBox>(*m_page, QAccessible::ComboBox, QStringLiteral("Package"));
        QVERIFY(package);
        QCOMPARE(package->currentText(), QStringLiteral("app"));
        QVERIFY(list("By model")->model()->rowCount() > 1);
    }

    void rowsOfVersionsAndModelsLeadToTheirDevices()
    {
        const std::string id = test::LiveFleet::createJob(m_link, document("2.0.0", "model = rpi4"));
        QVERIFY2(test::waitFor([&] { return m_store.find(id) && !m_store.find(id)->isOpen(); }), id.c_str());
        QVERIFY(test::waitFor(
            [&] { return list("Versions")->model()->index(0, 0).data() == QVariant("2.0.0"); }));
        choose("Versions", 0);
        QCOMPARE(m_trail.devices.takeLast(), QStringLiteral("version = 2.0.0"));
        choose("By model", 0);
        QVERIFY(m_trail.devices.takeLast().startsWith(QStringLiteral("model = ")));
    }

    void reasonWithoutDevicesLeadsNowhere()
    {
        QCOMPARE(list("Needs attention")->model()->rowCount(), 7);
        m_trail.devices.clear();
        choose("Needs attention", 0);
        QVERIFY(m_trail.devices.isEmpty());
    }

    void whatWasDecidedLeadsToItsJob()
    {
        QVERIFY(test::waitFor([&] { return list("Recent")->model()->rowCount() > 0; }));
        m_trail.jobs.clear();
        QVERIFY(test::waitFor([&] {
            for (int row = 0; row < list("Recent")->model()->rowCount(); ++row)
                choose("Recent", row);
            return !m_trail.jobs.isEmpty();
        }));
    }

    void runningJobIsListedAndLedTo()
    {
        const std::string id = test::LiveFleet::createJob(m_link, document("2.2.0", "model = x86"));
        QVERIFY2(test::waitFor([&] { return list("Running and next")->model()->rowCount() == 1; }),
                 id.c_str());
        m_trail.jobs.clear();
        choose("Running and next", 0);
        QCOMPARE(m_trail.jobs, QStringList(QString::fromStdString(id)));
    }

    void narrowPageShowsOneColumn()
    {
        const auto isBelow = [&] {
            return list("Needs attention")->mapTo(m_page.get(), QPoint()).x() ==
                   list("Versions")->mapTo(m_page.get(), QPoint()).x();
        };
        QVERIFY(!isBelow());
        m_page->resize(892, 526);
        QVERIFY(test::waitFor(isBelow));
        QVERIFY(m_page->verticalScrollBar()->maximum() > 0);
        for (const auto* rows : m_page->findChildren<RowList*>())
            QVERIFY(rows->mapTo(m_page.get(), QPoint(rows->width(), 0)).x() <= m_page->width());
        m_page->resize(1372, 826);
    }

    void numbersStayWithoutTheFleet()
    {
        const std::uint32_t total = m_overview.compliance().total();
        m_link.close();
        QVERIFY(list("Versions"));
        QCOMPARE(m_overview.compliance().total(), total);
    }

private:
    RowList* list(const char* name)
    {
        return test::findByName<RowList>(*m_page, QAccessible::List, QString::fromUtf8(name));
    }
    void choose(const char* name, int row)
    {
        RowList* rows = list(name);
        rows->setFocus();
        rows->setCurrentIndex(rows->model()->index(row, 0));
        QTest::keyClick(rows, Qt::Key_Return);
    }

    ThemeSource m_theme;
    QTemporaryDir m_directory;
    models::Preferences m_preferences{m_directory.filePath(QStringLiteral("preferences.ini"))};
    Trail m_trail;
    std::unique_ptr<test::LiveFleet> m_fleet;
    models::FleetLink m_link;
    models::PackageStore m_packages{m_link};
    models::JobStore m_store{m_link};
    models::AuditFeed m_audit{m_link};
    models::OverviewModel m_overview{m_link, m_packages, m_store, m_audit};
    std::unique_ptr<OverviewPage> m_page;
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overview_page.moc"
