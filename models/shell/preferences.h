// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QString>

namespace drydock::models {

/// What the operator chose for this workstation: appearance and language. Kept in a
/// file; holds no secret.
class Preferences : public QObject
{
    Q_OBJECT

public:
    enum class Appearance { System, Light, Dark, HighContrast };
    Q_ENUM(Appearance)

    /// `file`: an INI file, made when something is set.
    explicit Preferences(const QString& file, QObject* parent = nullptr);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    /// "en" or "zh_CN"; empty follows the system.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);
    [[nodiscard]] bool useSystemFont() const;
    void setUseSystemFont(bool use);
    /// 26 or 30 px for each device in the table.
    [[nodiscard]] bool useWideRows() const;
    void setUseWideRows(bool use);

    /// Opaque state of a view (geometry, columns) by its name.
    [[nodiscard]] QByteArray viewState(const QString& name) const;
    void setViewState(const QString& name, const QByteArray& state);

Q_SIGNALS:
    void appearanceChanged();
    void languageChanged();
    void fontChanged();
    void rowsChanged();

private:
    QSettings m_settings;
};

} // namespace drydock::models
