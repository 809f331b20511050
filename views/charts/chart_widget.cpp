// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_widget.h"

#include "views/charts/chart_table_model.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QAction>
#include <QBuffer>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QSaveFile>
#include <QStackedLayout>
#include <QStyleOptionFocusRect>
#include <QSvgGenerator>
#include <QTableView>

#include <cmath>

namespace drydock::views {
namespace {

constexpr int ringRoom = 2; ///< for the ring of the focus
constexpr qreal pngRatio = 2;

} // namespace

ChartWidget::ChartWidget(const ThemeSource& theme, const QString& name, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_pages(new QStackedLayout(this)),
      m_showTable(new QAction(tr("Show as table"), this))
{
    m_pages->setContentsMargins(ringRoom, ringRoom, ringRoom, ringRoom);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    m_showTable->setCheckable(true);
    m_showTable->setShortcut(Qt::CTRL | Qt::Key_T);
    m_showTable->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_showTable);
    connect(m_showTable, &QAction::toggled, this, &ChartWidget::setTableShown);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

bool ChartWidget::isTableShown() const
{
    return m_table && m_pages->currentWidget() == m_table;
}

void ChartWidget::setTableShown(bool shown)
{
    if (shown == isTableShown())
        return;
    const bool hadFocus = hasFocus() || (m_table && m_table->hasFocus());
    if (shown) {
        makeTable();
        m_tableModel->setTable(table());
        m_pages->setCurrentWidget(m_table);
    } else {
        m_pages->setCurrentIndex(0);
    }
    m_showTable->setChecked(shown);
    if (hadFocus)
        (shown ? static_cast<QWidget*>(m_table) : this)->setFocus(Qt::ShortcutFocusReason);
}

void ChartWidget::makeTable()
{
    if (m_table)
        return;
    m_tableModel = new ChartTableModel(this);
    m_table = new QTableView;
    m_table->setModel(m_tableModel);
    m_table->setAccessibleName(accessibleName());
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(scaledLength(24));
    m_table->verticalHeader()->setDefaultSectionSize(scaledLength(24));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_pages->addWidget(m_table);
}

Expected<void> ChartWidget::save(ChartFile kind, const QString& path) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    switch (kind) {
    case ChartFile::Csv:
        bytes = toCsv(table());
        break;
    case ChartFile::Png: {
        QImage image(pictureSize() * pngRatio, QImage::Format_RGB32);
        image.setDevicePixelRatio(pngRatio);
        paintOn(image);
        image.save(&buffer, "PNG");
        break;
    }
    case ChartFile::Svg: {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(pictureSize());
        svg.setViewBox(QRect(QPoint(), pictureSize()));
        svg.setTitle(accessibleName());
        svg.setDescription(accessibleDescription());
        paintOn(svg);
        break;
    }
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Unavailable, path.toStdString() + ": " + file.errorString().toStdString());
    return {};
}

void ChartWidget::paintOn(QPaintDevice& device) const
{
    QPainter painter(&device);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRect(QPoint(), pictureSize()), Theme::of(ColourScheme::Light).surface);
    paintPicture(painter);
}

void ChartWidget::setPicture(QWidget* picture)
{
    // The chart itself has the focus and the menu.
    picture->setFocusPolicy(Qt::NoFocus);
    picture->setContextMenuPolicy(Qt::NoContextMenu);
    m_pages->insertWidget(0, picture);
}

void ChartWidget::numbersChanged(const QString& summary)
{
    setAccessibleDescription(summary);
    if (isTableShown())
        m_tableModel->setTable(table());
}

void ChartWidget::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_showTable);
    menu->addSeparator();
    menu->addAction(tr("Save picture as PNG…"), this, [this] { Q_EMIT saveRequested(ChartFile::Png); });
    menu->addAction(tr("Save drawing as SVG…"), this, [this] { Q_EMIT saveRequested(ChartFile::Svg); });
    menu->addAction(tr("Save numbers as CSV…"), this, [this] { Q_EMIT saveRequested(ChartFile::Csv); });
    menu->popup(event->globalPos());
}

void ChartWidget::paintEvent(QPaintEvent*)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void ChartWidget::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChartWidget::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace drydock::views
