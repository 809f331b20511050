// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_chain.h"
#include "views/frame/navigator.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace drydock::views {

class ElidedLabel;
class ThemeSource;

/// Whether the history is what it was, in two words, and the button that has the service look through all of
/// it.
class ChainState : public QWidget
{
    Q_OBJECT

public:
    ChainState(const ThemeSource& theme, models::FleetLink& link, models::AuditChain& chain,
               Navigator& navigator, QWidget* parent = nullptr);

private:
    void refresh();
    void tell(models::AuditChain::Verdict verdict, const QString& words);

    const ThemeSource& m_theme;
    models::FleetLink& m_link;
    models::AuditChain& m_chain;
    Navigator& m_navigator;
    QLabel* m_shield;
    ElidedLabel* m_words;
    QPushButton* m_verify;
};

} // namespace drydock::views
