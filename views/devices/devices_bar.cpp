// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/devices_bar.h"

#include "models/text/format.h"
#include "views/devices/device_menus.h"
#include "views/query/query_line.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace drydock::views {

DevicesBar::DevicesBar(const ThemeSource& theme, models::Workspace& workspace, DeviceTable& table,
                       Navigator& navigator, QWidget* parent)
    : Pane(theme, &Theme::surface, Qt::BottomEdge, parent), m_theme(theme), m_workspace(workspace),
      m_problem(new TextLabel(theme, {}, TextRole::Fail, TextSize::Second)),
      m_count(new TextLabel(theme, {}, TextRole::Text, TextSize::Body, QFont::DemiBold)),
      m_all(new TextLabel(theme, {}, TextRole::Muted)), m_pending(makeLink({})),
      m_facets(makeIconButton(theme, Icon::Filter, tr("Show facets")))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 7, 12, 8);
    rows->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    rows->addLayout(row);
    rows->addWidget(m_problem);
    m_facets->setCheckable(true);
    row->addWidget(m_facets);
    addLine(*row);
    row->addWidget(m_count);
    row->addWidget(m_all);
    row->addWidget(m_pending);
    addMenus(*row, table, navigator);
    connect(m_facets, &QToolButton::toggled, this, &DevicesBar::facetsRequested);
    connect(m_pending, &QPushButton::clicked, this, [this] { m_workspace.devices.applyOrder(); });
    connect(&workspace.devices, &models::DeviceModel::settled, this, &DevicesBar::showCount);
    connect(&workspace.devices, &models::DeviceModel::installed, this, &DevicesBar::showCount);
    connect(&workspace.devices, &models::DeviceModel::pendingOrderChangesChanged, this,
            &DevicesBar::showPending);
    connect(&workspace.link, &models::FleetLink::numbersChanged, this, &DevicesBar::showCount);
    connect(&workspace.deviceFilter, &models::DeviceFilter::problemChanged, this, &DevicesBar::showProblem);
    showCount();
    showProblem();
    showPending();
    showFacetsButton(false);
}

void DevicesBar::addLine(QHBoxLayout& layout)
{
    models::DeviceFilter& filter = m_workspace.deviceFilter;
    m_line = new QueryLine(m_theme, tr("Filter devices"),
                           [&filter](QueryField field) { return filter.knownValues(field); });
    m_line->setPlaceholderText(tr("Filter devices, such as: model = rpi4 and online"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(m_theme.icon(Icon::Filter), QLineEdit::LeadingPosition);
    m_line->setText(filter.text());
    layout.addWidget(m_line, 1);
    // Not textEdited: assistive tools set a text without typing it.
    connect(m_line, &QLineEdit::textChanged, &filter, &models::DeviceFilter::setText);
    connect(&filter, &models::DeviceFilter::textChanged, m_line, [this](const QString& text) {
        if (m_line->text() != text)
            m_line->setText(text);
    });
    // Of the window while this page is the one that is seen.
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_line,
            [this] { m_line->setFocus(Qt::ShortcutFocusReason); });
}

void DevicesBar::addMenus(QHBoxLayout& layout, DeviceTable& table, Navigator& navigator)
{
    const auto add = [&](Icon icon, const QString& text, QMenu* menu) {
        QToolButton* button = makeToolButton(m_theme, icon, text);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setMenu(menu);
        layout.addWidget(button);
    };
    auto* columns = new ColumnsMenu(table, this);
    connect(columns, &ColumnsMenu::columnsChanged, this, &DevicesBar::columnsChanged);
    add(Icon::Star, tr("Saved filters"),
        new SavedFiltersMenu(m_workspace.savedFilters, m_workspace.deviceFilter, this));
    add(Icon::Columns, tr("Columns"), columns);
    add(Icon::Export, tr("Export"),
        new ExportMenu(m_workspace.devices, m_workspace.deviceExport, m_workspace.tasks, navigator, this));
}

void DevicesBar::showFacetsButton(bool shown)
{
    m_facets->setVisible(shown);
    if (!shown)
        m_facets->setChecked(false);
}

void DevicesBar::showCount()
{
    const qint64 all = qint64(m_workspace.link.mirror().deviceCount());
    const qint64 shown = m_workspace.devices.rowCount();
    m_count->setText(models::format::count(shown));
    m_all->setText(tr("of %1", "all devices").arg(models::format::count(all)));
    m_count->setAccessibleName(tr("%Ln devices match", nullptr, int(shown)));
}

void DevicesBar::showProblem()
{
    const auto& problem = m_workspace.deviceFilter.problem();
    m_line->setProblem(problem);
    m_problem->setText(problem ? problem->sentence : QString());
    m_problem->setVisible(problem.has_value());
}

void DevicesBar::showPending()
{
    const auto pending = int(m_workspace.devices.pendingOrderChanges());
    m_pending->setVisible(pending > 0);
    m_pending->setText(tr("%Ln changes, sort again", nullptr, pending));
}

} // namespace drydock::views
