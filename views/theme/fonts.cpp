// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/fonts.h"

#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>

#include <algorithm>

static void initFontResource() // Q_INIT_RESOURCE does not work inside a namespace
{
    Q_INIT_RESOURCE(drydock_fonts);
}

namespace drydock::views {
namespace {

constexpr int bodyPixels = static_cast<int>(TextSize::Body);

// Named, because fallback by script would pick Japanese forms of Chinese characters.
QStringList uiFamilies()
{
    return {QStringLiteral("Drydock Sans"), QStringLiteral("Noto Sans CJK SC")};
}

qreal installedScale()
{
    const auto pixels = QGuiApplication::font().pixelSize(); // -1 before applicationFont() is installed
    return pixels > 0 ? static_cast<qreal>(pixels) / bodyPixels : 1;
}

QFont sized(QFont font, TextSize size, QFont::Weight weight)
{
    font.setPixelSize(scaledLength(static_cast<int>(size)));
    font.setWeight(weight);
    // Hinting would give text another width at every scale.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

void loadFonts()
{
    initFontResource();
    const QDir fonts(QStringLiteral(":/fonts"));
    for (const auto& name : fonts.entryList({QStringLiteral("*.otf")})) {
        QFontDatabase::addApplicationFont(fonts.filePath(name));
    }
}

qreal fontScale(qreal points, qreal dotsPerInch)
{
    constexpr qreal smallestUsual = 9;
    constexpr qreal largestUsual = 11;
    if (points <= 0 || dotsPerInch <= 0) {
        return 1;
    }
    const auto usual = std::clamp(points, smallestUsual, largestUsual);
    return std::clamp(points / usual * dotsPerInch / 96, 0.85, 4.0);
}

QFont applicationFont(FontChoice choice, const QFont& systemFont, qreal scale)
{
    auto font = systemFont;
    if (choice == FontChoice::Own) {
        font = QFont();
        font.setFamilies(uiFamilies());
    }
    font.setPixelSize(qRound(bodyPixels * scale));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont uiFont(TextSize size, QFont::Weight weight)
{
    return sized(QGuiApplication::font(), size, weight);
}

QFont monoFont(TextSize size, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono CJK SC")});
    font.setStyleHint(QFont::Monospace);
    return sized(font, size, weight);
}

int scaledLength(int pixels)
{
    return qRound(pixels * installedScale());
}

} // namespace drydock::views
