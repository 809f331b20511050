// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace.h"
#include "support/accessible.h"
#include "support/memory_keychain.h"
#include "support/test_broker.h"
#include "views/frame/language_source.h"
#include "views/theme/theme_source.h"
#include "views/update/new_update_dialog.h"
#include "views/window/main_window.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock;
using namespace drydock::views;

namespace {

client::LocalFleetOptions fleetOptions()
{
    client::LocalFleetOptions options;
    options.programs = qEnvironmentVariable("DRYDOCK_BIN").toStdString();
    options.brokerFiles = qEnvironmentVariable("DRYDOCK_SOURCE").toStdString() + "/packaging/broker";
    return options;
}

} // namespace

/// The window as a newcomer uses it, by the names that assistive tools hear, on a fleet that really runs.
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.install(*qApp);
        m_language.setLanguage(QStringLiteral("en"));
        m_workspace =
            std::make_unique<models::Workspace>(m_directory.path().toStdString(), m_keychain, fleetOptions());
        m_window = std::make_unique<MainWindow>(m_theme, m_language, *m_workspace);
        m_window->resize(1440, 900); // the screen of a test is small
        m_window->showWelcome();
        m_window->show();
        m_window->activateWindow();
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_workspace.reset();
    }

    void localFleetAppearsByItself()
    {
        m_workspace->localFleet.setSize(6);
        m_workspace->localFleet.setTroubled(false);
        QVERIFY(press(QStringLiteral("Start the local fleet")));
        QVERIFY(
            test::waitFor([this] { return m_workspace->devices.rowCount() == 6; }, std::chrono::minutes(2)));
        auto* table = find<QTableView>(QAccessible::Table, QStringLiteral("Devices"));
        QVERIFY(table != nullptr);
        QCOMPARE(table->model()->rowCount(), 6);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        // No key was pressed: what has the focus looks as though it had not.
        QWidget* focused = m_window->focusWidget();
        QVERIFY(focused != nullptr && focused->hasFocus());
        const QImage picture = focused->grab().toImage();
        focused->clearFocus();
        QVERIFY(focused->grab().toImage() == picture);
        focused->setFocus(Qt::OtherFocusReason);
    }

    void whereNothingIsPublishedTheNewUpdateLeadsToStaging()
    {
        QVERIFY(test::waitFor([this] { return press(QStringLiteral("New update…")); }));
        auto* dialog = m_window->findChild<NewUpdateDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(press(QStringLiteral("Stage a package…"), dialog));
        QVERIFY(!dialog->isVisible());
        QVERIFY(find<QPushButton>(QAccessible::Button, QStringLiteral("Use a sample file")) != nullptr);
        m_window->showPage(PageId::Devices);
    }

    void fileIsStagedAndPublished()
    {
        QVERIFY(toggle(QStringLiteral("Packages")));
        QVERIFY(test::waitFor([this] { return press(QStringLiteral("Use a sample file")); }));
        QVERIFY(test::waitFor([this] { return press(QStringLiteral("Stage app 2.0.0")); }));
        QVERIFY(test::waitFor([this] {
            const auto* package = m_workspace->packages.find("app", "2.0.0");
            return package != nullptr && package->state == PackageState::Published && package->isSigned;
        }));
    }

    void updateGoesToTheDevicesThatWereAskedFor()
    {
        QVERIFY(press(QStringLiteral("New update…")));
        auto* dialog = m_window->findChild<NewUpdateDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->step() == NewUpdateDialog::Step::Whom);
        QVERIFY(toggle(QStringLiteral("Devices that match a query"), dialog));
        auto* line = find<QLineEdit>(QAccessible::EditableText, QStringLiteral("Query"), dialog);
        QVERIFY(line != nullptr);
        line->setText(QStringLiteral("model = rpi4 and progress >"));
        QVERIFY(test::waitFor([&] { return !line->accessibleDescription().isEmpty(); }));
        line->setText(QStringLiteral("model = rpi4"));
        for (const char* button : {"Next", "Review", "Update 2 devices"})
            QVERIFY2(test::waitFor([&] { return press(QString::fromLatin1(button), dialog); }), button);
        QVERIFY(test::waitFor([this] {
            return std::ranges::any_of(m_workspace->jobs.jobs(), [](const auto& entry) {
                return entry.second->state == JobState::Completed && entry.second->total == 2;
            });
        }));
        const client::FleetMirror& mirror = m_workspace->link.mirror();
        QVERIFY(test::waitFor([&] {
            const auto row = mirror.find("rpi4-0001");
            return row && mirror.snapshot().text(mirror.snapshot().softwareVersion[*row]) == "2.0.0";
        }));
    }

    void filterLineShowsItsErrorAndThenItsDevices()
    {
        QVERIFY(toggle(QStringLiteral("Devices")));
        auto* line = find<QLineEdit>(QAccessible::EditableText, QStringLiteral("Filter devices"));
        QVERIFY(line != nullptr);
        line->setText(QStringLiteral("version ="));
        QVERIFY(test::waitFor(
            [&] { return line->accessibleDescription().contains(QStringLiteral("expected")); }));
        line->setText(QStringLiteral("version = 2.0.0"));
        QVERIFY(test::waitFor([this] { return m_workspace->devices.rowCount() == 2; }));
        QVERIFY(line->accessibleDescription().isEmpty());
        line->clear();
        QVERIFY(test::waitFor([this] { return m_workspace->devices.rowCount() == 6; }));
    }

    void searchLeadsToADevice()
    {
        QLineEdit* line = m_window->searchField();
        line->setText(QStringLiteral("x86-0002"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(test::waitFor([this] { return m_workspace->device.device().has_value(); }));
        QCOMPARE(QString::fromStdString(m_workspace->device.deviceId()), QStringLiteral("x86-0002"));
    }

    void otherLanguageKeepsPageFilterAndDevice()
    {
        m_workspace->deviceFilter.setText(QStringLiteral("model = x86"));
        m_language.setLanguage(QStringLiteral("zh_CN"));
        QVERIFY(test::waitFor(
            [this] { return find<QTableView>(QAccessible::Table, QStringLiteral("设备")) != nullptr; }));
        auto* line = find<QLineEdit>(QAccessible::EditableText, QStringLiteral("筛选设备"));
        QVERIFY(line != nullptr);
        QCOMPARE(line->text(), QStringLiteral("model = x86"));
        QCOMPARE(QString::fromStdString(m_workspace->device.deviceId()), QStringLiteral("x86-0002"));
        m_language.setLanguage(QStringLiteral("en"));
        QVERIFY(test::waitFor(
            [this] { return find<QTableView>(QAccessible::Table, QStringLiteral("Devices")) != nullptr; }));
    }

    /// The window is made anew below an upload: its end is told all the same, and its link still leads on.
    void uploadThatOutlivesTheLanguageIsToldOf()
    {
        const QString file = m_directory.filePath(QStringLiteral("app-3.0.0.bin"));
        QFile content(file);
        QVERIFY(content.open(QIODevice::WriteOnly) && content.resize(64'000'000));
        content.close();
        m_workspace->stagingDraft.begin(file, m_workspace->link.profile());
        m_window->showPage(PageId::Packages);
        QVERIFY(test::waitFor([this] { return press(QStringLiteral("Stage app 3.0.0")); }));
        QCOMPARE(m_workspace->stagings.rowCount(), 1);
        m_window->showPage(PageId::Settings);
        m_language.setLanguage(QStringLiteral("zh_CN"));
        QVERIFY(test::waitFor([this] { return m_workspace->stagings.rowCount() == 0; }));
        QVERIFY(test::waitFor([this] { return press(QStringLiteral("更新设备…")); }));
        auto* dialog = m_window->findChild<NewUpdateDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(test::waitFor([dialog] { return dialog->step() == NewUpdateDialog::Step::Whom; }));
        dialog->reject();
        m_language.setLanguage(QStringLiteral("en"));
        QVERIFY(test::waitFor([this] {
            return find<QPushButton>(QAccessible::Button, QStringLiteral("New update…")) != nullptr;
        }));
    }

    void everyPageCanBeShownAndNamesItsControls()
    {
        for (int page = 0; page < pageCount; ++page) {
            m_window->showPage(static_cast<PageId>(page));
            QCoreApplication::processEvents();
            for (const QAbstractButton* button : m_window->findChildren<QAbstractButton*>()) {
                if (!button->isVisible() || qobject_cast<const QLineEdit*>(button->parentWidget()) != nullptr)
                    continue;
                QAccessibleInterface* heard =
                    QAccessible::queryAccessibleInterface(const_cast<QAbstractButton*>(button));
                QVERIFY2(!heard->text(QAccessible::Name).isEmpty(),
                         qPrintable(QStringLiteral("page %1: a %2 without a name")
                                        .arg(page)
                                        .arg(QLatin1String(button->metaObject()->className()))));
            }
        }
    }

    void endedFleetIsToldAndItsDevicesStay()
    {
        m_workspace->deviceFilter.setText({});
        m_workspace->localFleet.stop();
        QVERIFY(test::waitFor([this] { return !m_workspace->link.status().isServed(); }));
        QCOMPARE(m_workspace->link.mirror().deviceCount(), std::size_t(6));
        auto* update = find<QPushButton>(QAccessible::Button, QStringLiteral("New update…"));
        QVERIFY(update != nullptr);
        QVERIFY(!update->isEnabled());
        QVERIFY(!update->toolTip().isEmpty());
    }

private:
    template <typename Widget>
    Widget* find(QAccessible::Role role, const QString& name, QWidget* below = nullptr)
    {
        return test::findByName<Widget>(below != nullptr ? *below : *m_window, role, name);
    }
    bool press(const QString& name, QWidget* below = nullptr)
    {
        for (const auto role : {QAccessible::Button, QAccessible::ButtonMenu}) {
            auto* button = find<QAbstractButton>(role, name, below);
            if (button != nullptr && button->isEnabled()) {
                button->click();
                return true;
            }
        }
        return false;
    }
    /// As assistive tools do: without a click.
    bool toggle(const QString& name, QWidget* below = nullptr)
    {
        for (const auto role : {QAccessible::RadioButton, QAccessible::CheckBox, QAccessible::Button}) {
            auto* button = find<QAbstractButton>(role, name, below);
            if (button != nullptr && button->isCheckable()) {
                button->setChecked(true);
                return true;
            }
        }
        return false;
    }

    QTemporaryDir m_directory;
    ThemeSource m_theme;
    LanguageSource m_language;
    test::MemoryKeychain m_keychain;
    std::unique_ptr<models::Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
