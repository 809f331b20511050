// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/outcome_donut.h"

#include "views/charts/chart_legend.h"
#include "views/charts/donut_scene.h"
#include "views/charts/outcome_delegate.h"
#include "views/charts/outcome_list_model.h"
#include "views/charts/picture_font.h"
#include "views/charts/plot_view.h"
#include "views/charts/row_list.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace drydock::views {
namespace {

constexpr int ringSide = 150;
constexpr QSize donutFileSize(440, 240);

} // namespace

OutcomeDonut::OutcomeDonut(const ThemeSource& theme, QWidget* parent)
    : ChartWidget(theme, tr("Outcome"), parent), m_scene(new DonutScene(this)),
      m_ring(new PlotView(*m_scene)), m_rows(new OutcomeListModel(this))
{
    connect(m_ring, &PlotView::placed, m_scene, &DonutScene::setPlace);
    auto* list = new RowList(theme, tr("Devices by outcome"), OutcomeDelegate::rowHeight);
    list->setItemDelegate(new OutcomeDelegate(theme, list));
    list->setModel(m_rows);
    connect(list, &RowList::chosen, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(m_rows->slice(index).key); });

    auto* picture = new QWidget;
    auto* row = new QHBoxLayout(picture);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_ring);
    row->addWidget(list, 1, Qt::AlignVCenter);
    setPicture(picture);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &ThemeSource::changed, this, &OutcomeDonut::restyle);
    restyle();
}

void OutcomeDonut::restyle()
{
    m_ring->setFixedSize(scaledLength(ringSide), scaledLength(ringSide));
    m_ring->setFocusPolicy(Qt::NoFocus);
    m_scene->setLook(themeSource().theme(), uiFont(TextSize::Job, QFont::DemiBold), uiFont(TextSize::Second));
    setMinimumHeight(scaledLength(ringSide + 4));
}

void OutcomeDonut::setOutcomes(const Outcomes& outcomes)
{
    if (outcomes.slices == m_outcomes.slices && outcomes.figure == m_outcomes.figure)
        return;
    m_outcomes = outcomes;
    m_scene->setOutcomes(outcomes);
    m_rows->setSlices(outcomes.slices);
    QStringList words;
    for (int i = 0; i < m_rows->rowCount(); ++i)
        words << m_rows->index(i).data(Qt::AccessibleTextRole).toString();
    numbersChanged(
        tr("%1 %2. %3.").arg(outcomes.figure, outcomes.figureWord, QLocale().createSeparatedList(words)));
    updateGeometry();
}

ChartTable OutcomeDonut::table() const
{
    ChartTable table;
    table.columns << tr("State") << tr("Devices");
    for (const OutcomeSlice& slice : m_outcomes.slices)
        table.rows.push_back({slice.word, slice.count});
    return table;
}

QSize OutcomeDonut::pictureSize() const
{
    return donutFileSize;
}

void OutcomeDonut::paintPicture(QPainter& painter) const
{
    const Theme theme = Theme::of(ColourScheme::Light);
    const QRectF ring(24, 24, donutFileSize.height() - 48, donutFileSize.height() - 48);
    DonutScene scene;
    scene.setSceneRect(QRectF({}, ring.size()));
    scene.setPlace(scene.sceneRect());
    scene.setLook(theme, pictureFont(26, QFont::DemiBold), pictureFont(14));
    scene.setOutcomes(m_outcomes);
    scene.render(&painter, ring, scene.sceneRect());

    constexpr int rowHeight = 22;
    QRectF row(ring.right() + 24, ring.center().y() - rowHeight * m_rows->rowCount() / 2.0,
               donutFileSize.width() - ring.right() - 48, rowHeight);
    painter.setFont(pictureFont(13));
    for (const OutcomeSlice& slice : m_outcomes.slices) {
        if (slice.count == 0)
            continue;
        paintSwatch(painter, QRectF(row.x(), row.y() + 5, 4, 12), slice.state, theme);
        paintGlyph(painter, QRectF(row.x() + 9, row.y() + 4, glyphSize, glyphSize), slice.state, theme);
        painter.setPen(theme.text);
        painter.drawText(row.adjusted(30, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, slice.word);
        painter.setPen(theme.muted);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(slice.count));
        row.translate(0, rowHeight);
    }
}

} // namespace drydock::views
