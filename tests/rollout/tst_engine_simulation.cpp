// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/simulation.h"

#include <QtTest>

using namespace drydock;
using namespace drydock::rollout;

class TestEngineSimulation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// DRYDOCK_SEED replays one history; DRYDOCK_SEEDS says how many are run.
    void randomHistoriesKeepTheInvariants()
    {
        const bool one = qEnvironmentVariableIsSet("DRYDOCK_SEED");
        const unsigned first = one ? qEnvironmentVariableIntValue("DRYDOCK_SEED") : 1;
        // Some twenty times slower under a sanitizer, which finds in a few what it finds at all.
#ifdef __SANITIZE_ADDRESS__
        unsigned seeds = 200;
#else
        unsigned seeds = 10'000;
#endif
        if (const int asked = qEnvironmentVariableIntValue("DRYDOCK_SEEDS"); asked > 0)
            seeds = unsigned(asked);
        for (unsigned seed = first; seed < first + (one ? 1 : seeds); ++seed) {
            const std::string problem = Simulation(seed).run();
            if (!problem.empty())
                qWarning("replay: DRYDOCK_SEED=%u build/dev/tests/tst_engine_simulation", seed);
            QVERIFY2(problem.empty(), problem.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestEngineSimulation)
#include "tst_engine_simulation.moc"
