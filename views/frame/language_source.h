// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace drydock::views {

/// The language the program speaks now. One lives beside the QApplication. After `changed` widgets are made
/// anew: texts are only asked for when a widget is built, or painted.
class LanguageSource : public QObject
{
    Q_OBJECT

public:
    struct Language
    {
        QString code; ///< "en", "zh_CN"
        QString name; ///< in itself: "English", "简体中文"
    };
    [[nodiscard]] static QList<Language> languages();

    using QObject::QObject;

    /// Empty follows the system: Chinese where its first language is, else English.
    void setLanguage(const QString& code);
    /// The one that is spoken: "en" or "zh_CN".
    [[nodiscard]] QString language() const { return m_language; }

Q_SIGNALS:
    void changed();

private:
    QString m_language;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace drydock::views
