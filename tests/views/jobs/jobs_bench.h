// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/live_fleet.h"
#include "support/accessible.h"
#include "support/test_broker.h"
#include "views/frame/order_dialog.h"
#include "views/jobs/jobs_page.h"
#include "views/theme/theme_source.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace drydock::test {

/// Remembers where the page led.
class Trail : public views::Navigator
{
public:
    void showPage(views::PageId) override {}
    void showDevices(const QString& filter) override { devices << filter; }
    void showDevice(const QString&) override {}
    void showJob(const QString&) override {}
    void showPackage(const QString&, const QString&) override {}
    void newUpdate(const views::UpdateSeed& seed) override { updates << seed; }
    void tell(const views::Notice& notice) override { notices << notice; }

    QStringList devices;
    QList<views::UpdateSeed> updates;
    QList<views::Notice> notices;
};

/// A job of the sample package.
inline nlohmann::json document(const std::string& version, const std::string& query)
{
    return {{"name", "App " + version},
            {"package", {{"name", "app"}, {"version", version}}},
            {"targets", {{"query", query}}},
            {"rollout", {{"maximumPerMinute", 6000}}}};
}

/// The Jobs page on a local fleet of six devices. 2.0.0 is signed, 2.1.0 is not and refused by every device,
/// 2.2.0 is large.
class JobsBench : public QObject
{
protected:
    /// Empty, or why it did not start.
    std::string start()
    {
        m_theme.install(*qApp);
        std::string problem;
        m_fleet = LiveFleet::start(problem, {.devices = 6, .downloadRate = 20'000});
        if (!m_fleet)
            return problem;
        m_page = std::make_unique<views::JobsPage>(m_theme, models(), m_trail);
        m_page->resize(1372, 826);
        m_page->show();
        if (!m_link.open(m_fleet->profile()) ||
            !waitFor([&] { return m_link.isCurrent() && m_link.status().isServed(); }))
            return "the page's fleet did not open";
        const std::string key = m_fleet->keyFile();
        const std::string large = m_fleet->makeFile("large.bin", 8'000'000);
        for (const auto& request : std::initializer_list<client::StageRequest>{
                 {.name = "app", .version = "2.0.0", .signingKey = key},
                 {.name = "app", .version = "2.1.0"},
                 {.file = large, .name = "app", .version = "2.2.0", .signingKey = key}}) {
            if (problem.empty())
                problem = m_fleet->stage(m_link, request);
        }
        return problem;
    }
    void stop()
    {
        m_page.reset();
        m_link.close();
        m_fleet.reset();
    }

    views::JobsPage::Models models()
    {
        return {m_link,   m_store,   m_list,
                m_detail, m_actions, {m_link, m_holds, m_holdActions, m_quarantine, m_blackouts, m_draft}};
    }
    /// Presses a button of the row, or chooses it from the menu where there is no room for it.
    void press(const char* name)
    {
        if (auto* shown = button(name))
            QTest::mouseClick(shown, Qt::LeftButton);
        else if (auto* action = menuAction(name))
            action->trigger();
    }
    void answer(const char* name)
    {
        views::OrderDialog* dialog = visibleDialog();
        QVERIFY(dialog);
        QWidget* pressed = findByName(*dialog, QAccessible::Button, QString::fromUtf8(name));
        QVERIFY(pressed);
        QTest::mouseClick(pressed, Qt::LeftButton);
    }
    std::string create(const nlohmann::json& wanted)
    {
        const std::string id = LiveFleet::createJob(m_link, wanted);
        const bool heard = waitFor([&] { return m_store.find(id) != nullptr; });
        return heard ? id : "none: " + id;
    }
    bool ended(const std::string& id) const
    {
        const models::JobPtr job = m_store.find(id);
        return job && !job->isOpen();
    }
    QWidget* find(QAccessible::Role role, const char* name)
    {
        return findByName(*m_page, role, QString::fromUtf8(name));
    }
    QPushButton* button(const char* name)
    {
        return qobject_cast<QPushButton*>(find(QAccessible::Button, name));
    }
    template <typename List>
    List* list(const char* name)
    {
        return qobject_cast<List*>(find(QAccessible::List, name));
    }
    views::OrderDialog* visibleDialog()
    {
        for (auto* dialog : m_page->findChildren<views::OrderDialog*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    QAction* menuAction(const char* text)
    {
        for (const auto* button : m_page->findChildren<QToolButton*>()) {
            if (!button->menu())
                continue;
            for (QAction* action : button->menu()->actions()) {
                if (action->text() == QString::fromUtf8(text))
                    return action;
            }
        }
        return nullptr;
    }

    views::ThemeSource m_theme;
    Trail m_trail;
    std::unique_ptr<LiveFleet> m_fleet;
    models::FleetLink m_link;
    models::JobStore m_store{m_link};
    models::AuditFeed m_audit{m_link};
    models::JobListModel m_list{m_store};
    models::JobDetail m_detail{m_link, m_store, m_audit};
    models::JobActions m_actions{m_link, m_store};
    models::HoldStore m_holds{m_link, m_audit};
    models::HoldActions m_holdActions{m_link, m_holds};
    models::QuarantineModel m_quarantine{m_holds};
    models::BlackoutModel m_blackouts{m_holds};
    models::BlackoutDraft m_draft{m_holds, m_holdActions};
    std::unique_ptr<views::JobsPage> m_page;
};

} // namespace drydock::test
