// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/portal_appearance.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QGuiApplication>

namespace drydock::views {
namespace {

using Settings = QMap<QString, QVariantMap>; // group → key → value

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourKey = QStringLiteral("color-scheme");
const QString contrastKey = QStringLiteral("contrast");

// Values of the portal's interface, version 1 and 2.
constexpr uint preferNothing = 0;
constexpr uint preferDark = 1;
constexpr uint preferHighContrast = 1;

} // namespace

std::unique_ptr<SystemAppearance> SystemAppearance::ofThisSystem()
{
    return std::make_unique<PortalAppearance>(QGuiApplication::palette(), PortalAppearance::sessionBus());
}

PortalAppearance::PortalAppearance(const QPalette& platformPalette, QDBusConnection bus, QObject* parent)
    : SystemAppearance(parent), m_bus(std::move(bus)),
      m_dark(platformPalette.color(QPalette::Window).lightness() <
             platformPalette.color(QPalette::WindowText).lightness())
{
    if (!m_bus.isConnected()) {
        return;
    }
    qDBusRegisterMetaType<Settings>();
    // Without a service's name, because naming it would make this wait for the bus to look up its owner.
    m_bus.connect(QString(), path, interface, QStringLiteral("SettingChanged"), this,
                  SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    readAll();
}

ColourScheme PortalAppearance::scheme() const
{
    if (m_highContrast) {
        return ColourScheme::HighContrast;
    }
    return m_dark ? ColourScheme::Dark : ColourScheme::Light;
}

QDBusConnection PortalAppearance::sessionBus()
{
    // Where nothing names a bus, asking for it would start one.
    const auto runtimeDirectory = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const bool named =
        qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
        (!runtimeDirectory.isEmpty() && QFile::exists(runtimeDirectory + QStringLiteral("/bus")));
    return named ? QDBusConnection::sessionBus() : QDBusConnection(QStringLiteral("none"));
}

void PortalAppearance::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    const auto before = scheme();
    if (group == appearance) {
        take(key, value.variant());
    }
    if (scheme() != before) {
        Q_EMIT schemeChanged();
    }
}

void PortalAppearance::readAll()
{
    auto question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("ReadAll"));
    question << QStringList{appearance};
    auto* answer = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        onAnswer(*answer);
    });
}

void PortalAppearance::onAnswer(QDBusPendingCallWatcher& answer)
{
    const QDBusPendingReply<Settings> reply = answer;
    if (reply.isError()) {
        return; // no portal, or one without settings: the palette's answer holds
    }
    const auto before = scheme();
    const auto values = reply.value().value(appearance);
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        take(value.key(), value.value());
    }
    if (scheme() != before) {
        Q_EMIT schemeChanged();
    }
}

void PortalAppearance::take(const QString& key, const QVariant& value)
{
    const auto number = value.toUInt();
    if (key == contrastKey) {
        m_highContrast = number == preferHighContrast;
    } else if (key == colourKey && number != preferNothing) {
        m_dark = number == preferDark;
    }
}

} // namespace drydock::views
