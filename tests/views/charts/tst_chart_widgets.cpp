// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/accessible.h"
#include "views/charts/acknowledgement_view.h"
#include "views/charts/chart_axes.h"
#include "views/charts/chart_table_model.h"
#include "views/charts/count_bars.h"
#include "views/charts/online_chart.h"
#include "views/charts/outcome_donut.h"
#include "views/charts/outcome_list_model.h"
#include "views/charts/rate_bars.h"
#include "views/theme/theme_source.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace drydock;
using namespace drydock::views;
using namespace std::chrono_literals;

namespace {

const TimePoint begin = fromMilliseconds(1'700'000'000'000);

AcknowledgementSeries series(int samples, int devices = 100)
{
    AcknowledgementSeries made;
    made.title = QStringLiteral("Agent 2.1.0");
    made.begin = begin;
    for (int i = 0; i < samples; ++i) {
        AcknowledgementSample sample;
        sample.time = std::chrono::seconds(i);
        sample[Layer::Succeeded] = devices * i / std::max(samples, 1);
        sample[Layer::Queued] = devices - sample[Layer::Succeeded];
        made.samples.push_back(sample);
    }
    return made;
}

Outcomes outcomes()
{
    return {.slices = {{7, StateGlyph::Succeeded, QStringLiteral("Succeeded"), 99'990},
                       {9, StateGlyph::Failed, QStringLiteral("Failed"), 10},
                       {3, StateGlyph::Queued, QStringLiteral("Queued"), 0}},
            .figure = QStringLiteral("100 %"),
            .figureWord = QStringLiteral("finished")};
}

int pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
    }
    return count;
}

} // namespace

class TestChartWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }
    void init() { m_theme.setSetting(ThemeSetting::Light); }

    void chartFollowsTheTheme()
    {
        AcknowledgementView chart(m_theme);
        chart.resize(600, 300);
        chart.setSeries(series(50));
        for (const auto setting : {ThemeSetting::Light, ThemeSetting::Dark, ThemeSetting::HighContrast}) {
            m_theme.setSetting(setting);
            const QImage image = chart.grab().toImage();
            QVERIFY(pixelsOf(image, layerFill(Layer::Succeeded, m_theme.theme())) > 1000);
            QVERIFY(pixelsOf(image, m_theme.theme().surface) > 1000);
        }
    }

    void longJobIsThinnedAndKeepsItsEnds()
    {
        const auto all = series(100'000).samples;
        const auto few = thinned(all, 300);
        QVERIFY(few.size() <= 300);
        QCOMPARE(few.front(), all.front());
        QCOMPARE(few.back(), all.back());
        QVERIFY(std::ranges::is_sorted(few, {}, &AcknowledgementSample::time));
        QCOMPARE(thinned(few, 300).size(), few.size());
    }

    void emptyAndOneSampleAreShown()
    {
        AcknowledgementView chart(m_theme);
        chart.resize(600, 300);
        QVERIFY(!chart.grab().isNull());
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("Nothing")));
        chart.setSeries(series(1));
        QVERIFY(pixelsOf(chart.grab().toImage(), layerFill(Layer::Queued, m_theme.theme())) > 1000);
    }

    void endOfAJobStaysForAWhile()
    {
        const auto samples = series(101).samples;
        QCOMPARE(withTail(samples, false).size(), samples.size());
        const auto ended = withTail(samples, true);
        QCOMPARE(ended.back().time, std::chrono::milliseconds(104'000));
        QCOMPARE(ended.back().counts, samples.back().counts);
        // What took no time at all is as long as a second.
        QCOMPARE(withTail(series(1).samples, true).back().time, std::chrono::milliseconds(1000));
        QVERIFY(withTail({}, true).empty());
    }

    void numbersThatChangeAreDrawnLaterAndAnotherJobAtOnce()
    {
        AcknowledgementView chart(m_theme);
        chart.setSeries(series(2));
        chart.setSeries(series(3, 500));
        const QString before = chart.accessibleDescription();
        QVERIFY(!before.contains(QStringLiteral("333")));
        QTRY_VERIFY(chart.accessibleDescription() != before);
        AcknowledgementSeries other = series(2, 9000);
        other.begin += 1h;
        chart.setSeries(other);
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("4,500")));
    }

    void keyTurnsTheChartIntoATableAndBack()
    {
        AcknowledgementView chart(m_theme);
        chart.resize(600, 300);
        chart.setSeries(series(5));
        chart.show();
        QVERIFY(QTest::qWaitForWindowActive(&chart));
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_T, Qt::ControlModifier);
        QVERIFY(chart.isTableShown());
        auto* table = chart.findChild<QTableView*>();
        QVERIFY(table && table->hasFocus());
        QCOMPARE(table->accessibleName(), chart.accessibleName());
        QCOMPARE(table->model()->rowCount(), 5);
        QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(), layerName(Layer::Succeeded));
        QCOMPARE(table->model()->index(4, 1).data().toString(), QStringLiteral("80"));
        QTest::keyClick(table, Qt::Key_T, Qt::ControlModifier);
        QVERIFY(!chart.isTableShown());
        QVERIFY(chart.hasFocus());
    }

    void tableModelGrowsWithItsNumbers()
    {
        ChartTableModel model;
        QAbstractItemModelTester tester(&model);
        ChartTable table{{QStringLiteral("a"), QStringLiteral("b")}, {{1, 2}, {3, 4}}};
        model.setTable(table);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        table.rows.push_back({5, 6});
        model.setTable(table);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(resets.isEmpty());
        model.setTable({});
        QCOMPARE(model.rowCount(), 0);
    }

    void filesArePictureDrawingAndNumbers()
    {
        AcknowledgementView chart(m_theme);
        chart.setSeries(series(20));
        m_theme.setSetting(ThemeSetting::Dark);
        QTemporaryDir directory;
        const QString png = directory.filePath(QStringLiteral("a.png"));
        QVERIFY(chart.save(ChartFile::Png, png));
        const QImage image(png);
        QCOMPARE(image.size(), QSize(2400, 1200));
        QVERIFY(pixelsOf(image, layerFill(Layer::Succeeded, Theme::of(ColourScheme::Light))) > 10'000);

        const QString svg = directory.filePath(QStringLiteral("a.svg"));
        QVERIFY(chart.save(ChartFile::Svg, svg));
        QFile drawing(svg);
        QVERIFY(drawing.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&drawing);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));

        const QString csv = directory.filePath(QStringLiteral("a.csv"));
        QVERIFY(chart.save(ChartFile::Csv, csv));
        QFile numbers(csv);
        QVERIFY(numbers.open(QIODevice::ReadOnly));
        QVERIFY(numbers.readLine().startsWith("Time,Succeeded,"));
        QCOMPARE(numbers.readLine(), QByteArray("2023-11-14T22:13:20.000Z,0,0,0,0,100,0\r\n"));

        const auto refused = chart.save(ChartFile::Png, directory.filePath(QStringLiteral("no/a.png")));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("no/a.png") != std::string::npos);
    }

    void fieldsOfCsvAreQuotedWhereNeeded()
    {
        const ChartTable table{{QStringLiteral("what"), QStringLiteral("n")},
                               {{QStringLiteral("no \"space\", sorry"), 1'234'567}}};
        QCOMPARE(toCsv(table), QByteArray("what,n\r\n\"no \"\"space\"\", sorry\",1234567\r\n"));
    }

    void smallSlicesAreSeen()
    {
        const auto shares = ringShares(outcomes().slices);
        QVERIFY(shares[1] > 0.0039);
        QCOMPARE(shares[2], 0.0);
        QVERIFY(qFuzzyCompare(shares[0] + shares[1], 1.0));
        QCOMPARE(ringShares({}).size(), std::size_t(0));
    }

    void donutListsWhatCountsAndSaysWhichWasChosen()
    {
        OutcomeDonut donut(m_theme);
        donut.setOutcomes(outcomes());
        donut.show();
        auto* list =
            test::findByName<RowList>(donut, QAccessible::List, QStringLiteral("Devices by outcome"));
        QVERIFY(list);
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Failed: 10"));
        QSignalSpy chosen(&donut, &OutcomeDonut::chosen);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).toInt(), 9);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, 0)).center());
        QCOMPARE(chosen.at(1).at(0).toInt(), 7);
        QVERIFY(donut.accessibleDescription().contains(QStringLiteral("99,990")));
    }

    void outcomesThatChangeKeepTheirRows()
    {
        OutcomeListModel model;
        QAbstractItemModelTester tester(&model);
        auto slices = outcomes().slices;
        model.setSlices(slices);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        slices[0].count = 5;
        model.setSlices(slices);
        QVERIFY(resets.isEmpty());
        slices[2].count = 5;
        model.setSlices(slices);
        QCOMPARE(model.rowCount(), 3);
    }

    void barsAreInProportion()
    {
        const std::vector<MinuteRate> minutes{{begin, 50}, {begin + 1min, 100}};
        const QRectF plot(0, 0, 200, 100);
        QCOMPARE(topOf(minutes), 100.0);
        QCOMPARE(barOf(minutes, 0, plot).height(), 50.0);
        QCOMPARE(barOf(minutes, 1, plot).height(), 100.0);
        RateBars bars(m_theme);
        bars.setMinutes(minutes);
        QVERIFY(bars.accessibleDescription().contains(QStringLiteral("100")));
        QCOMPARE(bars.table().rows.size(), std::size_t(2));
    }

    void onlineKeepsTheNewestPoints()
    {
        OnlineChart chart(m_theme);
        chart.resize(500, 200);
        std::vector<OnlinePoint> points;
        for (int i = 0; i < 1500; ++i)
            points.push_back({begin + std::chrono::seconds(i), 960'000 + i});
        chart.setPoints(points);
        QVERIFY(chart.pointCount() <= OnlineChart::mostPoints);
        QCOMPARE(chart.table().rows.back().at(1).toInt(), 961'499);
        for (int i = 0; i < 700; ++i)
            chart.append({begin + std::chrono::seconds(2000 + i), i});
        QCOMPARE(chart.pointCount(), OnlineChart::mostPoints);
        QCOMPARE(chart.table().rows.front().at(1).toInt(), 100);
        QVERIFY(!chart.grab().isNull());
    }

    void axisBeginsWhereALineIsNotFlat()
    {
        const auto near = countTicksAround(953'000, 974'000);
        QVERIFY(near.front().value > 900'000 && near.front().value <= 953'000);
        QVERIFY(near.back().value >= 974'000);
        QVERIFY(near.size() >= 4 && near.size() <= 7);
        QCOMPARE(countTicksAround(0, 25).front().value, 0.0);
        QCOMPARE(countTicksAround(25, 25).front().value <= 25, true);
    }

    void clockTicksAreRoundTimes()
    {
        const auto ticks = clockTicks(begin, 5400);
        QVERIFY(ticks.size() >= 4 && ticks.size() <= 7);
        for (const AxisTick& tick : ticks) {
            const auto time =
                QDateTime::fromMSecsSinceEpoch(toMilliseconds(begin)).addMSecs(qint64(tick.value * 1000));
            QCOMPARE(time.time().second(), 0);
            QCOMPARE(time.time().minute() % 15, 0);
            QCOMPARE(tick.label, time.toString(QStringLiteral("HH:mm")));
        }
    }

    void countBarsLeadToTheirRow()
    {
        QStandardItemModel model;
        for (const int count : {71, 12}) {
            auto* item = new QStandardItem(QStringLiteral("Checksum mismatch"));
            item->setData(count, Qt::UserRole);
            model.appendRow(item);
        }
        CountBars bars(m_theme, QStringLiteral("Reasons"), [](const QModelIndex& index) {
            return CountBar{.text = index.data().toString(),
                            .count = index.data(Qt::UserRole).toLongLong(),
                            .colour = &Theme::sFailed,
                            .glyph = StateGlyph::Failed};
        });
        bars.setModel(&model);
        bars.resize(400, bars.sizeHint().height());
        bars.show();
        QCOMPARE(bars.largestCount(), 71);
        QCOMPARE(bars.sizeHint().height(), 2 * bars.rowHeight());
        const QImage image = bars.grab().toImage();
        QVERIFY(pixelsOf(image, m_theme.theme().sFailed) > 500);
        QSignalSpy chosen(&bars, &CountBars::chosen);
        bars.setFocus();
        QTest::keyClick(&bars, Qt::Key_Down);
        QTest::keyClick(&bars, Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);
        model.removeRow(0);
        QCOMPARE(bars.largestCount(), 12);
    }

private:
    ThemeSource m_theme;
};

QTEST_MAIN(TestChartWidgets)
#include "tst_chart_widgets.moc"
