// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/colour_science.h"
#include "views/theme/glyphs.h"
#include "views/theme/palette.h"
#include "views/theme/theme.h"

#include <QTest>

using namespace drydock::views;
using drydock::tests::contrast;
using drydock::tests::distance;
using drydock::tests::Sight;

namespace {

struct Words
{
    const char* name;
    QColor Theme::*colour;
    std::vector<QColor Theme::*> behind;
};

const std::vector<Words>& words()
{
    using T = Theme;
    static const std::vector<Words> all = {
        {"text",
         &T::text,
         {&T::surface, &T::chrome, &T::raised, &T::sunken, &T::hover, &T::selected, &T::selectedIdle, &T::bar,
          &T::accentTint, &T::okTint, &T::warnTint, &T::failTint, &T::rejectedTint}},
        {"muted",
         &T::muted,
         {&T::surface, &T::chrome, &T::raised, &T::sunken, &T::hover, &T::selected, &T::selectedIdle, &T::bar,
          &T::accentTint, &T::warnTint, &T::failTint}},
        {"faint", &T::faint, {&T::surface, &T::chrome, &T::raised, &T::sunken}},
        {"accent",
         &T::accent,
         {&T::surface, &T::chrome, &T::raised, &T::sunken, &T::hover, &T::selected, &T::accentTint}},
        {"onAccent", &T::onAccent, {&T::accentFill}},
        {"ok", &T::ok, {&T::surface, &T::chrome, &T::raised, &T::sunken, &T::selected, &T::okTint}},
        {"warn", &T::warn, {&T::surface, &T::chrome, &T::raised, &T::sunken, &T::warnTint}},
        {"fail", &T::fail, {&T::surface, &T::chrome, &T::raised, &T::sunken, &T::failTint}},
        {"rejected", &T::rejected, {&T::surface, &T::chrome, &T::raised, &T::sunken, &T::rejectedTint}},
    };
    return all;
}

void schemeRows()
{
    QTest::addColumn<ColourScheme>("scheme");
    QTest::addColumn<double>("leastDistance");
    QTest::newRow("light") << ColourScheme::Light << 12.;
    QTest::newRow("dark") << ColourScheme::Dark << 13.;
    QTest::newRow("high contrast") << ColourScheme::HighContrast << 11.;
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreReadableOnEverySurfaceTheyLieOn_data() { schemeRows(); }
    void wordsAreReadableOnEverySurfaceTheyLieOn()
    {
        QFETCH(ColourScheme, scheme);
        const auto theme = Theme::of(scheme);
        for (const auto& word : words()) {
            for (const auto behind : word.behind) {
                const auto ratio = contrast(theme.*word.colour, theme.*behind);
                QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3")
                                                      .arg(QLatin1String(word.name), (theme.*behind).name())
                                                      .arg(ratio)));
            }
        }
    }

    void outlinesOfControlsAndThinGlyphsReachThreeToOne_data() { schemeRows(); }
    void outlinesOfControlsAndThinGlyphsReachThreeToOne()
    {
        QFETCH(ColourScheme, scheme);
        const auto theme = Theme::of(scheme);
        QVERIFY(contrast(theme.lineControl, theme.surface) >= 3);
        QVERIFY(contrast(theme.sNotifiedStroke, theme.surface) >= 3);
        QVERIFY(contrast(theme.accent, theme.surface) >= 3); // the focus ring
    }

    void statesAreToldApartWithoutEachColourSense_data() { schemeRows(); }
    void statesAreToldApartWithoutEachColourSense()
    {
        QFETCH(ColourScheme, scheme);
        QFETCH(double, leastDistance);
        const auto theme = Theme::of(scheme);
        const QColor states[] = {theme.sQueued,  theme.sNotified, theme.sRunning,
                                 theme.sOk,      theme.sAlready,  theme.sFailed,
                                 theme.sTimeout, theme.sRejected, theme.sCanceled};
        for (const auto sight : {Sight::Normal, Sight::Protanopia, Sight::Deuteranopia, Sight::Tritanopia}) {
            for (auto first = std::begin(states); first != std::end(states); ++first) {
                for (auto second = first + 1; second != std::end(states); ++second) {
                    const auto difference = distance(*first, *second, sight);
                    // The documented figures are rounded.
                    QVERIFY2(difference >= leastDistance - .5,
                             qPrintable(QStringLiteral("%1 and %2: %3")
                                            .arg(first->name(), second->name())
                                            .arg(difference)));
                }
            }
        }
    }

    void formulasAgreeWithPublishedValues()
    {
        QCOMPARE(contrast(Qt::white, Qt::black), 21.);
        QVERIFY(std::abs(contrast(QColor(0x777777), Qt::white) - 4.478) < .01);
        QVERIFY(std::abs(distance(Qt::white, Qt::black, Sight::Normal) - 100) < .1);
        QVERIFY(std::abs(distance(Qt::red, Qt::green, Sight::Normal) - 86.6) < .2);
    }

    void everyColourIsSet_data() { schemeRows(); }
    void everyColourIsSet()
    {
        QFETCH(ColourScheme, scheme);
        const auto theme = Theme::of(scheme);
        QCOMPARE(theme.scheme, scheme);
        const auto* first = &theme.surface;
        const auto count = &theme.sCanceled - first + 1;
        for (std::ptrdiff_t i = 0; i < count; ++i) {
            QVERIFY2(first[i].isValid(), qPrintable(QString::number(i)));
        }
    }

    void paletteCarriesTheThemesRoles()
    {
        const auto theme = Theme::of(ColourScheme::Dark);
        const auto colours = palette(theme);
        QCOMPARE(colours.color(QPalette::Active, QPalette::Window), theme.chrome);
        QCOMPARE(colours.color(QPalette::Active, QPalette::Base), theme.surface);
        QCOMPARE(colours.color(QPalette::Active, QPalette::Highlight), theme.selected);
        QCOMPARE(colours.color(QPalette::Inactive, QPalette::Highlight), theme.selectedIdle);
        QCOMPARE(colours.color(QPalette::Inactive, QPalette::Text), theme.text);
        QCOMPARE(colours.color(QPalette::Disabled, QPalette::Text), theme.disabled);
    }

    void exceptionsHaveTints()
    {
        const auto theme = Theme::of(ColourScheme::Light);
        for (int i = 0; i < stateGlyphCount; ++i) {
            const auto state = static_cast<StateGlyph>(i);
            QVERIFY(stateColour(state, theme).isValid());
            QVERIFY(!isException(state) || stateTint(state, theme).isValid());
        }
    }
};

QTEST_GUILESS_MAIN(ThemeTest)
#include "tst_theme.moc"
