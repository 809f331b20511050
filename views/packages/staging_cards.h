// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/staging_model.h"

#include <QWidget>

class QVBoxLayout;

namespace drydock::views {

class StagingCard;
class ThemeSource;

/// All packages on their way; hidden while there are none.
class StagingCards : public QWidget
{
    Q_OBJECT

public:
    StagingCards(const ThemeSource& theme, models::StagingModel& stagings, QWidget* parent = nullptr);

private:
    void add(int first, int last);
    void removeGone();

    const ThemeSource& m_theme;
    models::StagingModel& m_stagings;
    QList<StagingCard*> m_cards;
    QVBoxLayout* m_layout;
};

} // namespace drydock::views
