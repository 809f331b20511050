// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/button_row.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr int gap = 8;

} // namespace

ButtonRow::ButtonRow(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_line(new QHBoxLayout(this)),
      m_more(makeIconButton(theme, Icon::More, tr("More actions"))), m_menu(new QMenu(m_more))
{
    m_menu->setToolTipsVisible(true);
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(gap);
    m_line->setSizeConstraint(QLayout::SetNoConstraint); // less room is what this is for
    m_line->addWidget(m_more);
    m_line->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

ButtonRow::Entry ButtonRow::add(const QString& text, int rank, ButtonKind kind, std::optional<Icon> icon)
{
    const Entry entry = m_parts.size();
    auto* button = makeButton(m_theme, text, kind, icon);
    auto* action = m_menu->addAction(text);
    m_line->insertWidget(int(entry), button);
    if (!m_parts.empty())
        setTabOrder(m_parts.back().button, button);
    setTabOrder(button, m_more);
    m_parts.push_back({.button = button, .action = action, .rank = rank});
    connect(button, &QPushButton::clicked, this, [this, entry] { Q_EMIT chosen(entry); });
    connect(action, &QAction::triggered, this, [this, entry] { Q_EMIT chosen(entry); });
    return entry;
}

QAction* ButtonRow::addToMenu(const QString& text)
{
    auto* action = new QAction(text, m_menu);
    m_menu->insertAction(m_parts.empty() ? nullptr : m_parts.front().action, action);
    m_fixed.push_back(action);
    return action;
}

void ButtonRow::setOffered(Entry entry, bool offered)
{
    if (m_parts[entry].isOffered == offered)
        return;
    m_parts[entry].isOffered = offered;
    updateGeometry();
    arrange();
}

void ButtonRow::setText(Entry entry, const QString& text)
{
    if (m_parts[entry].button->text() == text)
        return;
    m_parts[entry].button->setText(text);
    m_parts[entry].action->setText(text);
    updateGeometry();
    arrange();
}

void ButtonRow::setObstacle(Entry entry, const QString& reason)
{
    m_parts[entry].button->setEnabled(reason.isEmpty());
    m_parts[entry].button->setToolTip(reason);
    m_parts[entry].action->setEnabled(reason.isEmpty());
    m_parts[entry].action->setToolTip(reason);
}

QSize ButtonRow::sizeHint() const
{
    std::vector<bool> inLine;
    for (const Part& part : m_parts)
        inLine.push_back(part.isOffered);
    const int height =
        m_parts.empty() ? m_more->sizeHint().height() : m_parts.front().button->sizeHint().height();
    return {widthOf(inLine, !m_fixed.empty()), height};
}

QSize ButtonRow::minimumSizeHint() const
{
    return {m_more->sizeHint().width(), sizeHint().height()};
}

int ButtonRow::widthOf(const std::vector<bool>& inLine, bool withMenu) const
{
    int width = withMenu ? m_more->sizeHint().width() + gap : 0;
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        width += inLine[i] ? m_parts[i].button->sizeHint().width() + gap : 0;
    return std::max(0, width - gap);
}

void ButtonRow::arrange()
{
    std::vector<bool> inLine;
    for (const Part& part : m_parts)
        inLine.push_back(part.isOffered);
    bool isCut = false;
    while (widthOf(inLine, isCut || !m_fixed.empty()) > width()) {
        std::optional<Entry> last;
        for (Entry i = 0; i < m_parts.size(); ++i) {
            if (inLine[i] && (!last || m_parts[i].rank >= m_parts[*last].rank))
                last = i;
        }
        if (!last)
            break;
        inLine[*last] = false;
        isCut = true;
    }
    for (Entry i = 0; i < m_parts.size(); ++i) {
        m_parts[i].button->setVisible(inLine[i]);
        m_parts[i].action->setVisible(m_parts[i].isOffered && !inLine[i]);
    }
    m_more->setVisible(isCut || !m_fixed.empty());
}

void ButtonRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// Buttons are wider in another typeface.
void ButtonRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        arrange();
    }
}

} // namespace drydock::views
