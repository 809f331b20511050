// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/holds/hold_store.h"

#include <QAbstractButton>
#include <QTimer>

namespace drydock::views {

class ThemeSource;

/// Leads to what is held back, and says in short what that is.
class HoldsEntry : public QAbstractButton
{
    Q_OBJECT

public:
    HoldsEntry(const ThemeSource& theme, const models::HoldStore& store, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    const ThemeSource& m_theme;
    const models::HoldStore& m_store;
    QString m_summary;
    bool m_holds = false; ///< something is held back now
    QTimer m_clock;       ///< black-outs begin and end
};

} // namespace drydock::views
