// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast/forecast_bench.h"
#include "rollout/random_policy.h"

#include <QtTest>

#include <algorithm>
#include <map>

using namespace drydock;
using namespace drydock::forecast;
using namespace std::chrono_literals;

namespace {

const json plan{{"rollout",
                 {{"maximumPerMinute", 120},
                  {"waves",
                   {{{"count", 20}, {"successThreshold", 80}},
                    {{"percentage", 30}, {"successThreshold", 80}},
                    json::object()}}}},
                {"retry", {{{"failureType", "ALL"}, {"numberOfRetries", 1}}}}};
constexpr int devices = 300;
constexpr int seconds = 40;
constexpr int failuresInAHundred = 5;
constexpr unsigned jobs = 41;

/// A job that is carried out on devices of their own, in steps of a tenth of a second: nothing of the
/// forecast's is in it but the engine.
class Job
{
public:
    explicit Job(unsigned seed) : m_random(seed)
    {
        rollout::done(m_bench.engine.create(job(plan), targets(devices), m_bench.now, m_bench.actions));
        rollout::done(m_bench.engine.start(job(plan).id, m_bench.now, m_bench.actions));
    }

    double secondsToItsEnd()
    {
        const TimePoint begin = m_bench.now;
        while (m_bench.engine.job(job(plan).id)->state == JobState::InProgress) {
            for (const auto& sent : m_bench.tick(100ms)) {
                m_bench.outcome(sent);
                const int work = seconds * 500 + m_random.below(seconds * 1000);
                m_work.emplace(m_bench.now + std::chrono::milliseconds(work), sent);
            }
            for (; !m_work.empty() && m_work.begin()->first <= m_bench.now; m_work.erase(m_work.begin()))
                end(m_work.begin()->second);
        }
        return m_bench.engine.job(job(plan).id)->state == JobState::Completed
                   ? std::chrono::duration<double>(m_bench.now - begin).count()
                   : 0;
    }

private:
    void end(const rollout::SendDelta& sent)
    {
        const bool good = m_random.below(100) >= failuresInAHundred;
        m_bench.engine.onReport(
            sent.device,
            rollout::UpdateReport{.jobId = sent.attempt.str(),
                                  .status = good ? ReportStatus::Success : ReportStatus::Failure,
                                  .phase = Phase::None,
                                  .progress = {},
                                  .reason = {}},
            good ? "2.0.0" : "1.0.0", m_bench.now, m_bench.actions);
        m_bench.commit();
    }

    rollout::Random m_random;
    rollout::Bench m_bench;
    std::multimap<TimePoint, rollout::SendDelta> m_work;
};

} // namespace

class TestForecastReality : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jobsTakeAsLongAsForecast()
    {
        auto assumptions = ideal();
        assumptions.seconds = seconds;
        assumptions.failureRate = failuresInAHundred / 100.0;
        const Forecast forecast = expected(devices, plan, assumptions);
        std::vector<double> measured;
        for (unsigned seed = 1; seed <= jobs; ++seed)
            measured.push_back(Job(seed).secondsToItsEnd());
        std::ranges::sort(measured);
        const double median = measured[measured.size() / 2];
        const auto inBand = std::ranges::count_if(
            measured, [&](double time) { return time >= *forecast.tenth && time <= *forecast.ninetieth; });
        const auto band = QStringLiteral("measured %1 (%2 to %3), forecast %4 (%5 to %6), %7 within")
                              .arg(median)
                              .arg(measured.front())
                              .arg(measured.back())
                              .arg(*forecast.median)
                              .arg(*forecast.tenth)
                              .arg(*forecast.ninetieth)
                              .arg(inBand);
        qInfo("%s", qPrintable(band));
        QVERIFY2(median >= *forecast.tenth && median <= *forecast.ninetieth, qPrintable(band));
        // Eight of ten are meant to be.
        QVERIFY2(inBand * 10 >= jobs * 7, qPrintable(band));
    }
};

QTEST_GUILESS_MAIN(TestForecastReality)
#include "tst_forecast_reality.moc"
