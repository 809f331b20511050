// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/device_export.h"
#include "models/devices/device_model.h"
#include "models/devices/random_fleet.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock;
using namespace drydock::models;

namespace {

TimePoint now()
{
    return fromMilliseconds(test::RandomFleet::now);
}

/// One device whose texts are as bad as they may be.
struct OneDevice
{
    OneDevice()
    {
        client::TextIndex ids;
        client::TextIndex texts;
        texts.intern({});
        client::RowChange change;
        change.row = ids.intern("dev-1");
        change.fields = client::FieldSet::all();
        change.values.model = texts.intern("a \"b\", c\nd");
        change.values.softwareVersion = texts.intern("=1+1");
        change.values.groups = texts.intern("paris canary");
        change.values.progress = 41;
        change.values.seen = 1'772'366'400'000;
        change.values.state = client::deviceState(ExecutionState::InProgress);
        (void)mirror.apply({{change}, ids.table(), texts.table(), 1, 1});
    }
    client::FleetMirror mirror;
};

QByteArray exported(const DeviceModel& model, ExportFormat format)
{
    QTemporaryDir directory;
    const QString path = directory.filePath("devices");
    DeviceExport writer;
    QSignalSpy finished(&writer, &DeviceExport::finished);
    writer.start(model, format, path);
    if (!QTest::qWaitFor([&] { return finished.size() == 1; }) || !finished[0][0].toString().isEmpty())
        return "failed";
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("absent");
}

} // namespace

class TestDeviceExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvQuotesWhatItMustAndRunsNothing()
    {
        OneDevice one;
        DeviceModel model(one.mirror, now);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(
            exported(model, ExportFormat::Csv),
            QByteArray("id,model,softwareName,softwareVersion,desiredVersion,state,phase,progress,online,"
                       "seen,jobId,package,groups,reason\r\n"
                       "dev-1,\"a \"\"b\"\", c\nd\",,\"'=1+1\",,IN_PROGRESS,,41,UNKNOWN,"
                       "2026-03-01T12:00:00Z,,,paris canary,\r\n"));
    }

    void jsonHoldsTheRowsInTheirOrder()
    {
        test::RandomFleet fleet(17);
        (void)fleet.change(3000, 9000);
        DeviceModel model(fleet.mirror(), now);
        model.sort(int(DeviceColumn::Reported), Qt::DescendingOrder);
        QTRY_VERIFY(model.isSettled() && model.rowCount() > 0);
        const auto array = QJsonDocument::fromJson(exported(model, ExportFormat::JsonArray)).array();
        const auto lines = exported(model, ExportFormat::JsonLines).split('\n');
        QCOMPARE(int(array.size()), model.rowCount());
        QCOMPARE(int(lines.size()), model.rowCount() + 1);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QJsonObject device = array[row].toObject();
            QCOMPARE(device["id"].toString().toStdString(), std::string(model.idAt(row)));
            QVERIFY(device["groups"].isArray());
            QCOMPARE(QJsonDocument::fromJson(lines[row]).object(), device);
        }
    }

    void fileThatCannotBeWrittenIsAProblem()
    {
        OneDevice one;
        DeviceModel model(one.mirror, now);
        QTemporaryDir directory;
        DeviceExport writer;
        QSignalSpy finished(&writer, &DeviceExport::finished);
        writer.start(model, ExportFormat::Csv, directory.filePath("no/such/place"));
        QVERIFY(finished.wait());
        QVERIFY(finished[0][0].toString().contains("no/such/place"));
        QVERIFY(!writer.isRunning());
    }

    void canceledExportLeavesNoFile()
    {
        test::RandomFleet fleet(19);
        for (int i = 0; i < 5; ++i)
            (void)fleet.change(20'000, 60'000);
        DeviceModel model(fleet.mirror(), now);
        QTRY_VERIFY(model.isSettled() && model.rowCount() > 20'000);
        QTemporaryDir directory;
        DeviceExport writer;
        QSignalSpy finished(&writer, &DeviceExport::finished);
        writer.start(model, ExportFormat::JsonArray, directory.filePath("devices"));
        writer.cancel();
        QVERIFY(finished.wait());
        QVERIFY(finished[0][1].toBool());
        QVERIFY(!QFile::exists(directory.filePath("devices")));
    }

    void copiedRowsAreATable()
    {
        OneDevice one;
        DeviceModel model(one.mirror, now);
        QTRY_COMPARE(model.rowCount(), 1);
        const QString text = tabSeparated(model.snapshot(), {model.rowAt(0)}, {}, model.now());
        QCOMPARE(text.count(QLatin1Char('\n')), 2);
        QCOMPARE(text.count(QLatin1Char('\t')), 2 * (deviceColumnCount - 1));
    }
};

QTEST_GUILESS_MAIN(TestDeviceExport)
#include "tst_device_export.moc"
