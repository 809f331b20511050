// SPDX-License-Identifier: GPL-3.0-or-later
// Queries about reported keys: the console's answer, from what the wire told it, against the service's, from
// the documents themselves.
#include "client/mirror/fleet_mirror.h"
#include "client/mirror/mirror_writer.h"
#include "fleet/random_json.h"
#include "models/devices/parted_query.h"
#include "models/devices/query_parts.h"
#include "replica/device_columns.h"
#include "wire/typed_page.h"

#include <QTest>

using namespace drydock;
using namespace drydock::models;
using nlohmann::json;

namespace {

const TimePoint now = fromMilliseconds(1'700'000'000'000);

struct Site
{
    std::vector<replica::Device> devices;
    client::MirrorWriter writer;
    client::FleetMirror mirror;

    void add(json reported)
    {
        const std::string number = std::to_string(devices.size());
        replica::Device device{.row = {.id = *DeviceId::parse("dev-" + number), .incarnation = 1},
                               .document = StateDocument()};
        if (!device.document.apply({.desired = {}, .reported = std::move(reported)}, 1, {.maxBytes = 65'536}))
            qFatal("no document");
        devices.push_back(std::move(device));
    }
    void tell()
    {
        std::vector<std::string> names;
        const json columns = replica::deviceColumns(devices.front());
        for (const auto& [name, value] : columns.items())
            names.push_back(name);
        auto page = wire::DevicePage::withColumns(names);
        page.cursor = 1;
        for (const auto& device : devices)
            page.append(replica::deviceColumns(device));
        const auto typed = wire::readPage(wire::encodeDevicePage(page).value());
        if (!typed)
            qFatal("no page");
        writer.apply(*typed);
        (void)mirror.apply(writer.tryTake().value());
    }
    [[nodiscard]] client::Row rowOf(std::size_t device) const
    {
        return *mirror.find(devices[device].row.id.str());
    }
    [[nodiscard]] bool serviceSays(const Query& query, std::size_t device) const
    {
        return matches(query, replica::DeviceFactsView(devices[device], now));
    }
};

std::string randomPath(testing::RandomJson& random)
{
    std::string path;
    for (std::size_t parts = 1 + random.below(3); parts > 0; --parts)
        path += (path.empty() ? "" : ".") + std::string(1, static_cast<char>('p' + random.below(5)));
    return path;
}

std::string randomTerm(testing::RandomJson& random)
{
    static const std::array<const char*, 7> operators{"=", "!=", "<", "<=", ">", ">=", "~"};
    static const std::array<const char*, 14> values{"a", "b",       "1",    "-2",    "0.5",    "1.0", "true",
                                                    "*", "\"*1*\"", "\"\"", "\"?\"", "\"[*\"", "1.2", "x"};
    return "reported." + randomPath(random) + " " + operators[random.below(operators.size())] + " " +
           values[random.below(values.size())];
}

std::string randomQuery(testing::RandomJson& random)
{
    std::string query = randomTerm(random);
    for (std::size_t more = random.below(3); more > 0; --more)
        query += (random.oneIn(2) ? " and " : " or ") + std::string(random.oneIn(3) ? "not " : "") +
                 randomTerm(random);
    return query;
}

} // namespace

class TestReportedQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void consoleAnswersAsTheServiceOrKnowsThatItCannot_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void consoleAnswersAsTheServiceOrKnowsThatItCannot()
    {
        QFETCH(const unsigned, seed);
        testing::RandomJson random(seed);
        Site site;
        for (int i = 0; i < 300; ++i)
            site.add(random.object(false, 6));
        site.tell();
        const client::FleetSnapshot& snapshot = site.mirror.snapshot();
        std::size_t answered = 0;
        std::size_t left = 0;
        for (int i = 0; i < 300; ++i) {
            const std::string text = randomQuery(random);
            const auto query = Query::parse(text);
            QVERIFY2(query, text.c_str());
            KeyGaps gaps(query->tree());
            auto found = std::make_shared<RowSet>(snapshot.rowCount());
            for (std::size_t device = 0; device < site.devices.size(); ++device)
                (*found)[site.rowOf(device)] = site.serviceSays(*query, device);
            PartedQuery alone(*query, nullptr, snapshot, now);
            PartedQuery asked(*query, found, snapshot, now);
            std::vector<Failures> chunk(CompiledQuery::chunkSize);
            asked.evaluate(0, std::span(chunk).first(snapshot.rowCount()));
            for (std::size_t device = 0; device < site.devices.size(); ++device) {
                const client::Row row = site.rowOf(device);
                const bool truth = (*found)[row];
                const auto what = text + " of " + site.devices[device].document.reported().dump();
                QVERIFY2((asked.failuresOf(row) == 0) == truth, what.c_str());
                QVERIFY2((chunk[row] == 0) == truth, what.c_str());
                if (gaps.contains(row, snapshot)) {
                    ++left;
                    QVERIFY(gaps.mayContain(snapshot));
                    QVERIFY(alone.failuresOf(row) != 0);
                } else {
                    ++answered;
                    QVERIFY2((alone.failuresOf(row) == 0) == truth, what.c_str());
                }
            }
        }
        QVERIFY(answered > left);
        QVERIFY(left > 0);
    }

    void numbersAndTextsAreWhatTheyAreThere_data()
    {
        QTest::addColumn<QString>("query");
        for (const char* query :
             {"reported.load > 9",         "reported.load = 10",
              "reported.load ~ 1*",        "reported.load != x",
              "reported.load < b",         "reported.big > 8000000000",
              "reported.big = 8000000001", "reported.big ~ 8*",
              "reported.ratio = 0.1",      "reported.ratio ~ 0.*",
              "reported.ratio = 2",        "reported.ratio ~ 2.0",
              "reported.on = true",        "reported.on != false",
              "reported.name = 10",        "reported.name = \"\"",
              "reported.nobody != x",      "reported.nobody = x",
              "reported.name.inner = x",   "reported.load > 9 and not reported.on = true"})
            QTest::newRow(query) << QString::fromLatin1(query);
    }
    void numbersAndTextsAreWhatTheyAreThere()
    {
        QFETCH(const QString, query);
        Site site;
        site.add({{"load", 9}, {"big", 8'000'000'000}, {"ratio", 0.1}, {"on", true}, {"name", "10"}});
        site.add({{"load", 10}, {"big", 8'000'000'001}, {"ratio", 2.0}, {"on", false}, {"name", ""}});
        site.add({{"load", -1}, {"big", -8'000'000'000}, {"ratio", 2}, {"on", "true"}, {"name", "x"}});
        site.add({{"load", "10"}, {"other", 1}});
        site.tell();
        const auto parsed = Query::parse(query.toStdString());
        QVERIFY(parsed);
        QVERIFY(!KeyGaps(parsed->tree()).mayContain(site.mirror.snapshot()));
        PartedQuery parted(*parsed, nullptr, site.mirror.snapshot(), now);
        for (std::size_t device = 0; device < site.devices.size(); ++device)
            QCOMPARE(parted.failuresOf(site.rowOf(device)) == 0, site.serviceSays(*parsed, device));
    }

    void globsSeeNumbersAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("glob");
        for (const char* glob : {"1*", "*5", "*e*", "-0*", "*.0", "?", "9007199254740993", "*3*"})
            QTest::newRow(glob) << QString::fromLatin1(glob);
    }
    void globsSeeNumbersAsTheyAreWritten()
    {
        QFETCH(const QString, glob);
        Site site;
        for (const double number :
             {-0.0, 0.1, 2.0, 5.0, 1e15, 1e16, 1e17, 1e-5, 1.5e300, -2.5e-300, 4.9e-324})
            site.add({{"number", number}});
        for (const std::int64_t number : {std::int64_t{9'000'000'000}, std::int64_t{9'007'199'254'740'991}})
            site.add({{"number", number}});
        // More than are remembered, and each of them twice.
        for (int i = 0; i < 12'000; ++i)
            site.add({{"number", i % 6'000 / 7.0}});
        site.tell();
        const auto parsed = Query::parse("reported.number ~ " + glob.toStdString());
        QVERIFY(parsed);
        PartedQuery parted(*parsed, nullptr, site.mirror.snapshot(), now);
        for (std::size_t device = 0; device < site.devices.size(); ++device)
            QCOMPARE(parted.failuresOf(site.rowOf(device)) == 0, site.serviceSays(*parsed, device));
    }

    void deviceWithMoreKeysThanAreToldIsAskedForAlone()
    {
        Site site;
        json many = json::object();
        for (int i = 0; i < 33; ++i)
            many["key" + std::to_string(10 + i)] = i;
        site.add(std::move(many));
        site.add({{"key10", 0}});
        site.tell();
        const client::FleetSnapshot& snapshot = site.mirror.snapshot();
        QCOMPARE(snapshot.partialCount, std::size_t(1));
        KeyGaps last(Query::parse("reported.key42 = 32")->tree());
        QVERIFY(last.contains(site.rowOf(0), snapshot));
        QVERIFY(!last.contains(site.rowOf(1), snapshot));
        KeyGaps first(Query::parse("reported.key10 = 0")->tree());
        QVERIFY(!first.contains(site.rowOf(0), snapshot));
    }

    void valuesWithColumnsOfTheirOwnAreAskedOfTheService()
    {
        for (const char* query : {"reported.update.phase = x", "reported.hardwareModel = x",
                                  "model = y and "
                                  "not reported.softwareVersion = x",
                                  "attributes.site = x"})
            QVERIFY(isForService(Query::parse(query)->tree()));
        QVERIFY(!isForService(Query::parse("reported.region = x or model = y")->tree()));
        QVERIFY(!isForService(Query().tree()));
    }

    void keyThatComesLaterIsFoundByAQueryFromBefore()
    {
        Site site;
        site.add({{"region", "eu"}});
        site.tell();
        const auto query = Query::parse("reported.zone = 7");
        PartedQuery parted(*query, nullptr, site.mirror.snapshot(), now);
        QVERIFY(parted.failuresOf(0) != 0);
        QVERIFY(site.devices[0].document.apply({.desired = {}, .reported = json{{"zone", 7}}}, 2));
        site.tell();
        QCOMPARE(int(parted.failuresOf(0)), 0);
        QVERIFY(fieldsOf(query->tree()).contains(client::Field::Keys));
    }
};

QTEST_GUILESS_MAIN(TestReportedQuery)
#include "tst_reported_query.moc"
