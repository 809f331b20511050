// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/system_appearance.h"

namespace drydock::views {

/// What Windows' settings say: its registry holds them, and its windows hear when they change.
class RegistryAppearance : public SystemAppearance
{
    Q_OBJECT

public:
    explicit RegistryAppearance(QObject* parent = nullptr);

    [[nodiscard]] ColourScheme scheme() const override { return m_scheme; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ColourScheme m_scheme;
};

} // namespace drydock::views
