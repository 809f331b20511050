// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/acknowledgement_chart.h"
#include "views/charts/chart_axes.h"
#include "views/theme/theme.h"

#include <QTest>

using namespace drydock::views;
using namespace std::chrono_literals;

namespace {

AcknowledgementSample sampleAt(std::chrono::milliseconds time, int failed, int succeeded, int running,
                               int notified, int queued)
{
    AcknowledgementSample sample;
    sample.time = time;
    sample[Layer::NotSuccessful] = failed;
    sample[Layer::Succeeded] = succeeded;
    sample[Layer::InProgress] = running;
    sample[Layer::Notified] = notified;
    sample[Layer::Queued] = queued;
    return sample;
}

AcknowledgementChart rollout()
{
    AcknowledgementChart chart;
    chart.title = QStringLiteral("Acknowledgements over time");
    chart.subtitle = QStringLiteral("app 2.0.0 to 9 devices, then 2.1.0 to 25 on the local fleet");
    chart.markers = {{0ms, QStringLiteral("2.0.0 to model rpi4")}, {6200ms, QStringLiteral("2.1.0 to all")}};
    chart.results = {{6000ms, QStringLiteral("9 of 9 succeeded")},
                     {18200ms, QStringLiteral("24 of 25 succeeded")}};
    for (int i = 0; i <= 30; ++i) {
        const auto time = std::chrono::milliseconds(200 * i);
        const int done = std::clamp(i - 14, 0, 9);
        const int running = std::clamp(i - 6, 0, 9 - done);
        const int notified = std::clamp(i, 0, 9 - done - running);
        chart.samples.push_back(sampleAt(time, 0, done, running, notified, 9 - done - running - notified));
    }
    for (int i = 0; i <= 60; ++i) {
        const auto time = std::chrono::milliseconds(6200 + 200 * i);
        const int failed = i > 40 ? 1 : 0;
        const int done = std::clamp((i - 15) * 2 / 3, 0, 25 - failed);
        const int running = std::clamp(i - 5, 0, 25 - failed - done);
        const int notified = std::clamp(i, 0, 25 - failed - done - running);
        chart.samples.push_back(
            sampleAt(time, failed, 9 + done, running, notified, 25 - failed - done - running - notified));
    }
    return chart;
}

QColor fill(Layer layer)
{
    return layerFill(layer, Theme::of(ColourScheme::Light));
}

int pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

} // namespace

class TestAcknowledgementChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLayerWithDevicesIsPainted()
    {
        const QImage image = renderAcknowledgementChart(rollout());
        QCOMPARE(image.size(), QSize(2400, 1200));
        if (const QByteArray path = qgetenv("DRYDOCK_CHART"); !path.isEmpty())
            QVERIFY(image.save(QString::fromLocal8Bit(path)));
        constexpr int legendSwatch = 28 * 28; // pixels; an area has more
        for (const Layer layer :
             {Layer::NotSuccessful, Layer::Succeeded, Layer::InProgress, Layer::Notified, Layer::Queued})
            QVERIFY2(pixelsOf(image, fill(layer)) > 2 * legendSwatch, qPrintable(fill(layer).name()));
        // Nor is a colour explained that is nowhere.
        QCOMPARE(pixelsOf(image, fill(Layer::AlreadyInstalled)), 0);
    }

    void axisEndsAtATickAboveTheMost()
    {
        AcknowledgementChart chart;
        chart.samples = {sampleAt(0ms, 0, 34, 0, 0, 0), sampleAt(10s, 0, 34, 0, 0, 0)};
        const QImage image = renderAcknowledgementChart(chart);
        // 34 of 40: the area leaves its place to what is above it.
        chart.samples = {sampleAt(0ms, 0, 34, 0, 0, 6), sampleAt(10s, 0, 34, 0, 0, 6)};
        const QImage full = renderAcknowledgementChart(chart);
        const double ratio =
            double(pixelsOf(image, fill(Layer::Succeeded))) / pixelsOf(full, fill(Layer::Succeeded));
        QVERIFY2(ratio > 0.99 && ratio < 1.01, qPrintable(QString::number(ratio)));
    }

    void areasAreInProportionToTheirCounts()
    {
        AcknowledgementChart chart;
        chart.samples = {sampleAt(0ms, 0, 5, 0, 0, 15), sampleAt(10s, 0, 5, 0, 0, 15)};
        const QImage image = renderAcknowledgementChart(chart);
        const double ratio =
            double(pixelsOf(image, fill(Layer::Queued))) / pixelsOf(image, fill(Layer::Succeeded));
        QVERIFY2(ratio > 2.8 && ratio < 3.2, qPrintable(QString::number(ratio)));
    }

    void emptySeriesStillRenders()
    {
        const QImage image = renderAcknowledgementChart({});
        QVERIFY(!image.isNull());
    }

    void ticksAreRoundAndFew_data()
    {
        QTest::addColumn<double>("largest");
        QTest::addColumn<double>("step");
        QTest::newRow("one device") << 1.0 << 1.0;
        QTest::newRow("25") << 25.0 << 5.0;
        QTest::newRow("34") << 34.0 << 10.0;
        QTest::newRow("1,000") << 1000.0 << 200.0;
        QTest::newRow("a million") << 1e6 << 2e5;
    }
    void ticksAreRoundAndFew()
    {
        QFETCH(double, largest);
        QFETCH(double, step);
        QCOMPARE(tickStep(largest, 1), step);
    }

    void elapsedTimeIsSaidInTheUnitOfTheWhole()
    {
        QCOMPARE(elapsedLabel(20, 45), QStringLiteral("20 s"));
        QCOMPARE(elapsedLabel(90, 300), QStringLiteral("1:30"));
        QCOMPARE(elapsedLabel(7500, 9000), QStringLiteral("2 h 05"));
        QCOMPARE(timeTickStep(20), 5.0);
        QCOMPARE(timeTickStep(5400), 900.0);
    }
};

QTEST_MAIN(TestAcknowledgementChart)
#include "tst_acknowledgement_chart.moc"
