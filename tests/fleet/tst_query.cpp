// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/query.h"
#include "fleet/random_json.h"

#include <QTest>

#include <map>
#include <vector>

using namespace drydock;

namespace {

class Device : public DeviceFacts
{
public:
    std::map<QueryField, std::string> texts{{QueryField::Id, "dev-007"},
                                            {QueryField::Model, "RPi4"},
                                            {QueryField::SoftwareVersion, "2.0.3"},
                                            {QueryField::Desired, "2.1.0"},
                                            {QueryField::State, "IN_PROGRESS"},
                                            {QueryField::Job, "job-1"},
                                            {QueryField::Package, "app"},
                                            {QueryField::Reason, "CHECKSUM_MISMATCH: got 41d0"}};
    std::vector<std::string> groups{"paris", "lab"};
    std::map<std::string, std::string, std::less<>> values{
        {"region", "eu"}, {"net.rssi", "-71"}, {"ok", "true"}, {"fw", "1.10"}};
    Presence online = Presence::Online;
    std::optional<std::chrono::seconds> seen = std::chrono::seconds(300);
    std::optional<int> percent = 41;

    std::string_view text(QueryField field) const override
    {
        const auto found = texts.find(field);
        return found == texts.end() ? std::string_view() : std::string_view(found->second);
    }
    std::size_t groupCount() const override { return groups.size(); }
    std::string_view group(std::size_t index) const override { return groups[index]; }
    Presence presence() const override { return online; }
    std::optional<std::chrono::seconds> sinceSeen() const override { return seen; }
    std::optional<int> progress() const override { return percent; }
    std::optional<std::string> reported(std::string_view path) const override
    {
        const auto found = values.find(path);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    }
};

/// Whether the query holds for the device: 1 or 0, and -1 where it does not parse.
int answer(const std::string& text, const Device& device = {})
{
    const auto query = Query::parse(text);
    return query ? static_cast<int>(matches(*query, device)) : -1;
}

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsForTheDevice_data()
    {
        QTest::addColumn<int>("wanted");
        const auto row = [](const char* text, int wanted) { QTest::newRow(text) << wanted; };
        row("", 1);
        row("  \t", 1);
        row("model = RPi4 and version < 2.1 and group = \"paris\" and online and not state = FAILED or id ~ "
            "\"dev-00*\"",
            1);
        row("model = rpi4", 0);
        row("model != rpi4", 1);
        row("rpi", 1);
        row("PARIS", 1);
        row("007", 1);
        row("app", 0);
        row("id ~ dev-0?7", 1);
        row("id ~ dev-?7", 0);
        row("id ~ *", 1);
        row("id ~ *7*0*7", 0);
        row("id ~ *0*7", 1);
        row("version < 2.1", 1);
        row("version < 2", 0);
        row("version >= 2.0.3", 1);
        row("version = 2.0.3", 1);
        row("version > 2.0.3-rc.1", 1);
        row("desired = 2.1", 1);
        row("state = in_progress", 1);
        row("online = yes", 1);
        row("online != yes", 0);
        row("online = unknown", 0);
        row("seen < 10m", 1);
        row("seen < 5m", 0);
        row("seen <= 5m", 1);
        row("seen > 1h30m", 0);
        row("group = lab", 1);
        row("group != lab", 0);
        row("group != rome", 1);
        row("group ~ par*", 1);
        row("reason = CHECKSUM_MISMATCH", 1);
        row("reason = checksum_mismatch", 1);
        row("reason = \"CHECKSUM_MISMATCH: got 41d0\"", 1);
        row("reason = CHECKSUM", 0);
        row("reason != CHECKSUM_MISMATCH", 0);
        row("reason != NOT_CONNECTED", 1);
        row("reason ~ CHECKSUM*", 1);
        row("reason ~ *41d0", 1);
        row("reason < x", -1);
        row("progress >= 41%", 1);
        row("progress < 41", 0);
        row("reported.region = \"eu\"", 1);
        row("reported.region = us or REPORTED.net.rssi < -70", 1);
        row("reported.net.rssi < -7.5e1", 0);
        row("reported.fw > 1.9", 0); // numbers both: 1.10 is 1.1
        row("reported.fw > 1.9.0", 1);
        row("reported.ok = true", 1);
        row("reported.none = x", 0);
        row("reported.none != x", 1);
        row("attributes.site != x", 1);
        row("not (online or rpi)", 0);
        row("not not online", 1);
        row("not online or online", 1);
        row("nothing and nothing or online", 1);
        row("nothing and (nothing or online)", 0);
        row("NOT nothing AND Online", 1);
        row("\"and\" or online", 1);
    }
    void holdsForTheDevice()
    {
        QFETCH(int, wanted);
        QCOMPARE(answer(QTest::currentDataTag()), wanted);
    }

    void deviceOfWhichNothingIsKnown()
    {
        Device device;
        device.texts.clear();
        device.groups.clear();
        device.online = Presence::Unknown;
        device.seen.reset();
        device.percent.reset();
        for (const char* text : {"not online", "online = unknown", "seen > 99w", "version != 1.0.0",
                                 "group != x", "reason != X", "reason = \"\"", "progress != 5", "not rpi"})
            QVERIFY2(answer(text, device) == 1, text);
        for (const char* text : {"online", "seen < 99w", "version < 1", "version > 1", "group = x",
                                 "reason = X", "progress < 5"})
            QVERIFY2(answer(text, device) == 0, text);
    }

    void errorsPointAtTheCharacter_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, int offset, int column, const char* expected) {
            QTest::newRow(text) << offset << column << expected;
        };
        row("model =", 7, 8, "a value");
        row("model = and", 8, 9, "a value");
        row("colour = red", 0, 1, "a field");
        row("online rpi4", 7, 8, "and, or, or the end");
        row("(online", 7, 8, ")");
        row("online)", 6, 7, "the end");
        row("not", 3, 4, "a field");
        row("a and", 5, 6, "a field");
        row("= 3", 0, 1, "a field");
        row("id < x", 3, 4, "=, != or ~");
        row("seen = 5m", 5, 6, "<");
        row("seen < soon", 7, 8, "a duration");
        row("version < new", 10, 11, "a version");
        row("progress > 101", 11, 12, "percentage");
        row("online = maybe", 9, 10, "yes");
        row("id ! x", 4, 5, "=");
        row("id = \"x", 7, 8, "\"");
        row("id = \"\\x\"", 7, 8, "\\");
        row("reported. = 3", 0, 1, "a field");
        row("\xC3\xA9\xC3\xA9 \xE2\x82\xAC x", 5, 4, "the end");
        row("id = \xFF", 0, 1, "UTF-8");
    }
    void errorsPointAtTheCharacter()
    {
        QFETCH(int, offset);
        QFETCH(int, column);
        QFETCH(QString, expected);
        const auto query = Query::parse(QTest::currentDataTag());
        QVERIFY(!query);
        QCOMPARE(static_cast<int>(query.error().offset), offset);
        QCOMPARE(static_cast<int>(query.error().column), column);
        QVERIFY2(QString::fromStdString(query.error().expected).contains(expected),
                 query.error().expected.c_str());
        QVERIFY(query.error().toError().code == ErrorCode::InvalidArgument);
    }

    void sizeIsBounded()
    {
        QVERIFY(!Query::parse(std::string(100000, '(')));
        QVERIFY(!Query::parse(std::string(2000, '(')));
        QVERIFY(Query::parse(std::string(60, '(') + "x" + std::string(60, ')')));
        std::string nots;
        for (int i = 0; i < 900; ++i)
            nots += "not ";
        QVERIFY(!Query::parse(nots + "x"));
        std::string many = "x";
        for (int i = 0; i < 499; ++i)
            many += " or x";
        QVERIFY(Query::parse(many));
        QVERIFY(!Query::parse(many + " or x"));
    }

    void canonicalFormIsStable()
    {
        const auto canonical = [](const char* text) { return toString(Query::parse(text).value()); };
        QCOMPARE(canonical(" ID=x  AND(b)or not(c or d)and((e))"),
                 std::string("id = x and b or not (c or d) and e"));
        QCOMPARE(canonical("a and (b and c)"), std::string("a and (b and c)"));
        QCOMPARE(canonical("seen < 90m"), std::string("seen < 1h30m"));
        QCOMPARE(canonical("model = \"a b\" or \"Not\""), std::string("model = \"a b\" or \"Not\""));
        QCOMPARE(canonical("online = YES"), std::string("online = yes"));
    }

    void canonicalTextReadsBackAsTheSameQuery()
    {
        const std::vector<std::string> pieces{
            "and ", "or ", "not ", "(",   ")",  "online ",     "id",   "seen",     "model",       "=",
            "!=",   "<",   "~",    "5m ", "x ", "\"a\\\"b\" ", "2.1 ", "progress", "reported.a.b"};
        int good = 0;
        for (std::uint32_t seed = 1; seed <= 60000; ++seed) {
            testing::RandomJson random(seed);
            std::string text;
            for (std::size_t count = random.below(12); count > 0; --count)
                text += pieces[random.below(pieces.size())];
            const auto query = Query::parse(text);
            if (!query || query->isEmpty())
                continue;
            ++good;
            const auto again = Query::parse(toString(*query));
            QVERIFY2(again && *again == *query, (std::to_string(seed) + ": " + text).c_str());
            QCOMPARE(toString(*again), toString(*query));
            QCOMPARE(matches(*again, Device()), matches(*query, Device()));
        }
        QVERIFY(good > 500);
    }

    void garbageNeverCrashes()
    {
        for (std::uint32_t seed = 1; seed <= 5000; ++seed) {
            testing::RandomJson random(seed);
            for (const auto& text : {random.bytes({}, 80), random.bytes("()\"\\=!<>~ notandonlie5m.", 120)}) {
                const auto query = Query::parse(text);
                if (!query)
                    QVERIFY2(query.error().offset <= text.size(), std::to_string(seed).c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
