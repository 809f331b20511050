// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/answering_service.h"
#include "models/update/template_store.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace drydock;
using namespace drydock::models;
using nlohmann::json;

namespace {

json row(const std::string& id, const std::string& name, const json& plan)
{
    return {
        {"id", id}, {"name", name}, {"plan", plan}, {"createdBy", "op.ann"}, {"changed", 1'764'000'000'000}};
}

} // namespace

class TestTemplateStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY2(m_broker.isRunning(), m_broker.log().c_str());
        m_service = std::make_unique<test::AnsweringService>(
            m_broker, [this](const auto& request) { return answer(request); });
        QVERIFY(test::waitFor([&] { return m_service->isReady(); }));
        QVERIFY(m_link.open(test::AnsweringService::profile(m_broker)));
    }
    void cleanupTestCase() { m_link.close(); }

    void init()
    {
        m_templates = {{"night-2", row("night-2", "Night 10", {{"priority", 2}})},
                       {"night", row("night", "night 9", {{"priority", 9}})},
                       {"odd", row("odd", "Odd", {{"colour", "red"}})}};
    }

    void malformedListIsAnError()
    {
        const json good{{"templates", {row("a", "A", json::object())}}};
        QCOMPARE(client::readTemplates(good)->front().title(), std::string("A"));
        for (const auto& [key, value] : good["templates"][0].items()) {
            json bad = good;
            bad["templates"][0].erase(key);
            QVERIFY2(!client::readTemplates(bad), key.c_str());
        }
        QVERIFY(!client::readTemplates(json()));
    }

    void templatesAreListedByNameOnceAskedFor()
    {
        TemplateStore store(m_link);
        QVERIFY(!store.isOffered());
        QVERIFY(fetch(store));
        QCOMPARE(store.templates().size(), std::size_t(3));
        QCOMPARE(store.templates()[0].id, std::string("night"));
        QCOMPARE(store.templates()[1].id, std::string("night-2"));
        QVERIFY(store.named(QStringLiteral(" NIGHT 9")) == &store.templates()[0]);
        QVERIFY(store.find("gone") == nullptr);
    }

    void planOfATemplateIsTakenWholeOrNotAtAll()
    {
        TemplateStore store(m_link);
        QVERIFY(fetch(store));
        PlanDraft draft;
        QCOMPARE(store.use("night", draft), QString());
        QCOMPARE(draft.plan().priority, 9);
        QVERIFY(draft.preset() == UpdatePreset::Own);
        QVERIFY(draft.origin().contains(QStringLiteral("night 9")));
        const UpdatePlan before = draft.plan();
        QVERIFY(store.use("odd", draft).contains(QStringLiteral("colour")));
        QVERIFY(!store.use("gone", draft).isEmpty());
        QVERIFY(draft.plan() == before);
    }

    void planIsKeptUnderANewNameAndReplacesTheOneOfTheSame()
    {
        TemplateStore store(m_link);
        QVERIFY(fetch(store));
        UpdatePlan plan;
        plan.needsApproval = true;
        QSignalSpy saved(&store, &TemplateStore::saved);
        store.save(QStringLiteral(" Night! "), plan);
        QVERIFY(test::waitFor([&] { return store.named(QStringLiteral("Night!")) != nullptr; }));
        // "night" is taken by another name.
        QCOMPARE(saved.takeFirst().front().toString(), QStringLiteral("night-3"));
        PlanDraft draft;
        QCOMPARE(store.use("night-3", draft), QString());
        QVERIFY(draft.plan() == plan);
        plan.priority = 1;
        store.save(QStringLiteral("night!"), plan);
        QVERIFY(test::waitFor([&] { return !saved.isEmpty(); }));
        QCOMPARE(saved.takeFirst().front().toString(), QStringLiteral("night-3"));
        QVERIFY(test::waitFor([&] { return store.use("night-3", draft).isEmpty() && draft.plan() == plan; }));
    }

    void renamedTemplateKeepsWhatThisVersionDoesNotKnow()
    {
        TemplateStore store(m_link);
        QVERIFY(fetch(store));
        store.rename("odd", QStringLiteral("Strange"));
        QVERIFY(test::waitFor([&] { return store.named(QStringLiteral("Strange")) != nullptr; }));
        QVERIFY(store.find("odd")->plan == json({{"colour", "red"}}));
        store.remove("odd");
        QVERIFY(test::waitFor([&] { return store.find("odd") == nullptr; }));
    }

    void namesAreChecked()
    {
        TemplateStore store(m_link);
        QVERIFY(fetch(store));
        QVERIFY(!store.isNameGood(QStringLiteral("  "), {}));
        QVERIFY(!store.isNameGood(QString(200, u'a'), {}));
        QVERIFY(store.isNameGood(QStringLiteral("Odd"), {}));
        QVERIFY(!store.nameNote(QStringLiteral("Odd"), {}).isEmpty());
        QVERIFY(!store.isNameGood(QStringLiteral("Odd"), "night"));
        QVERIFY(store.isNameGood(QStringLiteral("odd"), "odd"));
        QVERIFY(store.nameNote(QStringLiteral("Free"), {}).isEmpty());
    }

    void refusalIsTold()
    {
        TemplateStore store(m_link);
        QVERIFY(fetch(store));
        std::optional<Outcome> outcome;
        connect(&store, &TemplateStore::acted, this, [&](const Outcome& told) { outcome = told; });
        store.remove("gone");
        QVERIFY(test::waitFor([&] { return outcome.has_value(); }));
        QVERIFY(!outcome->succeeded);
        QVERIFY(outcome->code == ErrorCode::NotFound);
    }

private:
    Expected<json> answer(const request_codec::Request& request)
    {
        const json& given = request.arguments;
        if (request.action == "templates.list") {
            json rows = json::array();
            for (const auto& [id, known] : m_templates)
                rows.push_back(known);
            return json{{"templates", rows}};
        }
        if (request.action == "templates.put") {
            m_templates[given["id"]] = row(given["id"], given["name"], given["plan"]);
            return json::object();
        }
        if (request.action == "templates.delete" && m_templates.erase(given["id"].get<std::string>()) > 0)
            return json::object();
        return fail(ErrorCode::NotFound, "no such template", "id");
    }
    static bool fetch(TemplateStore& store)
    {
        store.refresh();
        return test::waitFor([&] { return store.isOffered(); });
    }

    test::TestBroker m_broker;
    std::map<std::string, json> m_templates; ///< while no request is under way, this thread's
    std::unique_ptr<test::AnsweringService> m_service;
    FleetLink m_link;
};

QTEST_GUILESS_MAIN(TestTemplateStore)
#include "tst_template_store.moc"
