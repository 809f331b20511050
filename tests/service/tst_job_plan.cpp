// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/job.h"
#include "rollout/waves.h"
#include "service/job_plan.h"
#include "support/store_bed.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace drydock;
using namespace drydock::service;
using nlohmann::json;

class TestJobPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsHoldEachDeviceOnceInTheOrderOfTheWaves();
    void jobWithoutWavesHasOne();
    void partThatIsNoneIsEmpty();
    void storedPlansAreKeptAndRemoved();
};

namespace {

const JobId job = *JobId::parse("0193c4d2-0000-7000-8000-000000000001");

std::vector<rollout::Lot> lots(std::size_t count)
{
    std::vector<rollout::Lot> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back({.id = *DeviceId::parse("dev-" + std::to_string(100'000 + i))});
    return all;
}

RolloutPolicy policy(const json& rollout)
{
    return parseJobDocument({{"name", "x"},
                             {"package", {{"name", "app"}, {"version", "1.0.0"}}},
                             {"targets", {{"query", "*"}}},
                             {"rollout", rollout}})
        ->rollout;
}

} // namespace

void TestJobPlan::partsHoldEachDeviceOnceInTheOrderOfTheWaves()
{
    const std::size_t count = JobPlan::devicesAPart * 2 + 7;
    const auto waves =
        policy({{"waves", {{{"count", 40}, {"successThreshold", 50}}, {{"percentage", 100}}}}});
    const JobPlan plan(waves, job, lots(count));
    QCOMPARE(plan.waves(), (std::vector<std::uint32_t>{40, std::uint32_t(count - 40)}));
    QCOMPARE(plan.parts().size(), std::size_t(3));
    auto drawn = lots(count);
    rollout::assignWaves(waves, job, drawn);
    std::vector<DeviceId> devices;
    for (const auto& part : plan.parts()) {
        const auto read = JobPlan::read(part);
        devices.insert(devices.end(), read.begin(), read.end());
    }
    QCOMPARE(devices.size(), count);
    QVERIFY(JobPlan::isPart(JobPlan::partName(job, 1)));
    QVERIFY(!JobPlan::isPart("0123456789abcdef"));
    for (std::size_t i = 0; i < count; ++i)
        QVERIFY(devices[i] == drawn[i].id);
}

void TestJobPlan::jobWithoutWavesHasOne()
{
    const JobPlan plan(policy(json::object()), job, lots(3));
    QCOMPARE(plan.waves(), std::vector<std::uint32_t>{3});
}

void TestJobPlan::partThatIsNoneIsEmpty()
{
    QVERIFY(JobPlan::read("no JSON").empty());
    QVERIFY(JobPlan::read(R"([1, "a b", ""])").empty());
}

void TestJobPlan::storedPlansAreKeptAndRemoved()
{
    const test::StoreBed bed;
    const auto store = bed.open();
    const JobId other = *JobId::parse("0193c4d2-0000-7000-8000-000000000002");
    StoredPlans plans(*store);
    store->begin();
    QVERIFY(plans.all().empty());
    plans.add(job, 3);
    plans.add(other, 200);
    plans.remove(job);
    plans.remove(job);
    QVERIFY(store->commit());
    QVERIFY((plans.all() == std::map<JobId, std::size_t>{{other, 200}}));
}

QTEST_GUILESS_MAIN(TestJobPlan)
#include "tst_job_plan.moc"
