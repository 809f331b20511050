// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/live_fleet.h"
#include "support/accessible.h"
#include "support/encrypted_key.h"
#include "support/memory_keychain.h"
#include "support/test_broker.h"
#include "views/packages/delete_dialog.h"
#include "views/packages/package_notices.h"
#include "views/packages/package_tree.h"
#include "views/packages/packages_page.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

using namespace drydock;
using namespace drydock::views;

namespace {

/// Remembers where the page led.
class Trail : public Navigator
{
public:
    void showPage(PageId) override {}
    void showDevices(const QString& filter) override { devices << filter; }
    void showDevice(const QString&) override {}
    void showJob(const QString&) override {}
    void showPackage(const QString&, const QString&) override {}
    void newUpdate(const UpdateSeed& seed) override { updates << seed; }
    void tell(const Notice& notice) override { notices << notice; }

    QStringList devices;
    QList<UpdateSeed> updates;
    QList<Notice> notices;
};

} // namespace

class TestPackagesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.install(*qApp);
        std::string problem;
        m_fleet = test::LiveFleet::start(problem, {.devices = 6});
        QVERIFY2(m_fleet, problem.c_str());
        m_workspace = std::make_unique<models::Workspace>(m_directory.path().toStdString(), m_keychain,
                                                          client::LocalFleetOptions{});
        m_page = std::make_unique<PackagesPage>(m_theme, *m_workspace, m_trail);
        tellOfPackages(*m_workspace, m_trail, &m_workspace->link);
        m_page->resize(1372, 826);
        m_page->show();
        client::Profile profile = m_fleet->profile();
        profile.signingKey = m_fleet->keyFile();
        QVERIFY(m_workspace->link.open(profile));
        QVERIFY(test::waitFor(
            [&] { return m_workspace->link.status().isServed() && m_workspace->packages.isLoaded(); }));
    }
    void cleanupTestCase()
    {
        m_page.reset();
        m_workspace.reset();
        m_fleet.reset();
    }

    void withoutPackagesAFileIsAskedFor()
    {
        QVERIFY(button("Choose a file…"));
        QVERIFY(find(QAccessible::Client, "No packages yet. Drop a file here or choose one."));
    }

    void droppedFileIsStagedAndPublished()
    {
        drop(m_fleet->makeFile("app-2.0.0.bin", 200'000));
        QVERIFY(line("Name"));
        QCOMPARE(line("Name")->text(), QStringLiteral("app"));
        QCOMPARE(line("Version")->text(), QStringLiteral("2.0.0"));
        QVERIFY(button("Stage app 2.0.0"));
        QTest::mouseClick(button("Stage app 2.0.0"), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return !m_trail.notices.isEmpty(); }));
        const Notice notice = m_trail.notices.takeFirst();
        QVERIFY(notice.kind == Notice::Kind::Done);
        QCOMPARE(notice.title, QStringLiteral("app 2.0.0 is published"));
        notice.follow();
        QCOMPARE(m_trail.updates.takeFirst().version, QStringLiteral("2.0.0"));
        QVERIFY(!line("Name"));
        // The service's answer may be here before the broker's word of it.
        QVERIFY(test::waitFor([&] {
            const auto* package = m_workspace->packages.find("app", "2.0.0");
            return package != nullptr && package->state == PackageState::Published && package->isSigned;
        }));
    }

    void wrongVersionIsToldAtItsField()
    {
        drop(m_fleet->makeFile("app-2.0.0.bin", 200'000));
        QVERIFY(find(QAccessible::StaticText, "app 2.0.0 exists; a version never changes. Choose another."));
        QVERIFY(!button("Stage app 2.0.0")->isEnabled());
        line("Version")->clear();
        QTest::keyClicks(line("Version"), QStringLiteral("3"));
        QVERIFY(find(QAccessible::StaticText, "A version is three numbers, such as 2.1.0, or 2.1.0-rc.1."));
        QTest::keyClicks(line("Version"), QStringLiteral(".0.0"));
        QVERIFY(button("Stage app 3.0.0")->isEnabled());
    }

    void whatWasTypedSurvivesThePage()
    {
        PackagesPage other(m_theme, *m_workspace, m_trail);
        other.resize(m_page->size());
        other.show();
        auto* version =
            test::findByName<QLineEdit>(other, QAccessible::EditableText, QStringLiteral("Version"));
        QVERIFY(version);
        QCOMPARE(version->text(), QStringLiteral("3.0.0"));
        QTest::mouseClick(button("Discard"), Qt::LeftButton);
        QVERIFY(!line("Version"));
    }

    void failedStagingTellsWhyAndGoesWhenDismissed()
    {
        m_trail.notices.clear();
        QVERIFY(m_workspace->stagings.begin(
            {.file = m_fleet->makeFile("other.bin", 100), .name = "app", .version = "2.0.0"}));
        QVERIFY(test::waitFor([&] { return !m_trail.notices.isEmpty(); }));
        QVERIFY(m_trail.notices.takeFirst().kind == Notice::Kind::Failed);
        QVERIFY(button("Try again"));
        QTest::mouseClick(button("Dismiss"), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return button("Dismiss") == nullptr; }));
    }

    void encryptedSigningKeyAsksForItsPassphrase()
    {
        client::Profile profile = m_workspace->link.profile();
        QFile plain(QString::fromStdString(profile.signingKey));
        QVERIFY(plain.open(QIODevice::ReadOnly));
        QFile key(m_directory.filePath(QStringLiteral("encrypted.key")));
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.write(test::encryptedKey(plain.readAll(), "correct horse"));
        key.close();
        profile.signingKey = key.fileName().toStdString();
        m_trail.notices.clear();
        m_workspace->stagingDraft.begin(QString::fromStdString(m_fleet->makeFile("locked-1.0.0.bin", 100)),
                                        profile);
        QVERIFY(!button("Stage locked 1.0.0")->isEnabled());
        QVERIFY(find(QAccessible::StaticText, "This key opens with its passphrase only."));
        QTest::keyClicks(line("Passphrase of the signing key"), QStringLiteral("wrong horse"));
        QTest::mouseClick(button("Stage locked 1.0.0"), Qt::LeftButton);
        QVERIFY(test::waitFor([&] {
            return find(QAccessible::StaticText, "This passphrase does not open the key.") != nullptr;
        }));
        QVERIFY(m_trail.notices.takeFirst().kind == Notice::Kind::Failed);
        QVERIFY(!button("Stage locked 1.0.0")->isEnabled());
        line("Passphrase of the signing key")->clear();
        QTest::keyClicks(line("Passphrase of the signing key"), QStringLiteral("correct horse"));
        QTest::mouseClick(button("Stage locked 1.0.0"), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return !m_trail.notices.isEmpty(); }));
        QCOMPARE(m_trail.notices.takeFirst().title, QStringLiteral("locked 1.0.0 is published"));
        QVERIFY(test::waitFor([&] { return m_workspace->packages.find("locked", "1.0.0") != nullptr; }));
        const client::PackageInfo package = *m_workspace->packages.find("locked", "1.0.0");
        QVERIFY(package.isSigned);
        m_workspace->packageActions.remove(package);
        QVERIFY(test::waitFor([&] { return m_workspace->packages.find("locked", "1.0.0") == nullptr; }));
        m_trail.notices.clear();
        m_workspace->stagingDraft.drop();
    }

    void chosenVersionIsUpdatedToAndDeprecated()
    {
        m_page->showPackage(QStringLiteral("app"), {});
        QVERIFY(button("Update devices to 2.0.0…"));
        QTest::mouseClick(button("Update devices to 2.0.0…"), Qt::LeftButton);
        QCOMPARE(m_trail.updates.takeFirst().package, QStringLiteral("app"));
        QVERIFY(!button("Publish")->isEnabled());
        QVERIFY(!button("Publish")->toolTip().isEmpty());
        QTest::mouseClick(button("Deprecate"), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return button("Publish")->isEnabled(); }));
        QVERIFY(!button("Deprecate")->isEnabled());
        QVERIFY(!button("Update devices…")->isEnabled());
    }

    void filterThatMatchesNothingOffersAll()
    {
        QTest::keyClicks(line("Filter packages"), QStringLiteral("nothing like it"));
        QVERIFY(!m_page->findChild<PackageTree*>()->isVisible());
        QTest::mouseClick(button("Show all packages"), Qt::LeftButton);
        QVERIFY(m_page->findChild<PackageTree*>()->isVisible());
    }

    void narrowPageFoldsTheStagePane()
    {
        m_page->resize(892, 826);
        QVERIFY(test::waitFor([&] { return button("Stage…") != nullptr; }));
        QVERIFY(!button("Choose a file…"));
        QTest::mouseClick(button("Stage…"), Qt::LeftButton);
        QVERIFY(button("Choose a file…"));
        m_page->resize(1372, 826);
    }

    void versionIsDeletedOnlyAfterAQuestion()
    {
        m_page->showPackage(QStringLiteral("app"), QStringLiteral("2.0.0"));
        QTest::mouseClick(button("Delete…"), Qt::LeftButton);
        auto* dialog = m_page->findChild<DeleteDialog*>();
        QVERIFY(dialog);
        QTest::mouseClick(test::findByName(*dialog, QAccessible::Button, QStringLiteral("Delete version")),
                          Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return m_workspace->packages.packages().empty(); }));
        QVERIFY(test::waitFor([&] { return !button("Delete…")->isEnabled(); }));
    }

    void withoutTheServiceNothingCanBeDone()
    {
        drop(m_fleet->makeFile("app-4.0.0.bin", 100));
        QVERIFY(button("Stage app 4.0.0")->isEnabled());
        m_workspace->link.close();
        QVERIFY(test::waitFor([&] { return !button("Stage app 4.0.0")->isEnabled(); }));
        QVERIFY(!button("Stage app 4.0.0")->toolTip().isEmpty());
    }

private:
    void drop(const std::string& file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file))});
        QDragEnterEvent enter(QPoint(50, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_page.get(), &enter);
        QDropEvent event(QPointF(50, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_page.get(), &event);
    }
    QWidget* find(QAccessible::Role role, const char* name)
    {
        return test::findByName(*m_page, role, QString::fromUtf8(name));
    }
    QPushButton* button(const char* name)
    {
        return qobject_cast<QPushButton*>(find(QAccessible::Button, name));
    }
    QLineEdit* line(const char* name)
    {
        return qobject_cast<QLineEdit*>(find(QAccessible::EditableText, name));
    }

    ThemeSource m_theme;
    Trail m_trail;
    QTemporaryDir m_directory;
    test::MemoryKeychain m_keychain;
    std::unique_ptr<test::LiveFleet> m_fleet;
    std::unique_ptr<models::Workspace> m_workspace;
    std::unique_ptr<PackagesPage> m_page;
};

QTEST_MAIN(TestPackagesPage)
#include "tst_packages_page.moc"
