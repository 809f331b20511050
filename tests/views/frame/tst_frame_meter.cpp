// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process_times.h"
#include "views/frame/metered_application.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPaintEvent>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace drydock::views;

namespace {

constexpr int slow = 40; // ms, well over a frame

void busyFor(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds) {
    }
}

class SlowWidget : public QWidget
{
public:
    int painted = 0;
    bool isSlow = false;

protected:
    void paintEvent(QPaintEvent*) override
    {
        ++painted;
        if (isSlow)
            busyFor(slow);
    }
};

} // namespace

class TestFrameMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsPaintedAndWhatTookTooLong()
    {
        FrameMeter& meter = qobject_cast<MeteredApplication*>(qApp)->meter();
        SlowWidget widget;
        widget.show();
        QTRY_VERIFY(widget.painted > 0);
        const qint64 first = meter.figures().firstFrame;
        QVERIFY(first >= 0);
        QVERIFY(first <= drydock::platform::processAge());

        QTest::qWait(1);
        meter.reset();
        widget.isSlow = true;
        const int before = widget.painted;
        widget.update();
        QTRY_VERIFY(widget.painted > before);
        widget.isSlow = false;
        QTRY_VERIFY(meter.figures().over16 >= 1);
        QVERIFY(meter.figures().longest >= slow);
        QCOMPARE(meter.figures().firstFrame, first);
    }

    void aFrameEndsWithItsPictureAndAStretchWhereNothingWaits()
    {
        FrameMeter meter;
        meter.begin();
        meter.end(false);
        meter.reset();
        for (int picture = 0; picture < 3; ++picture) {
            meter.begin();
            busyFor(slow / 2);
            meter.end(true);
        }
        QCOMPARE(meter.figures().frames, std::size_t(3));
        QVERIFY(meter.figures().longestStretch >= 3 * (slow / 2));
        QVERIFY(meter.figures().longest <= meter.figures().longestStretch);
        QVERIFY(meter.figures().median >= slow / 2);
        QVERIFY(meter.figures().median <= meter.figures().longestStretch / 2);
    }

    void aStallWithoutPaintingIsNoFrame()
    {
        FrameMeter& meter = qobject_cast<MeteredApplication*>(qApp)->meter();
        QTest::qWait(1);
        meter.reset();
        bool ran = false;
        QMetaObject::invokeMethod(
            qApp,
            [&ran] {
                busyFor(slow);
                ran = true;
            },
            Qt::QueuedConnection);
        QTRY_VERIFY(ran);
        QTRY_VERIFY(meter.figures().stretchesOver16 >= 1);
        QVERIFY(meter.figures().longestStretch >= slow);
        QCOMPARE(meter.figures().over16, std::size_t(0));
    }

    void writesItsFiguresAsJson()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("frames.json"));
        const FrameMeter& meter = qobject_cast<MeteredApplication*>(qApp)->meter();
        QVERIFY(meter.append(file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QJsonObject figures = QJsonDocument::fromJson(written.readAll()).object();
        QCOMPARE(figures.size(), 11);
        QCOMPARE(figures.value(QStringLiteral("completeMs")).toInteger(), qint64(-1));
        QCOMPARE(figures.value(QStringLiteral("firstFrameMs")).toInteger(), meter.figures().firstFrame);
        QVERIFY(!meter.append(directory.filePath(QStringLiteral("no/such/directory"))));
    }
};

int main(int argc, char** argv)
{
    MeteredApplication application(argc, argv);
    TestFrameMeter test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_frame_meter.moc"
