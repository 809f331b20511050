// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/fonts.h"
#include "views/theme/glyphs.h"
#include "views/theme/icons.h"
#include "views/theme/theme_source.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QTest>

#include <set>

using namespace drydock::views;

namespace {

int paintedPixels(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class DrawingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void everyIconIsDrawnInTheAskedColour()
    {
        const QColor colour(0x1B5FC1);
        for (int i = 0; i < iconCount; ++i) {
            const auto image = iconPixmap(static_cast<Icon>(i), colour, 20, 2).toImage();
            QCOMPARE(image.size(), QSize(40, 40));
            QVERIFY2(paintedPixels(image) > 8, qPrintable(QString::number(i)));
            bool solid = false;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const auto pixel = image.pixelColor(x, y);
                    if (pixel.alpha() == 255) {
                        solid = true;
                        QCOMPARE(pixel.rgb(), colour.rgb());
                    }
                }
            }
            QVERIFY2(solid, qPrintable(QString::number(i)));
        }
    }

    void everyGlyphDiffersFromTheOthers()
    {
        const auto theme = Theme::of(ColourScheme::Light);
        std::set<QByteArray> seen;
        for (int i = 0; i < stateGlyphCount; ++i) {
            const auto image = glyphPixmap(static_cast<StateGlyph>(i), theme, glyphSize, 1).toImage();
            QVERIFY(paintedPixels(image) > 4);
            QVERIFY(
                seen.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()))
                    .second);
        }
    }

    void glyphsOfAnotherSchemeDoNotComeFromTheCache()
    {
        const auto light =
            glyphPixmap(StateGlyph::Failed, Theme::of(ColourScheme::Light), glyphSize, 1).toImage();
        const auto dark =
            glyphPixmap(StateGlyph::Failed, Theme::of(ColourScheme::Dark), glyphSize, 1).toImage();
        QVERIFY(light != dark);
    }

    void digitsAreOfEqualWidth_data()
    {
        QTest::addColumn<QFont::Weight>("weight");
        QTest::newRow("regular") << QFont::Normal;
        QTest::newRow("medium") << QFont::Medium;
        QTest::newRow("semibold") << QFont::DemiBold;
    }
    void digitsAreOfEqualWidth()
    {
        QFETCH(QFont::Weight, weight);
        auto font = applicationFont(FontChoice::Own, QFont(), 1);
        font.setWeight(weight);
        QCOMPARE(QFontInfo(font).family(), QStringLiteral("Drydock Sans"));
        QCOMPARE(QFontInfo(font).weight(), static_cast<int>(weight));
        const QFontMetricsF metrics(font);
        for (char digit = '0'; digit <= '9'; ++digit) {
            QCOMPARE(metrics.horizontalAdvance(QLatin1Char(digit)),
                     metrics.horizontalAdvance(QLatin1Char('0')));
        }
    }

    void signsOfTheConsoleAreInTheFont()
    {
        const QFontMetricsF metrics(applicationFont(FontChoice::Own, QFont(), 1));
        for (const auto sign : QStringLiteral("→≠…–·×≥<äßŁΩЖ\u00A0")) {
            QVERIFY2(metrics.inFont(sign), qPrintable(QString(sign)));
        }
    }

    void chineseIsSetInChineseForms()
    {
        const auto families = applicationFont(FontChoice::Own, QFont(), 1).families();
        QCOMPARE(families.at(1), QStringLiteral("Noto Sans CJK SC"));
        QCOMPARE(monoFont().families().at(1), QStringLiteral("Noto Sans Mono CJK SC"));
    }

    void fontScaleFollowsWhatIsLargerThanUsual_data()
    {
        QTest::addColumn<double>("points");
        QTest::addColumn<double>("dotsPerInch");
        QTest::addColumn<double>("scale");
        QTest::newRow("Plasma's usual") << 10. << 96. << 1.;
        QTest::newRow("GNOME's usual") << 11. << 96. << 1.;
        QTest::newRow("twice") << 22. << 96. << 2.;
        QTest::newRow("by resolution") << 10. << 192. << 2.;
        QTest::newRow("small") << 6. << 96. << .85;
        QTest::newRow("font in pixels") << -1. << 96. << 1.;
    }
    void fontScaleFollowsWhatIsLargerThanUsual()
    {
        QFETCH(double, points);
        QFETCH(double, dotsPerInch);
        QTEST(fontScale(points, dotsPerInch), "scale");
    }

    void fontsGrowWithTheApplicationsFont()
    {
        const auto before = QGuiApplication::font();
        QGuiApplication::setFont(applicationFont(FontChoice::Own, before, 2));
        QCOMPARE(uiFont(TextSize::Job).pixelSize(), 40);
        QCOMPARE(monoFont(TextSize::Second).pixelSize(), 24);
        QCOMPARE(scaledLength(28), 56);
        QGuiApplication::setFont(before);
    }

    void loadingFonts()
    {
        QBENCHMARK
        {
            loadFonts();
        }
    }
};

QTEST_MAIN(DrawingTest)
#include "tst_drawing.moc"
