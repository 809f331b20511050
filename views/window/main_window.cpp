// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/main_window.h"

#include "views/connections/password_dialog.h"
#include "views/devices/devices_page.h"
#include "views/frame/confirm_dialog.h"
#include "views/frame/frame.h"
#include "views/jobs/jobs_page.h"
#include "views/packages/package_notices.h"
#include "views/packages/packages_page.h"
#include "views/search/command_palette.h"
#include "views/update/new_update_dialog.h"
#include "views/welcome/welcome_page.h"
#include "views/window/link_notices.h"
#include "views/window/notices.h"
#include "views/window/page_maker.h"
#include "views/window/search_entries.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QScreen>
#include <QShortcut>

namespace drydock::views {
namespace {

constexpr QSize smallest{960, 600};
constexpr QSize usual{1440, 900};
const QString stateName = QStringLiteral("window");

} // namespace

MainWindow::MainWindow(const ThemeSource& theme, LanguageSource& language, models::Workspace& workspace)
    : m_theme(theme), m_language(language), m_workspace(workspace)
{
    setWindowTitle(QStringLiteral("Drydock"));
    setMinimumSize(smallest);
    setAcceptDrops(true);
    if (!restoreGeometry(workspace.preferences.viewState(stateName)))
        resize(usual);
    // Kept on a larger screen, or usual on a smaller one.
    const QRect room = screen()->availableGeometry();
    resize(size().boundedTo(room.size()));
    if (size() == room.size())
        move(room.topLeft());
    addShortcuts();
    tellWhatHappens(workspace, *this, this);
    tellOfPackages(workspace, *this, this);
    new LinkNotices(workspace.link, *this, this);
    PasswordDialog::answer(workspace.connector, theme, this);
    // Widgets end that the signal may still be on its way through.
    connect(&language, &LanguageSource::changed, this, &MainWindow::rebuild, Qt::QueuedConnection);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    add(Qt::CTRL | Qt::Key_U, [this] {
        const QString whyNot = whyNotServed(m_workspace.link.status());
        if (m_frame != nullptr && whyNot.isEmpty())
            newUpdate({});
        else
            tell({.kind = Notice::Kind::Info,
                  .title = tr("A new update can't be made now"),
                  .text = whyNot,
                  .details = {},
                  .action = {},
                  .follow = {}});
    });
    add(Qt::CTRL | Qt::Key_K, [this] {
        if (m_frame != nullptr)
            m_frame->searchField().setFocus(Qt::ShortcutFocusReason);
    });
    add(QKeySequence::Quit, [this] { close(); });
}

void MainWindow::showWelcome()
{
    m_frame = nullptr;
    m_workspace.setup.showNew();
    auto* welcome = new WelcomePage(m_theme, m_workspace.localFleet, m_workspace.setup);
    connect(
        welcome, &WelcomePage::done, this,
        [this] {
            m_workspace.setup.showCurrent();
            showFrame();
        },
        Qt::QueuedConnection);
    setContent(welcome);
}

// Left to Qt, the first control takes the focus as though by the keyboard, with a ring.
void MainWindow::setContent(QWidget* content)
{
    if (QWidget* focused = focusWidget())
        focused->clearFocus();
    setCentralWidget(content);
    content->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showFrame()
{
    m_frame = new Frame(m_theme, m_workspace.link, m_workspace.tasks,
                        [this](PageId page) { return makePage(page, m_theme, m_workspace, *this); });
    connect(m_frame, &Frame::newUpdateRequested, this, [this] { newUpdate({}); });
    connect(m_frame, &Frame::freezeRequested, this, &MainWindow::confirmFreeze);
    connect(m_frame, &Frame::pageShown, this, [this](PageId page) { m_page = page; });
    connect(&m_workspace.jobs, &models::JobStore::runningCountChanged, m_frame, &Frame::setRunningJobs);
    m_frame->setRunningJobs(m_workspace.jobs.runningCount());
    addSearch();
    m_frame->showPage(m_page);
    setContent(m_frame);
}

void MainWindow::addSearch()
{
    auto* entries = new SearchEntries(m_workspace, *this, m_frame);
    auto* palette = new CommandPalette(m_theme, m_workspace.search, m_frame->searchField(), m_frame);
    connect(palette, &CommandPalette::chosen, entries, &SearchEntries::follow);
    connect(entries, &SearchEntries::freezeRequested, this, &MainWindow::confirmFreeze);
    connect(entries, &SearchEntries::holdsRequested, this, &MainWindow::showHolds);
}

QLineEdit* MainWindow::searchField() const
{
    return m_frame != nullptr ? &m_frame->searchField() : nullptr;
}

void MainWindow::rebuild()
{
    m_workspace.deviceFilter.retranslate();
    if (m_frame != nullptr)
        showFrame();
    else
        showWelcome();
}

template <typename Page>
Page* MainWindow::page(PageId id)
{
    if (m_frame == nullptr)
        showFrame();
    m_frame->showPage(id);
    return qobject_cast<Page*>(m_frame->pageWidget(id));
}

void MainWindow::showPage(PageId id)
{
    page<QWidget>(id);
}

void MainWindow::showDevices(const QString& filter)
{
    m_workspace.deviceFilter.setText(filter);
    page<QWidget>(PageId::Devices);
}

void MainWindow::showDevice(const QString& id)
{
    page<DevicesPage>(PageId::Devices)->showDevice(id);
}

void MainWindow::showJob(const QString& jobId)
{
    page<JobsPage>(PageId::Jobs)->showJob(jobId);
}

void MainWindow::showHolds()
{
    page<JobsPage>(PageId::Jobs)->showHolds();
}

void MainWindow::showPackage(const QString& name, const QString& version)
{
    page<PackagesPage>(PageId::Packages)->showPackage(name, version);
}

void MainWindow::newUpdate(const UpdateSeed& seed)
{
    auto* dialog = new NewUpdateDialog(
        m_theme, {m_workspace.link, m_workspace.packages, m_workspace.groups},
        [this](QueryField field) { return m_workspace.deviceFilter.knownValues(field); }, *this, seed, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::tell(const Notice& notice)
{
    if (m_frame != nullptr)
        m_frame->tell(notice);
}

void MainWindow::confirmFreeze(bool freeze)
{
    auto* dialog = new ConfirmDialog(m_theme, freeze ? tr("Freeze the fleet") : tr("Thaw the fleet"),
                                     freeze ? tr("Every job stops at once: no device is told anything until "
                                                 "the fleet is thawed. Devices that "
                                                 "install already go on. This needs an administrator's role.")
                                            : tr("All jobs that were stopped go on where they were."),
                                     freeze ? tr("Freeze the fleet") : tr("Thaw the fleet"), this);
    connect(dialog, &QDialog::accepted, this, [this, freeze] {
        m_workspace.link.setFrozen(freeze, this, [this, freeze](const Expected<void>& done) {
            if (!done)
                tell(failureNotice(freeze ? tr("The fleet was not frozen") : tr("The fleet was not thawed"),
                                   done.error()));
        });
    });
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_frame != nullptr && event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString file = event->mimeData()->urls().first().toLocalFile();
    event->acceptProposedAction();
    page<PackagesPage>(PageId::Packages)->takeFile(file);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_workspace.preferences.setViewState(stateName, saveGeometry());
    event->accept();
}

} // namespace drydock::views
