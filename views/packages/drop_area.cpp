// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/drop_area.h"

#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>

namespace drydock::views {
namespace {

constexpr int iconSide = 24;
constexpr int radius = 6;

} // namespace

QString DropArea::draggedFile(const QMimeData& data)
{
    return data.urls().size() == 1 ? data.urls().first().toLocalFile() : QString();
}

DropArea::DropArea(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_sample(new QWidget)
{
    setAcceptDrops(true);
    setAccessibleName(tr("Drop a package file here"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 20 + scaledLength(iconSide), 12, 10);
    layout->setSpacing(0);
    auto* title =
        new TextLabel(theme, tr("Drop a package file here"), TextRole::Text, TextSize::Body, QFont::DemiBold);
    title->setAlignment(Qt::AlignCenter);
    layout->addWidget(title);
    auto* row = new QHBoxLayout;
    row->setSpacing(linkSpacing);
    row->addStretch(1);
    auto* choose = makeLink(tr("Choose a file…"));
    connect(choose, &QPushButton::clicked, this, &DropArea::choose);
    row->addWidget(choose);
    auto* sampleRow = new QHBoxLayout(m_sample);
    sampleRow->setContentsMargins(0, 0, 0, 0);
    auto* sample = makeLink(tr("Use a sample file"));
    sample->setToolTip(tr("Makes a file of a few megabytes to try an update with"));
    connect(sample, &QPushButton::clicked, this, &DropArea::sampleRequested);
    sampleRow->addWidget(sample);
    row->addWidget(m_sample);
    row->addStretch(1);
    layout->addLayout(row);
    connect(&theme, &ThemeSource::changed, this, [this] { update(); });
}

void DropArea::setSampleOffered(bool offered)
{
    m_sample->setVisible(offered);
}

void DropArea::choose()
{
    auto* dialog = new QFileDialog(this, tr("Choose a package file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DropArea::fileChosen);
    dialog->open();
}

void DropArea::dragEnterEvent(QDragEnterEvent* event)
{
    if (draggedFile(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_isOver = true;
    update();
}

void DropArea::dragLeaveEvent(QDragLeaveEvent*)
{
    m_isOver = false;
    update();
}

void DropArea::dropEvent(QDropEvent* event)
{
    m_isOver = false;
    update();
    event->acceptProposedAction();
    Q_EMIT fileChosen(draggedFile(*event->mimeData()));
}

void DropArea::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_theme.theme();
    QPen pen(m_isOver ? theme.accent : theme.lineControl, 1.5);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(m_isOver ? theme.accentTint : theme.sunken);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    const int side = scaledLength(iconSide);
    painter.drawPixmap((width() - side) / 2, 14,
                       iconPixmap(Icon::Upload, theme.accent, side, devicePixelRatioF()));
}

} // namespace drydock::views
