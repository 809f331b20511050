// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/language_source.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

static void initTranslationResource() // Q_INIT_RESOURCE does not work inside a namespace
{
    Q_INIT_RESOURCE(drydock_translations);
}

namespace drydock::views {
namespace {

const QString english = QStringLiteral("en");
const QString chinese = QStringLiteral("zh_CN");

QLocale localeOf(const QString& code)
{
    const QLocale system = QLocale::system();
    if (code == chinese)
        return QLocale(QLocale::Chinese, QLocale::China);
    // Customs of an English-speaking place stay those of the place.
    return system.language() == QLocale::English ? system : QLocale(QLocale::English, QLocale::UnitedStates);
}

} // namespace

QList<LanguageSource::Language> LanguageSource::languages()
{
    return {{english, QStringLiteral("English")}, {chinese, QStringLiteral("简体中文")}};
}

void LanguageSource::setLanguage(const QString& code)
{
    QString wanted = code;
    if (wanted.isEmpty()) {
        const QStringList system = QLocale::system().uiLanguages();
        wanted = !system.isEmpty() && system.first().startsWith(QStringLiteral("zh")) ? chinese : english;
    }
    if (wanted == m_language)
        return;
    m_language = wanted;
    initTranslationResource();
    QLocale::setDefault(localeOf(wanted));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // English has a file too: of plurals alone.
    if (m_own.load(QStringLiteral(":/translations/drydock_") + wanted))
        QCoreApplication::installTranslator(&m_own);
    if (wanted != english &&
        m_qt.load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    Q_EMIT changed();
}

} // namespace drydock::views
