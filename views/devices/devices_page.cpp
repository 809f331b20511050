// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/devices_page.h"

#include "views/devices/busy_line.h"
#include "views/devices/detail_pane.h"
#include "views/devices/device_table.h"
#include "views/devices/devices_bar.h"
#include "views/devices/facet_pane.h"
#include "views/devices/no_match.h"
#include "views/devices/selection_menu.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedWidget>

namespace drydock::views {
namespace {

using namespace std::chrono_literals;

constexpr auto ageStep = 10s;
constexpr int roomForDetail = 1280 - 68; ///< below it the detail lies over the table
constexpr int roomForFacets = 1080 - 68;
const QString columnsName = QStringLiteral("deviceColumns");

} // namespace

DevicesPage::DevicesPage(const ThemeSource& theme, models::Workspace& workspace, Navigator& navigator,
                         QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_navigator(navigator),
      m_table(new DeviceTable(theme, workspace.devices)),
      m_bar(new DevicesBar(theme, workspace, *m_table, navigator)), m_busy(new BusyLine(theme)),
      m_facets(new FacetPane(theme, workspace.facets)),
      m_noMatch(new NoMatch(theme, workspace.link, workspace.deviceFilter)), m_stack(new QStackedWidget),
      m_detail(new DetailPane(theme, {workspace.link, workspace.device, workspace.deviceActions,
                                      workspace.holds, workspace.holdActions})),
      m_columns(new QHBoxLayout)
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_busy);
    rows->addLayout(m_columns, 1);
    m_columns->setSpacing(0);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_noMatch);
    m_columns->addWidget(m_facets);
    m_columns->addWidget(m_stack, 1);
    m_columns->addWidget(m_detail);
    m_table->setWideRows(workspace.preferences.useWideRows());
    m_table->restoreColumns(workspace.preferences.viewState(columnsName));
    wire();
    m_detail->setVisible(!workspace.device.deviceId().empty());
    showRows();
}

void DevicesPage::wire()
{
    models::DeviceModel& devices = m_workspace.devices;
    connect(m_table, &DeviceTable::selectedChanged, this, &DevicesPage::showSelected);
    connect(m_table, &DeviceTable::activatedDevice, this, &DevicesPage::showDevice);
    connect(m_table, &DeviceTable::menuRequested, this, &DevicesPage::showMenu);
    connect(m_detail, &DetailPane::closeRequested, m_table, &QAbstractItemView::clearSelection);
    connect(m_detail, &DetailPane::jobChosen, this, [this](const QString& id) { m_navigator.showJob(id); });
    connect(m_detail, &DetailPane::filterChosen, &m_workspace.deviceFilter, &models::DeviceFilter::setText);
    connect(&devices, &models::DeviceModel::installed, this, &DevicesPage::showRows);
    connect(&devices, &models::DeviceModel::settled, this, &DevicesPage::showRows);
    const auto busy = [this] {
        m_busy->setBusy(m_workspace.devices.isBusy() || m_workspace.deviceFilter.isAsking());
    };
    connect(&devices, &models::DeviceModel::busyChanged, this, busy);
    connect(&m_workspace.deviceFilter, &models::DeviceFilter::askingChanged, this, busy);
    connect(m_bar, &DevicesBar::facetsRequested, this, [this](bool shown) {
        m_wantsFacets = shown;
        arrange();
    });
    const auto keepColumns = [this] {
        m_workspace.preferences.setViewState(columnsName, m_table->columnState());
    };
    connect(m_bar, &DevicesBar::columnsChanged, this, keepColumns);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionMoved, this, keepColumns);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [keepColumns] {
        if (QGuiApplication::mouseButtons().testFlag(Qt::LeftButton)) // else the table did it by itself
            keepColumns();
    });
    connect(&m_workspace.preferences, &models::Preferences::rowsChanged, this,
            [this] { m_table->setWideRows(m_workspace.preferences.useWideRows()); });
    const auto offline = [this] { m_table->setOffline(!m_workspace.link.status().isServed()); };
    connect(&m_workspace.link, &models::FleetLink::statusChanged, this, offline);
    offline();
    m_clock.setInterval(ageStep);
    connect(&m_clock, &QTimer::timeout, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, [this] { copyDevices(m_workspace, m_table->selectedRows()); });
}

void DevicesPage::showSelected()
{
    // Several are for actions; the detail is of one. All of a million are not made a list for it.
    const QString shown = m_table->onlySelectedId();
    m_workspace.device.setDevice(shown.toStdString());
    m_detail->setVisible(!shown.isEmpty());
    arrange();
}

void DevicesPage::showDevice(const QString& id)
{
    if (m_table->selectDevice(id))
        return;
    m_wanted = id;
    m_workspace.deviceFilter.setText({});
    m_workspace.device.setDevice(id.toStdString());
    m_detail->show();
    arrange();
}

void DevicesPage::showRows()
{
    const bool isEmpty = m_workspace.devices.rowCount() == 0;
    if (isEmpty)
        m_noMatch->refresh();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_noMatch) : m_table);
    if (!m_wanted.isEmpty() && m_table->selectDevice(m_wanted))
        m_wanted.clear();
}

void DevicesPage::arrange()
{
    const bool facetsFit = width() >= scaledLength(roomForFacets);
    m_bar->showFacetsButton(!facetsFit);
    m_facets->setVisible(facetsFit || m_wantsFacets);
    const bool beside = width() >= scaledLength(roomForDetail);
    if (beside && m_columns->indexOf(m_detail) < 0) {
        m_columns->addWidget(m_detail);
    } else if (!beside) {
        m_columns->removeWidget(m_detail);
        const int top = m_stack->y();
        m_detail->setGeometry(width() - m_detail->width(), top, m_detail->width(), height() - top);
        m_detail->raise();
    }
}

void DevicesPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    arrange();
}

void DevicesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_clock.start();
    m_workspace.deviceFilter.setShown(true);
}

void DevicesPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
    m_workspace.deviceFilter.setShown(false);
}

void DevicesPage::showMenu(const QPoint& position, const QModelIndex& index)
{
    std::vector<client::Row> rows = m_table->selectedRows();
    if (index.isValid() && !rows.empty())
        SelectionMenu(m_workspace, m_navigator, std::move(rows), index, this).exec(position);
}

} // namespace drydock::views
