// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/group_draft.h"
#include "models/groups/group_list_model.h"
#include "models/groups/group_members_model.h"
#include "models/small_fleet.h"
#include "support/test_broker.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock;
using namespace drydock::models;
using nlohmann::json;

class TestGroupModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fleet = test::startLocalFleet(6);
        QVERIFY(m_fleet);
        connect(&m_store, &GroupStore::acted, this, [this](const Outcome& outcome) { m_outcome = outcome; });
        QVERIFY(m_link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return m_link.isCurrent() && m_store.isKnown(); }));
    }
    void init() { m_outcome.reset(); }
    void cleanupTestCase()
    {
        m_link.close();
        m_fleet.reset();
    }

    void malformedAnswersAreErrors()
    {
        const json group{{"id", "paris"},     {"title", "Paris"}, {"kind", "DYNAMIC"},
                         {"query", "online"}, {"count", 3},       {"settled", false},
                         {"createdBy", "op"}, {"created", 1},     {"changed", 2}};
        const auto read = client::readGroup(group);
        QVERIFY(read);
        QVERIFY(read->kind == client::GroupKind::Dynamic);
        QVERIFY(!read->settled);
        for (const auto& [key, value] : group.items()) {
            json bad = group;
            bad[key] = json::array();
            QVERIFY2(key == "kind" || !client::readGroup(bad), key.c_str());
        }
        QVERIFY(client::readGroupPage({{"groups", {group}}, {"next", json()}}));
        QVERIFY(!client::readGroupPage({{"groups", {group}}}));
        QVERIFY(!client::readMemberPage({{"members", {1}}, {"next", json()}}));
        QVERIFY(!client::readMemberPage(json()));
    }

    void idsAreReadFromWhatIsPasted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("ids");
        QTest::addColumn<int>("refused");
        QTest::addColumn<int>("repeated");
        QTest::newRow("nothing") << QByteArray(" \n\n") << 0 << 0 << 0;
        QTest::newRow("lines") << QByteArray("a\r\nb\n# c\n") << 2 << 0 << 0;
        QTest::newRow("one line") << QByteArray("a, b;c d") << 4 << 0 << 0;
        QTest::newRow("repeated") << QByteArray("a a\na") << 1 << 0 << 2;
        QTest::newRow("not ids") << QByteArray("a b/c op.d") << 1 << 2 << 0;
        QTest::newRow("column") << QByteArray("\xEF\xBB\xBFmodel,id\nrpi4,\"a\"\nrpi3,b\nrpi3\n") << 2 << 0
                                << 0;
    }
    void idsAreReadFromWhatIsPasted()
    {
        QFETCH(QByteArray, text);
        const DeviceIdList list = readDeviceIds(text.toStdString());
        QTEST(int(list.ids.size()), "ids");
        QTEST(int(list.refusedCount), "refused");
        QTEST(int(list.repeated), "repeated");
    }

    void refusedIdsNameTheirLine()
    {
        const DeviceIdList list = readDeviceIds("a\nb/c\n");
        QCOMPARE(list.refused, (std::vector<DeviceIdList::Refused>{{2, "b/c"}}));
    }

    void slugsFitTitles()
    {
        QCOMPARE(GroupDraft::slugOf(QStringLiteral("Paris, Lab 2!")), QStringLiteral("paris-lab-2"));
        QCOMPARE(GroupDraft::slugOf(QStringLiteral("Orléans")), QStringLiteral("orleans"));
        QCOMPARE(GroupDraft::slugOf(QStringLiteral("巴黎")), QString());
        QVERIFY(GroupDraft::slugOf(QString(200, QLatin1Char('x'))).size() <= 64);
    }

    void staticGroupIsMadeShownAndDeleted()
    {
        GroupListModel list(m_store);
        const QAbstractItemModelTester listTester(&list);
        GroupDraft draft(m_link, m_store);
        listen(draft);
        draft.beginWith({QStringLiteral("rpi4-0001")});
        draft.setTitle(QStringLiteral("Paris"));
        QCOMPARE(draft.devices().text(), QStringLiteral("rpi4-0001"));
        draft.devices().setText(QString());
        QVERIFY(test::waitFor([&] { return !draft.devices().isReading(); }));
        QVERIFY(!draft.canSave());
        QVERIFY(!draft.problemOf(GroupDraft::Part::Devices).isEmpty());
        draft.devices().setText(QStringLiteral("rpi4-0001 rpi4-0002 nobody x/y"));
        QVERIFY(test::waitFor([&] { return draft.canSave(); }));
        QCOMPARE(draft.devices().list().unknown, std::vector<std::string>{"nobody"});
        QCOMPARE(draft.devices().list().refusedCount, std::size_t(1));
        draft.save();
        QVERIFY(draft.isSaving());
        QVERIFY(test::waitFor([&] { return m_outcome && list.rowCount() == 1; }));
        QVERIFY(!draft.isOpen());
        QVERIFY(m_outcome->succeeded);
        QCOMPARE(list.index(0, 0).data().toString(), QStringLiteral("Paris"));
        QCOMPARE(list.index(0, 0).data(GroupListModel::IdRole).toString(), QStringLiteral("paris"));
        QCOMPARE(list.rowOf("paris"), 0);
        QVERIFY(!list.index(0, 0).data(GroupListModel::IsDynamicRole).toBool());
        list.setFilter(QStringLiteral("osaka"));
        QCOMPARE(list.rowCount(), 0);
        list.setFilter(QString());
        QCOMPARE(list.rowCount(), 1);
        draft.begin();
        draft.setTitle(QStringLiteral("Paris"));
        QVERIFY(!draft.problemOf(GroupDraft::Part::Id).isEmpty());

        GroupMembersModel members(m_link, m_store);
        const QAbstractItemModelTester membersTester(&members);
        members.setGroup("paris");
        QVERIFY(test::waitFor([&] { return members.rowCount() >= 2 && !members.isFetching(); }));
        const QModelIndex known = rowOf(members, "rpi4-0001");
        QVERIFY(known.data(GroupMembersModel::IsKnownRole).toBool());
        QCOMPARE(known.siblingAtColumn(int(GroupMembersModel::Column::Version)).data().toString(),
                 QStringLiteral("1.0.0"));

        m_store.removeDevices("paris", {"rpi4-0001"});
        QVERIFY(test::waitFor([&] { return !rowOf(members, "rpi4-0001").isValid(); }));
        m_store.addDevices("paris", {"x86-0001", "rpi3-0001"});
        QVERIFY(test::waitFor([&] { return rowOf(members, "rpi3-0001").isValid(); }));
        QVERIFY(rowOf(members, "x86-0001").isValid());
        QVERIFY(rowOf(members, "rpi4-0002").isValid());

        m_outcome.reset();
        m_store.remove("paris");
        QVERIFY(test::waitFor([&] { return m_outcome && list.rowCount() == 0; }));
        QVERIFY(m_outcome->succeeded);
    }

    void dynamicGroupCountsWhileItIsWrittenAndIsChanged()
    {
        GroupDraft draft(m_link, m_store);
        draft.begin();
        draft.setTitle(QStringLiteral("Pi 4"));
        QVERIFY(!draft.canSave());
        draft.setQuery(QStringLiteral("model ="));
        QCOMPARE(draft.queryProblem()->position, 7);
        draft.setQuery(QStringLiteral("group = paris"));
        QVERIFY(!draft.canSave());
        draft.setQuery(QStringLiteral("model = rpi4"));
        QVERIFY(test::waitFor([&] { return draft.queryCount() == 2; }));
        draft.save();
        QVERIFY(test::waitFor([&] {
            const auto* group = m_store.find("pi-4");
            return group && group->settled && group->count == 2;
        }));

        GroupDraft change(m_link, m_store);
        change.edit(*m_store.find("pi-4"));
        QVERIFY(!change.isNew());
        change.setId(QStringLiteral("other"));
        QCOMPARE(change.id(), QStringLiteral("pi-4"));
        change.setQuery(QStringLiteral("model = rpi4 or model = rpi3"));
        QVERIFY(change.canSave());
        change.save();
        QVERIFY(test::waitFor([&] {
            const auto* group = m_store.find("pi-4");
            return group && group->settled && group->count == 4;
        }));
        QCOMPARE(m_store.groups().size(), std::size_t(1));
    }

    void editedStaticGroupShowsItsDevicesAndKeepsThem()
    {
        m_store.putDevices("bench", QStringLiteral("Bench"), {"x86-0001", "rpi4-0001"});
        QVERIFY(test::waitFor([&] { return m_store.find("bench") && m_store.find("bench")->count == 2; }));
        GroupDraft draft(m_link, m_store);
        listen(draft);
        draft.edit(*m_store.find("bench"));
        QCOMPARE(draft.presentDevices(), std::uint64_t(2));
        QVERIFY(!draft.canSave());
        QVERIFY(test::waitFor([&] { return draft.canSave(); }));
        QCOMPARE(draft.devices().text(), QStringLiteral("rpi4-0001\nx86-0001\n"));
        QVERIFY(!draft.devices().isGiven());
        draft.setTitle(QStringLiteral("Bench 1"));
        m_outcome.reset();
        draft.save();
        QVERIFY(test::waitFor([&] { return m_outcome.has_value(); }));
        QVERIFY(m_outcome->succeeded);
        QVERIFY(test::waitFor([&] { return m_store.find("bench")->title == "Bench 1"; }));
        QCOMPARE(m_store.find("bench")->count, std::uint64_t(2));

        draft.edit(*m_store.find("bench"));
        QVERIFY(test::waitFor([&] { return draft.canSave(); }));
        draft.devices().setText(QStringLiteral("rpi4-0001"));
        QVERIFY(test::waitFor([&] { return draft.canSave(); }));
        draft.save();
        QVERIFY(test::waitFor([&] { return m_store.find("bench")->count == 1; }));
        m_store.remove("bench");
        QVERIFY(test::waitFor([&] { return m_store.find("bench") == nullptr; }));
    }

    void refusalStaysWithTheDraftUntilItIsChanged()
    {
        GroupDraft draft(m_link, m_store);
        listen(draft);
        draft.begin();
        draft.setTitle(QStringLiteral("Late"));
        draft.setQuery(QStringLiteral("online"));
        m_link.close();
        draft.save();
        QVERIFY(test::waitFor([&] { return !draft.isSaving(); }));
        QVERIFY(draft.isOpen());
        QVERIFY(!draft.refusal().isEmpty());
        QVERIFY(!m_outcome);
        draft.setTitle(QStringLiteral("Later"));
        QVERIFY(draft.refusal().isEmpty());
        QVERIFY(m_link.open(m_fleet->profile()));
        QVERIFY(test::waitFor([&] { return m_link.isCurrent() && m_store.isKnown(); }));
    }

    void idIsProposedWhereTheTitleHasNoLetterForOne()
    {
        GroupDraft draft(m_link, m_store);
        draft.begin();
        QVERIFY(draft.id().isEmpty());
        draft.setTitle(QStringLiteral("巴黎"));
        QCOMPARE(draft.id(), QStringLiteral("group-1"));
    }

    void refusalSaysWhy()
    {
        m_store.remove("nobody-knows-it");
        QVERIFY(test::waitFor([&] { return m_outcome.has_value(); }));
        QVERIFY(!m_outcome->succeeded);
        QVERIFY(m_outcome->code == ErrorCode::NotFound);
        QVERIFY(!m_outcome->detail.isEmpty());
    }

    void fileOfIdsIsReadAndAMissingOneIsSaid()
    {
        const QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("ids.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,site\nrpi4-0001,lab\n");
        file.close();
        GroupDraft draft(m_link, m_store);
        draft.begin();
        draft.setTitle(QStringLiteral("Lab"));
        draft.setKind(client::GroupKind::Static);
        draft.devices().readFile(directory.filePath(QStringLiteral("none.csv")));
        QVERIFY(test::waitFor([&] { return !draft.devices().fileProblem().isEmpty(); }));
        QVERIFY(!draft.canSave());
        draft.devices().readFile(file.fileName());
        QVERIFY(test::waitFor([&] { return draft.canSave(); }));
        QCOMPARE(draft.devices().fileName(), QStringLiteral("ids.csv"));
        QCOMPARE(draft.devices().list().ids, std::vector<std::string>{"rpi4-0001"});
    }

private:
    void listen(const GroupDraft& draft)
    {
        connect(&draft, &GroupDraft::acted, this, [this](const Outcome& outcome) { m_outcome = outcome; });
    }
    static QModelIndex rowOf(const GroupMembersModel& model, const char* id)
    {
        const auto found =
            model.match(model.index(0, 0), Qt::DisplayRole, QString::fromLatin1(id), 1, Qt::MatchFixedString);
        return found.isEmpty() ? QModelIndex() : found.first();
    }

    std::unique_ptr<client::LocalFleet> m_fleet;
    FleetLink m_link;
    GroupStore m_store{m_link};
    std::optional<Outcome> m_outcome;
};

QTEST_GUILESS_MAIN(TestGroupModels)
#include "tst_group_models.moc"
