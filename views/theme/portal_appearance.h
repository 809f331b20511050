// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/system_appearance.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QPalette>

class QDBusPendingCallWatcher;

namespace drydock::views {

/// What the desktop prefers, as the XDG desktop portal tells it. Asks without waiting: until an answer comes,
/// and where there is no portal, the lightness of the platform's palette decides.
class PortalAppearance : public SystemAppearance
{
    Q_OBJECT

public:
    PortalAppearance(const QPalette& platformPalette, QDBusConnection bus, QObject* parent = nullptr);

    [[nodiscard]] ColourScheme scheme() const override;

    /// The session's bus; one that is not connected where the session has none, without looking for it.
    [[nodiscard]] static QDBusConnection sessionBus();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void readAll();
    void onAnswer(QDBusPendingCallWatcher& answer);
    void take(const QString& key, const QVariant& value);

    QDBusConnection m_bus;
    bool m_dark; ///< from the platform's palette, then from the portal
    bool m_highContrast = false;
};

} // namespace drydock::views
