// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/live_fleet.h"
#include "support/accessible.h"
#include "support/test_broker.h"
#include "views/charts/row_list.h"
#include "views/devices/device_buttons.h"
#include "views/holds/blackout_dialog.h"
#include "views/holds/hold_dialog.h"
#include "views/holds/holds_entry.h"
#include "views/holds/holds_view.h"
#include "views/holds/quarantine_table.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

using namespace drydock;
using namespace drydock::views;

namespace {

/// Remembers where the view led.
class Trail : public Navigator
{
public:
    void showPage(PageId) override {}
    void showDevices(const QString&) override {}
    void showDevice(const QString& id) override { devices << id; }
    void showJob(const QString&) override {}
    void showPackage(const QString&, const QString&) override {}
    void newUpdate(const UpdateSeed&) override {}
    void tell(const Notice&) override {}

    QStringList devices;
};

} // namespace

class TestHoldsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.install(*qApp);
        std::string problem;
        m_fleet = test::LiveFleet::start(problem, {.devices = 3});
        QVERIFY2(m_fleet, problem.c_str());
        m_view = std::make_unique<HoldsView>(
            m_theme, HoldsView::Models{m_link, m_store, m_actions, m_quarantine, m_blackouts, m_draft},
            m_trail);
        m_view->resize(900, 700);
        m_view->show();
        m_buttons = std::make_unique<DeviceButtons>(
            m_theme, m_link, DeviceButtons::Models{m_detail, m_deviceActions, m_store, m_actions});
        m_buttons->resize(320, 28);
        m_buttons->show();
        QVERIFY(m_link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] {
            return m_link.mirror().onlineCount() == 3 && m_link.status().isServed() && m_store.isKnown();
        }));
        const client::FleetSnapshot& all = m_link.mirror().snapshot();
        for (client::Row row = 0; row < all.rowCount(); ++row)
            m_ids << QString::fromStdString(std::string(all.ids[row]));
        m_ids.sort();
    }
    void cleanupTestCase()
    {
        m_view.reset();
        m_buttons.reset();
        m_link.close();
        m_fleet.reset();
    }

    void emptySectionsSayWhatTheyAreFor()
    {
        QVERIFY(label(QStringLiteral("No black-outs.")));
        QVERIFY(label(QStringLiteral("No device is held back.")));
        QVERIFY(!button("Release"));
        QVERIFY(!button("Edit…"));
        HoldsEntry entry(m_theme, m_store);
        QCOMPARE(entry.accessibleDescription(), QStringLiteral("Nothing is held back"));
    }

    void deviceIsHeldBackFromItsDetail()
    {
        m_detail.setDevice(m_ids[0].toStdString());
        QVERIFY(test::waitFor([&] { return buttonOf(*m_buttons, "Hold back…") != nullptr; }));
        QVERIFY(test::waitFor([&] { return buttonOf(*m_buttons, "Hold back…")->isEnabled(); }));
        QTest::mouseClick(buttonOf(*m_buttons, "Hold back…"), Qt::LeftButton);
        auto* dialog = m_buttons->findChild<HoldDialog*>();
        QVERIFY(dialog);
        auto* time =
            test::findByName<QComboBox>(*dialog, QAccessible::ComboBox, QStringLiteral("For how long"));
        QVERIFY(time);
        time->setCurrentIndex(time->count() - 1);
        QTest::keyClicks(
            test::findByName(*dialog, QAccessible::EditableText, QStringLiteral("Why it is held back")),
            QStringLiteral("on my desk"));
        QTest::mouseClick(
            test::findByName(*dialog, QAccessible::Button, QStringLiteral("Hold the device back")),
            Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return m_store.find(m_ids[0].toStdString()) != nullptr; }));
        QCOMPARE(m_store.find(m_ids[0].toStdString())->why, std::string("on my desk"));
        QVERIFY(m_store.find(m_ids[0].toStdString())->isEndless());
        QVERIFY(test::waitFor([&] { return buttonOf(*m_buttons, "Release") != nullptr; }));
        QVERIFY(!buttonOf(*m_buttons, "Hold back…"));
    }

    void rowLeadsToItsDevice()
    {
        auto* table = m_view->findChild<QuarantineTable*>();
        QVERIFY(table && table->isVisible());
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        Q_EMIT table->activated(table->currentIndex());
        QCOMPARE(m_trail.devices, QStringList{m_ids[0]});
    }

    void severalAreReleasedAtOnce()
    {
        m_actions.hold(m_ids[1].toStdString(), {}, std::chrono::hours(1));
        auto* table = m_view->findChild<QuarantineTable*>();
        QVERIFY(test::waitFor([&] { return table->model()->rowCount() == 2; }));
        table->clearSelection();
        QVERIFY(button("Release") && !button("Release")->isEnabled());
        QVERIFY(!button("Release")->toolTip().isEmpty());
        table->selectAll();
        QPushButton* release = button("Release 2 devices");
        QVERIFY(release && release->isEnabled());
        QTest::mouseClick(release, Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return m_store.devices().empty(); }));
        QVERIFY(test::waitFor([&] { return label(QStringLiteral("No device is held back.")) != nullptr; }));
    }

    void blackoutIsAddedByItsDialog()
    {
        QTest::mouseClick(button("Add black-out…"), Qt::LeftButton);
        auto* dialog = visibleDialog();
        QVERIFY(dialog);
        auto* add =
            test::findByName<QPushButton>(*dialog, QAccessible::Button, QStringLiteral("Add black-out"));
        QVERIFY(add && !add->isEnabled());
        QTest::keyClicks(
            test::findByName(*dialog, QAccessible::EditableText, QStringLiteral("What it is for")),
            QStringLiteral("Night"));
        QVERIFY(add->isEnabled());
        QTest::mouseClick(
            test::findByName(*dialog, QAccessible::RadioButton, QStringLiteral("Again and again")),
            Qt::LeftButton, {}, QPoint(8, 8));
        auto* begins =
            test::findByName<QLineEdit>(*dialog, QAccessible::EditableText, QStringLiteral("When it begins"));
        QVERIFY(begins);
        begins->setText(QStringLiteral("0 25 * * *"));
        QVERIFY(!add->isEnabled());
        begins->setText(QStringLiteral("* * * * *"));
        QVERIFY(add->isEnabled());
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return m_store.blackouts().size() == 1; }));
        QVERIFY(m_store.blackouts().front().window.has_value());
        QVERIFY(test::waitFor([&] { return !visibleDialog(); }));
        HoldsEntry entry(m_theme, m_store);
        QVERIFY(entry.accessibleDescription().startsWith(QStringLiteral("Black-out")));
    }

    void blackoutIsEditedByKeyAndRemovedAfterAQuestion()
    {
        auto* list = qobject_cast<RowList*>(
            test::findByName(*m_view, QAccessible::List, QStringLiteral("Black-outs")));
        QVERIFY(list);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QVERIFY(button("Edit…")->isEnabled());
        QTest::mouseClick(button("Edit…"), Qt::LeftButton);
        auto* dialog = visibleDialog();
        QVERIFY(dialog);
        QTest::mouseClick(test::findByName(*dialog, QAccessible::RadioButton, QStringLiteral("Once")),
                          Qt::LeftButton, {}, QPoint(8, 8));
        auto* end = dialog->findChildren<QDateTimeEdit*>().last();
        end->setDateTime(end->dateTime().addDays(7));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(test::waitFor([&] { return !m_store.blackouts().front().window; }));
        QVERIFY(m_store.blackouts().front().end - m_store.blackouts().front().start == std::chrono::days(8));
        QVERIFY(test::waitFor([&] { return !visibleDialog(); }));

        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::mouseClick(button("Remove…"), Qt::LeftButton);
        QWidget* remove = nullptr;
        for (auto* candidate : m_view->findChildren<Dialog*>()) {
            if (candidate->isVisible())
                remove =
                    test::findByName(*candidate, QAccessible::Button, QStringLiteral("Remove the black-out"));
        }
        QVERIFY(remove);
        QTest::mouseClick(remove, Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return m_store.blackouts().empty(); }));
    }

    void canceledDialogLeavesNothing()
    {
        QTest::mouseClick(button("Add black-out…"), Qt::LeftButton);
        QVERIFY(visibleDialog());
        QTest::keyClick(visibleDialog(), Qt::Key_Escape);
        QVERIFY(!m_draft.isOpen());
        QVERIFY(m_store.blackouts().empty());
    }

    void withoutTheServiceNothingCanBeDone()
    {
        m_link.close();
        QVERIFY(test::waitFor([&] { return !button("Add black-out…")->isEnabled(); }));
        QVERIFY(!button("Add black-out…")->toolTip().isEmpty());
    }

private:
    QPushButton* button(const char* name) { return buttonOf(*m_view, name); }
    static QPushButton* buttonOf(QWidget& root, const char* name)
    {
        return test::findByName<QPushButton>(root, QAccessible::Button, QString::fromUtf8(name));
    }
    QLabel* label(const QString& beginning)
    {
        for (auto* label : m_view->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().startsWith(beginning))
                return label;
        }
        return nullptr;
    }
    BlackoutDialog* visibleDialog()
    {
        for (auto* dialog : m_view->findChildren<BlackoutDialog*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    ThemeSource m_theme;
    Trail m_trail;
    std::unique_ptr<test::LiveFleet> m_fleet;
    models::FleetLink m_link;
    models::JobStore m_jobs{m_link};
    models::AuditFeed m_audit{m_link};
    models::HoldStore m_store{m_link, m_audit};
    models::HoldActions m_actions{m_link, m_store};
    models::QuarantineModel m_quarantine{m_store};
    models::BlackoutModel m_blackouts{m_store};
    models::BlackoutDraft m_draft{m_store, m_actions};
    models::DeviceDetail m_detail{m_link};
    models::DeviceActions m_deviceActions{m_link, m_jobs};
    std::unique_ptr<HoldsView> m_view;
    std::unique_ptr<DeviceButtons> m_buttons;
    QStringList m_ids;
};

QTEST_MAIN(TestHoldsView)
#include "tst_holds_view.moc"
