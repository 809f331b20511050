// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/preferences.h"

#include <QMetaEnum>

namespace drydock::models {
namespace {

const QString appearanceKey = QStringLiteral("appearance");
const QString languageKey = QStringLiteral("language");
const QString fontKey = QStringLiteral("systemFont");
const QString rowsKey = QStringLiteral("wideRows");

QString viewKey(const QString& name)
{
    return QStringLiteral("views/") + name;
}

} // namespace

Preferences::Preferences(const QString& file, QObject* parent)
    : QObject(parent), m_settings(file, QSettings::IniFormat)
{
}

Preferences::Appearance Preferences::appearance() const
{
    const auto names = QMetaEnum::fromType<Appearance>();
    bool known = false;
    const int value =
        names.keyToValue(m_settings.value(appearanceKey).toString().toUtf8().constData(), &known);
    return known ? static_cast<Appearance>(value) : Appearance::System;
}

void Preferences::setAppearance(Appearance appearance)
{
    m_settings.setValue(appearanceKey, QString::fromUtf8(QMetaEnum::fromType<Appearance>().valueToKey(
                                           static_cast<int>(appearance))));
    Q_EMIT appearanceChanged();
}

QString Preferences::language() const
{
    return m_settings.value(languageKey).toString();
}

void Preferences::setLanguage(const QString& language)
{
    m_settings.setValue(languageKey, language);
    Q_EMIT languageChanged();
}

bool Preferences::useSystemFont() const
{
    return m_settings.value(fontKey, false).toBool();
}

void Preferences::setUseSystemFont(bool use)
{
    m_settings.setValue(fontKey, use);
    Q_EMIT fontChanged();
}

bool Preferences::useWideRows() const
{
    return m_settings.value(rowsKey, false).toBool();
}

void Preferences::setUseWideRows(bool use)
{
    m_settings.setValue(rowsKey, use);
    Q_EMIT rowsChanged();
}

QByteArray Preferences::viewState(const QString& name) const
{
    return m_settings.value(viewKey(name)).toByteArray();
}

void Preferences::setViewState(const QString& name, const QByteArray& state)
{
    m_settings.setValue(viewKey(name), state);
}

} // namespace drydock::models
