// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QObject>

#include <memory>

namespace drydock::views {

/// What the desktop prefers. Asked without waiting.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    /// The one of the system this runs on, with the palette of the platform as it is now.
    [[nodiscard]] static std::unique_ptr<SystemAppearance> ofThisSystem();

    [[nodiscard]] virtual ColourScheme scheme() const = 0;

Q_SIGNALS:
    void schemeChanged();

protected:
    using QObject::QObject;
};

} // namespace drydock::views
