// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "service/audit_arguments.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace drydock;
using nlohmann::json;
using service::auditArguments;

class TestAuditArguments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void planIsKeptWhole()
    {
        json waves = json::array();
        for (int i = 0; i < 30; ++i)
            waves.push_back({{"percentage", 3}, {"successThreshold", 95.5}, {"errorThreshold", 10}});
        const json document{{"name", "all to 2"}, {"rollout", {{"waves", waves}}}};
        const auto kept = json::parse(auditArguments({{"document", document}, {"start", true}}, {}));
        QVERIFY((kept) == (json{{"document", document}, {"start", true}}));
    }
    void jobThatCameOfItIsNamed()
    {
        const auto kept =
            json::parse(auditArguments({{"start", true}}, {{"jobId", "j"}, {"state", "DRAFT"}}));
        QVERIFY((kept) == (json{{"start", true}, {"jobId", "j"}}));
        const auto ofClone = json::parse(auditArguments({{"jobId", "asked"}}, {{"jobId", "made"}}));
        QVERIFY((ofClone) == (json{{"jobId", "asked"}, {"newJobId", "made"}}));
        QVERIFY(!json::parse(auditArguments({{"jobId", "j"}}, {{"jobId", "j"}})).contains("newJobId"));
    }
    void longValueIsToldBySizeAndHash()
    {
        const std::string csv(7000, 'x');
        const auto kept = json::parse(auditArguments({{"csv", csv}, {"list", "l"}}, {}));
        QVERIFY(kept["list"] == "l");
        QVERIFY(kept["csv"]["bytes"] == 7002);
        QVERIFY(kept["csv"]["sha256"] == crypto::toHex(crypto::bytes(crypto::sha256(json(csv).dump()))));
    }
    void manyShortOnesAreToldTogether()
    {
        json arguments = json::object();
        for (int i = 0; i < 1000; ++i)
            arguments["key" + std::to_string(i)] = "value";
        const auto kept = json::parse(auditArguments(arguments, {}));
        QVERIFY(kept.size() == 1 && kept["arguments"]["bytes"] == arguments.dump().size());
    }
    void bytesThatAreNoTextAreReplaced() { QVERIFY(!auditArguments({{"comment", "a\xff"}}, {}).empty()); }
};

QTEST_GUILESS_MAIN(TestAuditArguments)
#include "tst_audit_arguments.moc"
