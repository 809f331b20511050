// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

namespace drydock::views {
namespace {

struct Token
{
    QColor Theme::*colour;
    QRgb light;
    QRgb dark;
    QRgb highContrast;

    [[nodiscard]] constexpr QRgb in(ColourScheme scheme) const
    {
        switch (scheme) {
        case ColourScheme::Light:
            return light;
        case ColourScheme::Dark:
            return dark;
        case ColourScheme::HighContrast:
            return highContrast;
        }
        return light;
    }
};

// The one table of colours. tests/views/theme holds it to WCAG contrast and to distances for colour-blind
// sight.
constexpr Token tokens[] = {
    {&Theme::surface, 0xFFFFFF, 0x171B21, 0x000000},
    {&Theme::chrome, 0xF3F5F7, 0x111419, 0x000000},
    {&Theme::raised, 0xFFFFFF, 0x20262E, 0x000000},
    {&Theme::sunken, 0xF8F9FB, 0x13171C, 0x000000},
    {&Theme::hover, 0xEEF1F4, 0x1F252D, 0x1A1A1A},
    {&Theme::selected, 0xDFEAFA, 0x1D3557, 0x00336B},
    {&Theme::selectedIdle, 0xE9ECF0, 0x262D36, 0x333333},
    {&Theme::bar, 0xEAEDF0, 0x1F252B, 0x262626},
    {&Theme::track, 0xD8DDE2, 0x2D343D, 0x4D4D4D},
    {&Theme::line, 0xE2E6EA, 0x262C34, 0x8C8C8C},
    {&Theme::lineStrong, 0xC4CBD3, 0x3A434E, 0xFFFFFF},
    {&Theme::lineControl, 0x8792A0, 0x6D7886, 0xFFFFFF},
    {&Theme::text, 0x18202A, 0xE4E9EF, 0xFFFFFF},
    {&Theme::muted, 0x566270, 0x9BA7B4, 0xE0E0E0},
    {&Theme::faint, 0x646F7B, 0x818D9A, 0xC8C8C8},
    {&Theme::disabled, 0x9AA4AF, 0x5D6772, 0x9E9E9E},
    {&Theme::accent, 0x1B5FC1, 0x78AEFF, 0x7FC4FF},
    {&Theme::accentFill, 0x1B5FC1, 0x2F6BD3, 0x7FC4FF},
    {&Theme::onAccent, 0xFFFFFF, 0xFFFFFF, 0x000000},
    {&Theme::accentTint, 0xE8F0FC, 0x1A2A42, 0x00213F},
    {&Theme::ok, 0x0A7256, 0x4CC7A0, 0x5CFFC4},
    {&Theme::okTint, 0xE3F4EE, 0x14302A, 0x002A1C},
    {&Theme::warn, 0x8A5800, 0xE6B14A, 0xFFD75C},
    {&Theme::warnTint, 0xFCF1DA, 0x33280F, 0x2B2000},
    {&Theme::fail, 0xB8321A, 0xFF8D75, 0xFF9D8A},
    {&Theme::failTint, 0xFCEAE6, 0x3A1D17, 0x3A0A00},
    {&Theme::rejected, 0x6B2F59, 0xDDB3D2, 0xFFB0EF},
    {&Theme::rejectedTint, 0xF5E9F1, 0x32212D, 0x300024},
    {&Theme::sQueued, 0xB8C2CC, 0x4B5561, 0x727D8A},
    {&Theme::sNotified, 0x89A7D9, 0x3166AC, 0x2560AE},
    {&Theme::sNotifiedStroke, 0x5587DB, 0x4C99FF, 0x3C90FF},
    {&Theme::sRunning, 0x2A6DDD, 0x4688EB, 0x247BFE},
    {&Theme::sOk, 0x1D936A, 0x2FB887, 0x02CB88},
    {&Theme::sAlready, 0x78D2AF, 0x1A5741, 0x128462},
    {&Theme::sFailed, 0xC63F21, 0xE15539, 0xFF4E1A},
    {&Theme::sTimeout, 0xEFB827, 0xE7AB3E, 0xFFDA41},
    {&Theme::sRejected, 0x5B294C, 0xD9B6D0, 0xFA95E6},
    {&Theme::sCanceled, 0x646D78, 0x85909A, 0xE0E2E5},
};

} // namespace

Theme Theme::of(ColourScheme scheme)
{
    Theme theme;
    theme.scheme = scheme;
    for (const auto& token : tokens) {
        theme.*token.colour = QColor(token.in(scheme));
    }
    return theme;
}

QColor mixed(const QColor& base, const QColor& over, qreal share)
{
    const auto part = [share](float from, float to) {
        return static_cast<float>(from * (1 - share) + to * share);
    };
    return QColor::fromRgbF(part(base.redF(), over.redF()), part(base.greenF(), over.greenF()),
                            part(base.blueF(), over.blueF()));
}

} // namespace drydock::views
