// SPDX-License-Identifier: GPL-3.0-or-later
// Reported keys in the table: as columns, in its order, in what is copied and exported, and in its filter.
#include "client/mirror/mirror_bed.h"
#include "models/devices/device_export.h"
#include "models/devices/device_filter.h"
#include "models/devices/device_model.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using Json = nlohmann::json;

namespace {

TimePoint now()
{
    return fromMilliseconds(1'700'000'000'000);
}

/// A table over devices that report.
struct Table
{
    client::MirrorWriter writer;
    client::FleetMirror mirror;
    DeviceModel model{mirror, now};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    std::vector<Json> questions; ///< to the service, which never answers
    DeviceFilter filter{model, mirror, [this](Json arguments, const QObject*, auto) {
                            questions.push_back(std::move(arguments));
                        }};

    Table() { model.setLeastPause(std::chrono::milliseconds(0)); }

    void hear(const std::string& id, Json reported, bool whole = true)
    {
        ++m_version;
        const wire::ChangeDigest digest{
            1,
            m_version,
            m_version,
            {{id, 1, m_version, false, {{"reported", std::move(reported)}, {"reportedWhole", whole}}}}};
        client::apply(writer, digest);
        model.applyChanges(mirror.apply(writer.tryTake().value()));
    }
    void fill()
    {
        hear("dev-1", {{"region", "eu"}, {"load", 10}, {"ready", true}});
        hear("dev-2", {{"region", "us"}, {"load", 9.5}, {"tags", Json::array()}});
        hear("dev-3", {{"load", "text"}, {"region", "-eu"}});
        hear("dev-4", Json::object());
        hear("dev-5", {{"load", -3'000'000'000}});
        hear("dev-6", {{"load", false}});
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return model.isSettled(); });
    }
    [[nodiscard]] QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids += QString::fromStdString(std::string(model.idAt(row))).mid(4);
        return ids;
    }

private:
    std::uint64_t m_version = 0;
};

} // namespace

class TestKeyColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnShowsWhatIsReportedAndFollowsIt()
    {
        Table table;
        table.fill();
        QVERIFY(table.settle());
        table.model.addKeyColumn("region");
        table.model.addKeyColumn("tags");
        table.model.addKeyColumn("region");
        table.model.addKeyColumn("nobody");
        QCOMPARE(table.model.columnCount(), deviceColumnCount + 3);
        QCOMPARE(table.model.headerData(deviceColumnCount, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("region"));
        const auto cell = [&](int row, int column) {
            return table.model.QAbstractTableModel::index(row, deviceColumnCount + column).data().toString();
        };
        QCOMPARE(cell(0, 0), QStringLiteral("eu"));
        QCOMPARE(cell(0, 1), QString());
        QCOMPARE(cell(1, 1), QStringLiteral("…"));
        QCOMPARE(cell(0, 2), QString());
        QVERIFY(table.model.QAbstractTableModel::index(0, deviceColumnCount)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(QStringLiteral(", region eu")));
        QSignalSpy changed(&table.model, &QAbstractItemModel::dataChanged);
        table.hear("dev-1", {{"region", "asia"}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][1].toModelIndex().column(), deviceColumnCount + 2);
        QCOMPARE(cell(0, 0), QStringLiteral("asia"));
        table.model.removeKeyColumn("region");
        QCOMPARE(table.model.columnCount(), deviceColumnCount + 2);
        QCOMPARE(table.model.headerData(deviceColumnCount, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("tags"));
    }

    void orderByAKeyIsNumbersThenTextsThenTruthsAndKeepsUp()
    {
        Table table;
        table.fill();
        table.model.addKeyColumn("load");
        table.model.sort(deviceColumnCount, Qt::AscendingOrder);
        QVERIFY(table.settle());
        QCOMPARE(table.ids(), (QStringList{"5", "2", "1", "3", "6", "4"}));
        table.model.sort(deviceColumnCount, Qt::DescendingOrder);
        QVERIFY(table.settle());
        QCOMPARE(table.ids(), (QStringList{"6", "3", "1", "2", "5", "4"}));
        table.hear("dev-4", {{"load", 9.75}});
        table.hear("dev-1", {{"load", nullptr}});
        table.hear("dev-2", {{"load", "a text that is new"}});
        QVERIFY(table.settle());
        QCOMPARE(table.ids(), (QStringList{"6", "3", "2", "4", "5", "1"}));
        table.model.removeKeyColumn("load");
        QVERIFY(table.settle());
        QCOMPARE(table.ids(), (QStringList{"1", "2", "3", "4", "5", "6"}));
    }

    void orderByAKeyThatNobodyHasYetTakesItWhenItComes()
    {
        Table table;
        table.fill();
        table.model.addKeyColumn("later");
        table.model.sort(deviceColumnCount, Qt::AscendingOrder);
        QVERIFY(table.settle());
        QCOMPARE(table.ids().first(), QStringLiteral("1"));
        table.hear("dev-3", {{"later", 1}});
        QVERIFY(table.settle());
        QCOMPARE(table.ids().first(), QStringLiteral("3"));
    }

    void filterAnswersAtOnceAndAsksNobody()
    {
        Table table;
        table.fill();
        QVERIFY(table.settle());
        table.filter.setText(QStringLiteral("reported.region = eu"));
        QVERIFY(table.settle());
        QCOMPARE(table.ids(), QStringList{"1"});
        table.hear("dev-4", {{"region", "eu"}});
        table.hear("dev-1", {{"region", nullptr}});
        QVERIFY(table.settle());
        QCOMPARE(table.ids(), QStringList{"4"});
        QVERIFY(!table.filter.isAsking());
        QVERIFY(table.questions.empty());
        QVERIFY(table.filter.knownValues(QueryField::Reported).contains(QStringLiteral("load")));
    }

    void serviceIsAskedForAValueThatOnlyItKnows()
    {
        Table table;
        table.fill();
        QVERIFY(table.settle());
        table.filter.setText(QStringLiteral("reported.tags ~ *b*"));
        QTRY_COMPARE(table.questions.size(), std::size_t(1));
        QCOMPARE(table.questions[0]["query"].get<std::string>(), std::string("reported.tags ~ *b*"));
        table.filter.setText(QStringLiteral("reported.region = eu"));
        QVERIFY(table.settle());
        QCOMPARE(table.ids(), QStringList{"1"});
        QVERIFY(!table.filter.isAsking());
        // Somebody comes who reports more than is told.
        table.hear("dev-7", {{"other", 1}}, false);
        QTRY_COMPARE(table.questions.size(), std::size_t(2));
        QVERIFY(table.filter.isAsking());
    }

    void keysAreCopiedAndExportedWhereTheyAreColumns_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("csv") << int(ExportFormat::Csv)
                             << QStringList{",reported.region,reported.load,\"reported.a,b\"\r\n",
                                            ",eu,10,\r\n",
                                            ",us,9.5,\r\n",
                                            ",\"'-eu\",text,\r\n",
                                            ",,,\r\n",
                                            ",,-3000000000,\r\n",
                                            ",,false,\r\n"};
        QTest::newRow("json lines") << int(ExportFormat::JsonLines)
                                    << QStringList{R"("reported.region":"eu","reported.load":10})",
                                                   R"("reported.region":"us","reported.load":9.5})",
                                                   R"("reported.load":-3000000000})",
                                                   R"("reported.load":false})"};
    }
    void keysAreCopiedAndExportedWhereTheyAreColumns()
    {
        QFETCH(const int, format);
        QFETCH(const QStringList, expected);
        Table table;
        table.fill();
        QVERIFY(table.settle());
        for (const char* path : {"region", "load", "a,b"})
            table.model.addKeyColumn(path);
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("devices"));
        DeviceExport writer;
        QSignalSpy finished(&writer, &DeviceExport::finished);
        writer.start(table.model, ExportFormat(format), path);
        QVERIFY(finished.wait());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QString& part : expected)
            QVERIFY2(text.contains(part), qPrintable(part + QStringLiteral(" in ") + text));
        const QStringList lines = tabSeparated(table.model.snapshot(), {table.model.rowAt(0)},
                                               table.model.keyColumns(), table.model.now())
                                      .split(QLatin1Char('\n'));
        QVERIFY(lines[0].endsWith(QStringLiteral("region\tload\ta,b")));
        QVERIFY(lines[1].endsWith(QStringLiteral("eu\t10\t")));
    }
};

QTEST_GUILESS_MAIN(TestKeyColumns)
#include "tst_key_columns.moc"
