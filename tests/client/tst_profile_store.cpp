// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profile_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace drydock;
using namespace drydock::client;

class TestProfileStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ProfileStore> m_store;

    static Profile profile(const std::string& name)
    {
        Profile made;
        made.name = name;
        made.title = "Plant " + name;
        made.broker = "mqtts://op.ann@" + name + ".example";
        made.signingKey = "/keys/sign.key";
        return made;
    }
    void write(const std::string& name, const std::string& text) const
    {
        std::ofstream(m_directory->path().toStdString() + "/" + name, std::ios::binary) << text;
    }
    [[nodiscard]] std::vector<std::string> names() const
    {
        std::vector<std::string> all;
        for (const StoredProfile& stored : m_store->list())
            all.push_back(stored.name);
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProfileStore>(m_directory->path().toStdString());
    }

    void savedProfilesComeBackByName()
    {
        QVERIFY(m_store->save(profile("paris")));
        QVERIFY(m_store->save(profile("oslo")));
        QVERIFY(names() == std::vector<std::string>({"oslo", "paris"}));
        const auto loaded = m_store->load("paris");
        QVERIFY(loaded);
        QCOMPARE(loaded->title, std::string("Plant paris"));
        QCOMPARE(loaded->signingKey, std::string("/keys/sign.key"));
    }

    void directoryThatIsNotThereIsEmpty()
    {
        const ProfileStore store(m_directory->path().toStdString() + "/none/yet");
        QVERIFY(store.list().empty());
        QVERIFY(!store.lastUsed());
    }

    void garbageIsListedAsBrokenWithTheReason()
    {
        write("binary.json", std::string("\xff\x00\x01", 3));
        write("secret.json", "{\"broker\":\"mqtt://x\",\"password\":\"hush\"}");
        write("deep.json", std::string(100'000, '['));
        write("notes.txt", "not one of ours");
        std::filesystem::create_directory(m_directory->path().toStdString() + "/folder.json");
        QVERIFY(m_store->save(profile("good")));
        const auto all = m_store->list();
        QCOMPARE(all.size(), std::size_t(5));
        for (const StoredProfile& stored : all) {
            QCOMPARE(stored.profile.has_value(), stored.name == "good");
            if (!stored.profile) {
                QVERIFY(!stored.profile.error().message.empty());
                QVERIFY(stored.profile.error().message.find("hush") == std::string::npos);
            }
        }
    }

    void namesThatLeaveTheDirectoryAreRefused()
    {
        for (const char* name : {"../x", "", ".hidden", "a/b", "a b"}) {
            QVERIFY(!m_store->save(profile(name)));
            QVERIFY(!m_store->load(name));
            QVERIFY(!m_store->remove(name));
            QVERIFY(!m_store->setLastUsed(name));
        }
    }

    void profileWithoutABrokerIsNotSaved()
    {
        Profile bad = profile("bad");
        bad.broker = "http://x";
        QVERIFY(!m_store->save(bad));
        QVERIFY(m_store->list().empty());
    }

    void renamedProfileStaysTheOneUsedLast()
    {
        QVERIFY(m_store->save(profile("old")));
        QVERIFY(m_store->save(profile("other")));
        QVERIFY(m_store->setLastUsed("old"));
        QVERIFY(m_store->rename("old", "other").error().code == ErrorCode::Conflict);
        QVERIFY(m_store->rename("none", "new").error().code == ErrorCode::NotFound);
        QVERIFY(m_store->rename("old", "new"));
        QVERIFY(names() == std::vector<std::string>({"new", "other"}));
        QVERIFY(m_store->lastUsed() == std::string("new"));
    }

    void removedProfileIsNoLongerTheOneUsedLast()
    {
        QVERIFY(m_store->save(profile("gone")));
        QVERIFY(m_store->setLastUsed("gone"));
        QVERIFY(m_store->remove("gone"));
        QVERIFY(!m_store->lastUsed());
        QVERIFY(m_store->remove("gone").error().code == ErrorCode::NotFound);
    }

    void importTakesAFreeName()
    {
        const QTemporaryDir elsewhere;
        const std::string file = elsewhere.path().toStdString() + "/Site A.json";
        std::ofstream(file) << "{\"broker\":\"mqtt://site.example\"}";
        QCOMPARE(m_store->import(file).value().name, std::string("site-a"));
        const auto second = m_store->import(file);
        QCOMPARE(second.value().name, std::string("site-a-2"));
        QCOMPARE(second->title, std::string("Site A"));
        QVERIFY(m_store->load("site-a-2"));
        std::ofstream(file) << "{";
        QVERIFY(!m_store->import(file));
    }

    void titlesBecomeNames_data()
    {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("words") << QByteArray("Plant 2 (north)") << QByteArray("plant-2-north");
        QTest::newRow("nothing usable") << QByteArray("北京") << QByteArray("fleet");
        QTest::newRow("path") << QByteArray("../../etc") << QByteArray("etc");
    }
    void titlesBecomeNames()
    {
        QFETCH(QByteArray, title);
        QFETCH(QByteArray, name);
        QCOMPARE(QByteArray::fromStdString(m_store->nameFor(title.toStdString())), name);
    }
};

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profile_store.moc"
