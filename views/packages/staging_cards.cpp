// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/staging_cards.h"

#include "views/packages/staging_card.h"
#include "views/theme/theme_source.h"

#include <QVBoxLayout>

namespace drydock::views {

StagingCards::StagingCards(const ThemeSource& theme, models::StagingModel& stagings, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_stagings(stagings), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(16);
    connect(&stagings, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { add(first, last); });
    connect(&stagings, &QAbstractItemModel::rowsRemoved, this, &StagingCards::removeGone);
    connect(&stagings, &QAbstractItemModel::dataChanged, this, [this] {
        for (StagingCard* card : m_cards)
            card->refresh();
    });
    setVisible(false);
    add(0, stagings.rowCount() - 1);
}

void StagingCards::add(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        m_cards.append(new StagingCard(m_theme, m_stagings, m_stagings.index(row)));
        m_layout->addWidget(m_cards.last());
        m_cards.last()->show();
    }
    setVisible(!m_cards.isEmpty());
}

void StagingCards::removeGone()
{
    m_cards.removeIf([](StagingCard* card) {
        if (!card->isGone())
            return false;
        card->hide();
        card->deleteLater();
        return true;
    });
    setVisible(!m_cards.isEmpty());
}

} // namespace drydock::views
