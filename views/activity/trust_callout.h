// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_chain.h"

#include <QWidget>

class QPushButton;

namespace drydock::views {

class Callout;
class ThemeSource;

/// What to do where the history is not to be trusted; nothing, and no room, where it is.
class TrustCallout : public QWidget
{
    Q_OBJECT

public:
    TrustCallout(const ThemeSource& theme, models::AuditChain& chain, QWidget* parent = nullptr);

private:
    void refresh();
    void askToAccept();

    const ThemeSource& m_theme;
    models::AuditChain& m_chain;
    Callout* m_callout;
    QPushButton* m_accept;
};

} // namespace drydock::views
