// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/replica.h"
#include "support/store_bed.h"

#include <QtTest>

#include <span>
#include <string>
#include <vector>

using namespace drydock;
using namespace drydock::replica;

namespace {

const TimePoint now = fromMilliseconds(1'763'900'000'000);

/// Remembers what it is told of devices, in order.
struct ListeningRollout : RolloutPort
{
    void expect(std::span<const DeviceId> devices) override
    {
        for (const auto& device : devices)
            told.push_back("expect " + device.str());
    }
    void reported(const DeviceId&, const std::optional<UpdateReport>&,
                  const std::optional<std::string>& version, TimePoint) override
    {
        told.push_back("version " + version.value_or("-"));
    }
    void modelKnown(const DeviceId&, std::string_view model, TimePoint) override
    {
        told.push_back("model " + std::string(model));
    }
    void softwareNameKnown(const DeviceId&, std::string_view name, TimePoint) override
    {
        told.push_back("name " + std::string(name));
    }
    void acknowledged(const DeviceId&, const AckText&, TimePoint) override {}
    AttemptStanding standing(const DeviceId&, const std::string&) const override
    {
        return AttemptStanding::Unknown;
    }
    void seen(const DeviceId&, TimePoint) override {}
    void onlineKnown(const DeviceId&, bool, TimePoint) override {}
    bool withholds(const DeviceId&, TimePoint) const override { return false; }
    bool hasOpenExecution(const DeviceId&) const override { return false; }
    std::optional<SignedUrl> commandUrl(const DeviceId&, const Software&, TimePoint) const override
    {
        return std::nullopt;
    }

    std::vector<std::string> told;
};

} // namespace

/// What the rollout is told of a device beside its reports of an update.
class TestReplicaFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bed = std::make_unique<test::StoreBed>();
        m_store = m_bed->open();
        m_rollout = {};
        m_replica = std::make_unique<Replica>(*m_store, ReplicaOptions{.topics = StateTopics()}, m_rollout,
                                              [](const std::string&) {});
    }
    void cleanup()
    {
        m_replica.reset();
        m_store.reset();
    }
    void devicesWhoseMessagesComeAreExpectedWhetherInMemoryOrNot()
    {
        static_cast<void>(m_replica->cache().findOrCreate(*DeviceId::parse("dev-1")));
        m_replica->expect({{.topic = "state/dev-1/update"},
                           {.topic = "nobody's"},
                           {.topic = "state/dev-2/get"},
                           {.topic = "state/dev-1/update/accepted"}});
        const std::vector<std::string> expected{"expect dev-1", "expect dev-2", "expect dev-1"};
        QCOMPARE(m_rollout.told, expected);
    }
    void reportedModelGoesBeforeTheOperatorsUntilItIsTakenBack()
    {
        m_replica->cache().findOrCreate(*DeviceId::parse("dev-1")).row.model = "rpi3";
        QCOMPARE(toldAfter(R"({"hardwareModel":"rpi4"})"), QStringLiteral("model rpi4,name "));
        QCOMPARE(toldAfter(R"({"region":"eu"})"), QStringLiteral("name "));
        QCOMPARE(toldAfter(R"({"hardwareModel":null})"), QStringLiteral("model rpi3,name "));
        QCOMPARE(toldAfter(R"({"hardwareModel":"rpi4"})"), QStringLiteral("model rpi4,name "));
        QCOMPARE(toldAfter("null"), QStringLiteral("model rpi3,name "));
    }
    void nameIsToldBeforeTheVersionItBelongsTo()
    {
        QCOMPARE(toldAfter(R"({"softwareName":"other","softwareVersion":"2.0.0"})"),
                 QStringLiteral("name other,version 2.0.0"));
        desireApp("2.0.0");
        // Only what changed: the version is the same.
        QCOMPARE(toldAfter(R"({"softwareName":"app"})"), QStringLiteral("name app,version 2.0.0"));
    }
    void nameThatTheDocumentTookIsToldToo()
    {
        QCOMPARE(toldAfter(R"({"softwareName":"other"})"), QStringLiteral("name other"));
        desireApp("2.0.0");
        QCOMPARE(toldAfter(R"({"softwareVersion":"2.0.0"})"), QStringLiteral("name app,version 2.0.0"));
    }

private:
    void desireApp(const std::string& version)
    {
        m_replica->desire(*DeviceId::parse("dev-1"),
                          {.name = "app",
                           .version = version,
                           .url = "http://store/app.bin",
                           .jobId = "0193c4d2-0000-7000-8000-000000000001",
                           .sha256 = std::string(64, 'a'),
                           .size = 10},
                          now);
    }
    QString toldAfter(const std::string& reported)
    {
        m_rollout.told.clear();
        m_replica->handle({.topic = "state/dev-1/update",
                           .payload = R"({"state":{"reported":)" + reported + "}}",
                           .packetId = 1},
                          now);
        QStringList told;
        for (const auto& text : m_rollout.told)
            told.append(QString::fromStdString(text));
        return told.join(u',');
    }

    std::unique_ptr<test::StoreBed> m_bed;
    std::unique_ptr<Store> m_store;
    ListeningRollout m_rollout;
    std::unique_ptr<Replica> m_replica;
};

QTEST_GUILESS_MAIN(TestReplicaFacts)
#include "tst_replica_facts.moc"
