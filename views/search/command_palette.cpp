// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/command_palette.h"

#include "views/search/hit_delegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace drydock::views {
namespace {

constexpr int leastWidth = 420;
constexpr int mostHeight = 480;

} // namespace

CommandPalette::CommandPalette(const ThemeSource& theme, models::CommandSearch& model, QLineEdit& line,
                               QWidget* window)
    : QFrame(window), m_theme(theme), m_model(model), m_line(line), m_list(new QListView)
{
    setAccessibleName(tr("Search results"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 5, 1, 5);
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(&model);
    m_list->setItemDelegate(new HitDelegate(theme, m_list));
    m_list->setFrameShape(NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QPalette colours = m_list->palette();
    colours.setColor(QPalette::Base, theme.theme().raised);
    m_list->setPalette(colours);
    layout->addWidget(m_list);
    line.installEventFilter(this);
    window->installEventFilter(this);
    connect(&line, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setText(text);
        if (!text.isEmpty() || m_line.hasFocus())
            open();
    });
    connect(&model, &models::CommandSearch::finished, this, [this] {
        m_list->setCurrentIndex(m_model.index(0, 0));
        place();
        if (std::exchange(m_isToChoose, false))
            choose(0);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    connect(&theme, &ThemeSource::changed, this, [this] {
        QPalette changed = m_list->palette();
        changed.setColor(QPalette::Base, m_theme.theme().raised);
        m_list->setPalette(changed);
    });
    hide();
}

void CommandPalette::open()
{
    place();
    show();
    raise();
}

void CommandPalette::leave()
{
    m_isToChoose = false;
    m_line.clear();
    m_line.clearFocus();
    hide();
}

void CommandPalette::place()
{
    const QPoint corner = m_line.mapTo(parentWidget(), QPoint(0, m_line.height() + 4));
    const int width = std::max(m_line.width(), scaledLength(leastWidth));
    int height = 12;
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    const int room = parentWidget()->height() - corner.y() - 40;
    setGeometry(std::min(corner.x(), parentWidget()->width() - width - 8), corner.y(), width,
                std::clamp(height, scaledLength(48), std::min(room, scaledLength(mostHeight))));
}

void CommandPalette::choose(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    // A copy: what is chosen may change what can be found.
    const models::SearchHit hit = m_model.hit(row);
    leave();
    Q_EMIT chosen(hit);
}

void CommandPalette::move(int by)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, rows - 1);
    m_list->setCurrentIndex(m_model.index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
}

bool CommandPalette::onKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(8);
        return true;
    case Qt::Key_PageUp:
        move(-8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Who types fast and presses Enter means what was typed, not what was found before.
        m_isToChoose = m_model.isSearching();
        if (!m_isToChoose)
            choose(std::max(0, m_list->currentIndex().row()));
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    switch (event->type()) {
    case QEvent::FocusIn:
        m_model.setText(m_line.text());
        open();
        return false;
    case QEvent::FocusOut:
        // A click on a result gives the focus to nobody; one elsewhere leaves.
        if (!underMouse())
            hide();
        return false;
    case QEvent::KeyPress:
        return isVisible() && onKey(static_cast<QKeyEvent*>(event)->key());
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.theme().lineStrong);
    painter.setBrush(m_theme.theme().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace drydock::views
