// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/device_table.h"

#include "views/devices/device_delegate.h"
#include "views/devices/device_header.h"

#include <QContextMenuEvent>
#include <QDataStream>
#include <QIODevice>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <utility>

namespace drydock::views {
namespace {

using models::DeviceColumn;

constexpr int usualHeight = 26;
constexpr int wideHeight = 30;
constexpr std::size_t mostRemembered = 10'000; ///< selected devices
constexpr std::array<int, models::deviceColumnCount> widths{26, 104, 90, 86, 72, 78, 138, 104, 66, 76};
constexpr int keyWidth = 96;
constexpr quint32 stateMagic = 0x4b455953; ///< what columnState begins with, and no header's state

} // namespace

DeviceTable::DeviceTable(const ThemeSource& theme, models::DeviceModel& model, QWidget* parent)
    : QTableView(parent), m_theme(theme), m_model(model), m_delegate(new DeviceDelegate(theme, model, this))
{
    setAccessibleName(tr("Devices"));
    setHorizontalHeader(new DeviceHeader(this));
    setModel(&model);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    // One that comes and goes with the number of rows would have all of them painted twice.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    // All rows are equally tall: another order is nothing to their header, which would look at a million.
    disconnect(&model, &QAbstractItemModel::layoutAboutToBeChanged, verticalHeader(), nullptr);
    // Before sorting is enabled, which sorts by what the header says.
    horizontalHeader()->setSortIndicator(int(model.order().column),
                                         model.order().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    setSortingEnabled(true);
    arrange();
    connect(&theme, &ThemeSource::changed, this, &DeviceTable::arrange);
    connect(&model, &models::DeviceModel::aboutToInstall, this, &DeviceTable::remember);
    connect(&model, &models::DeviceModel::installed, this, &DeviceTable::restore);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_wasReset = true; });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateHold();
        Q_EMIT selectedChanged();
    });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const std::string_view id = m_model.idAt(index.row());
        Q_EMIT activatedDevice(QString::fromUtf8(id.data(), qsizetype(id.size())));
    });
}

void DeviceTable::arrange()
{
    QHeaderView& rows = *verticalHeader();
    const int height = scaledLength(m_wideRows ? wideHeight : usualHeight);
    // Before the size, or it is clamped.
    rows.setMinimumSectionSize(height);
    rows.setDefaultSectionSize(height);
    rows.setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView& columns = *horizontalHeader();
    columns.setMinimumSectionSize(scaledLength(widths[0]));
    // What people made of them stays, unless all texts grow or shrink.
    if (std::exchange(m_widthScale, scaledLength(100)) != scaledLength(100)) {
        for (int i = 0; i < models::deviceColumnCount; ++i)
            setColumnWidth(i, scaledLength(widths[std::size_t(i)]));
        for (int i = models::deviceColumnCount; i < m_model.columnCount(); ++i)
            setColumnWidth(i, scaledLength(keyWidth));
    }
    viewport()->update();
}

void DeviceTable::setWideRows(bool wide)
{
    m_wideRows = wide;
    arrange();
}

void DeviceTable::setOffline(bool offline)
{
    m_delegate->setOffline(offline);
    viewport()->update();
}

std::vector<client::Row> DeviceTable::selectedRows() const
{
    std::vector<client::Row> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int position = range.top(); position <= range.bottom(); ++position)
            rows.push_back(client::Row(position));
    }
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    for (client::Row& row : rows)
        row = m_model.rowAt(int(row));
    return rows;
}

QString DeviceTable::onlySelectedId() const
{
    int row = -1;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        if (range.height() > 1 || (row >= 0 && range.top() != row))
            return {};
        row = range.top();
    }
    if (row < 0)
        return {};
    const std::string_view id = m_model.idAt(row);
    return QString::fromUtf8(id.data(), qsizetype(id.size()));
}

bool DeviceTable::selectDevice(const QString& id)
{
    const auto position = m_model.positionOf(std::string_view(id.toStdString()));
    if (!position)
        return false;
    selectRow(*position);
    scrollTo(m_model.QAbstractTableModel::index(*position, int(DeviceColumn::Id)), EnsureVisible);
    return true;
}

void DeviceTable::setKeyShown(const std::string& path, bool shown)
{
    if (!shown) {
        m_model.removeKeyColumn(path);
        // The order by it is over, too.
        horizontalHeader()->setSortIndicator(int(m_model.order().column), m_model.order().descending
                                                                              ? Qt::DescendingOrder
                                                                              : Qt::AscendingOrder);
        return;
    }
    m_model.addKeyColumn(path);
    setColumnWidth(m_model.columnCount() - 1, scaledLength(keyWidth));
}

QByteArray DeviceTable::columnState() const
{
    QStringList keys;
    for (const std::string& path : m_model.keyColumns())
        keys += QString::fromStdString(path);
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << stateMagic << keys << horizontalHeader()->saveState();
    return state;
}

void DeviceTable::restoreColumns(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0;
    QStringList keys;
    QByteArray header;
    stream >> magic;
    if (magic == stateMagic)
        stream >> keys >> header;
    else
        header = state; // of a console that knew no keys
    if (stream.status() != QDataStream::Ok || keys.size() > qsizetype(client::KeyTable::mostColumns))
        return;
    for (const QString& path : keys)
        setKeyShown(path.toStdString(), true);
    horizontalHeader()->restoreState(header);
}

void DeviceTable::mouseMoveEvent(QMouseEvent* event)
{
    setHoveredRow(indexAt(event->position().toPoint()).row());
    QTableView::mouseMoveEvent(event);
}

bool DeviceTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        m_pointerInside = event->type() == QEvent::Enter;
        if (!m_pointerInside)
            setHoveredRow(-1);
        updateHold();
    }
    return QTableView::viewportEvent(event);
}

void DeviceTable::setHoveredRow(int row)
{
    if (row == m_hovered)
        return;
    const auto repaint = [this](int position) {
        if (position >= 0)
            viewport()->update(0, rowViewportPosition(position), viewport()->width(),
                               verticalHeader()->defaultSectionSize());
    };
    repaint(m_hovered);
    m_hovered = row;
    m_delegate->setHoveredRow(row);
    repaint(row);
}

void DeviceTable::updateHold()
{
    m_model.setOrderHeld(m_pointerInside || selectionModel()->hasSelection());
}

void DeviceTable::remember()
{
    const int top = rowAt(0);
    // At the very top people look at the beginning, whatever comes to stand there.
    m_top = top > 0 ? std::optional(m_model.rowAt(top)) : std::nullopt;
    const QModelIndex current = currentIndex();
    m_current = current.isValid() ? std::optional(m_model.rowAt(current.row())) : std::nullopt;
    m_currentColumn = current.column();
    m_selected.clear();
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        // More than people have picked; finding them again would take too long.
        if (m_selected.size() + std::size_t(range.height()) > mostRemembered) {
            m_selected.clear();
            break;
        }
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_selected.push_back(m_model.rowAt(row));
    }
    m_wasReset = false;
}

void DeviceTable::restore()
{
    // Not by the timer that the view starts, which comes after the first frame and asks for a second.
    executeDelayedItemsLayout();
    if (m_wasReset)
        restoreSelection();
    if (!m_top)
        return;
    if (const auto position = m_model.positionOf(*m_top))
        verticalScrollBar()->setValue(*position * verticalHeader()->defaultSectionSize());
    m_top.reset();
}

void DeviceTable::restoreSelection()
{
    const auto index = [this](int row, int column) {
        return m_model.QAbstractTableModel::index(row, column);
    };
    if (const auto position = m_current ? m_model.positionOf(*m_current) : std::nullopt)
        selectionModel()->setCurrentIndex(index(*position, m_currentColumn), QItemSelectionModel::NoUpdate);
    std::vector<std::size_t> positions;
    for (const client::Row row : m_selected) {
        if (const auto position = m_model.positionOf(row))
            positions.push_back(std::size_t(*position));
    }
    std::ranges::sort(positions);
    QItemSelection selection;
    for (const models::RowSpan& span : models::spansOf(positions))
        selection.append(QItemSelectionRange(
            index(int(span.first), 0), index(int(span.first + span.count) - 1, m_model.columnCount() - 1)));
    if (!selection.isEmpty())
        selectionModel()->select(selection, QItemSelectionModel::Select);
    else if (!m_selected.empty())
        Q_EMIT selectedChanged();
    updateHold();
}

void DeviceTable::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT menuRequested(event->globalPos(), event->reason() == QContextMenuEvent::Mouse
                                                 ? indexAt(event->pos())
                                                 : currentIndex());
}

} // namespace drydock::views
