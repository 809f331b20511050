// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/query/completion_popup.h"

#include "views/theme/fonts.h"

#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr int mostRows = 10;
constexpr int leastWidth = 120;
constexpr int mostWidth = 400;
constexpr int padding = 24;

} // namespace

CompletionPopup::CompletionPopup(QWidget* line) : QListView(line), m_line(line)
{
    // A tool tip's window is the one kind that no window manager gives the focus.
    setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Proposals"));
    setModel(&m_model);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void CompletionPopup::propose(const QStringList& proposals, int x)
{
    m_model.setStringList(proposals);
    setCurrentIndex({});
    if (proposals.isEmpty()) {
        hide();
        return;
    }
    setFont(m_line->font());
    int width = scaledLength(leastWidth);
    for (const QString& proposal : proposals)
        width = std::max(width, fontMetrics().horizontalAdvance(proposal) + padding);
    width = std::min(width, scaledLength(mostWidth)) + verticalScrollBar()->sizeHint().width();
    const int rows = std::min(int(proposals.size()), mostRows);
    resize(width, rows * std::max(1, sizeHintForRow(0)) + 2 * frameWidth());
    const QRect screen = m_line->screen()->availableGeometry();
    QPoint place = m_line->mapToGlobal(QPoint(x, m_line->height() + 2));
    if (place.y() + height() > screen.bottom())
        place.setY(m_line->mapToGlobal(QPoint()).y() - height() - 2);
    place.setX(std::max(screen.left(), std::min(place.x(), screen.right() - width)));
    move(place);
    show();
}

void CompletionPopup::step(int by)
{
    const int rows = m_model.rowCount();
    const int from = currentIndex().isValid() ? currentIndex().row() : (by > 0 ? -1 : 0);
    setCurrentIndex(m_model.index((from + by + rows) % rows, 0));
}

QString CompletionPopup::chosen() const
{
    return currentIndex().data().toString();
}

QString CompletionPopup::first() const
{
    return m_model.index(0, 0).data().toString();
}

} // namespace drydock::views
