// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace drydock::views {

/// The type scale: pixels at 100 %. Nothing is set smaller than Tag.
enum class TextSize {
    Tag = 11,     ///< axis labels, tags, rail
    Second = 12,  ///< second reading, headers
    Body = 13,    ///< everything else
    Page = 15,    ///< page title
    Figure = 17,  ///< figures, pane title
    Job = 20,     ///< job title
    Welcome = 26, ///< first start only
};

/// Whose typeface the console speaks in.
enum class FontChoice { Own, System };

/// Registers the typefaces built into the program. Call once, before the first font is made.
void loadFonts();

/// How much larger than usual the system wants text, from its default font's points and the display's dots
/// per inch: 1 for the 9 to 11 points that desktops start with.
[[nodiscard]] qreal fontScale(qreal points, qreal dotsPerInch);

/// The font of the application itself; uiFont and monoFont follow what is installed from here.
[[nodiscard]] QFont applicationFont(FontChoice choice, const QFont& systemFont, qreal scale);

/// The application's typeface at a size of the scale. Digits are of equal width.
[[nodiscard]] QFont uiFont(TextSize size = TextSize::Body, QFont::Weight weight = QFont::Normal);

/// For queries, hashes and URLs.
[[nodiscard]] QFont monoFont(TextSize size = TextSize::Body, QFont::Weight weight = QFont::Normal);

/// A length given at 100 %, as the system's font scale makes it.
[[nodiscard]] int scaledLength(int pixels);

} // namespace drydock::views
