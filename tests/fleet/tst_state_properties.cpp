// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/random_json.h"
#include "fleet/state_codec.h"
#include "fleet/state_document.h"
#include "fleet/state_merge.h"

#include <QTest>

#include <tuple>

using namespace drydock;
using nlohmann::json;
using testing::RandomJson;

namespace {

constexpr std::uint32_t seeds = 400;
constexpr StateLimits wide{.maxBytes = 1048576, .maxDepth = 16};

json softwareOrNothing(RandomJson& random)
{
    auto part = json::object();
    const auto maybe = [&](const char* key, json value) {
        if (random.oneIn(2))
            part[key] = random.oneIn(8) ? json(nullptr) : std::move(value);
    };
    const auto version = std::to_string(random.below(2)) + ".0.0";
    maybe("softwareVersion", version);
    maybe("softwareName", random.oneIn(4) ? "other" : "app");
    maybe("softwareURL", "https://store/app/" + version + (random.oneIn(2) ? "?X-Amz-Signature=1" : ""));
    maybe("jobId", "job-" + std::to_string(random.below(3)));
    maybe("size", random.below(3));
    return part;
}

StateUpdate randomUpdate(RandomJson& random)
{
    StateUpdate update;
    for (auto* part : {&update.desired, &update.reported}) {
        if (random.oneIn(3))
            continue;
        if (random.oneIn(20)) {
            *part = json(nullptr);
            continue;
        }
        *part = random.object(true);
        (*part)->update(softwareOrNothing(random));
    }
    return update;
}

StateDocument randomDocument(RandomJson& random)
{
    StateDocument document;
    for (int step = 0; step < 6; ++step)
        (void)document.apply(randomUpdate(random), 1'000'000 + step * 10, wide);
    return document;
}

/// Bytes of a document that say everything about it.
StoredState bytesOf(const StateDocument& document)
{
    return document.serialize();
}

bool hasSoftwareKey(const json& object)
{
    return std::ranges::any_of(softwareKeys, [&](auto key) { return object.contains(std::string(key)); });
}

} // namespace

class TestStateProperties : public QObject
{
    Q_OBJECT

private:
    template <typename Check>
    static void forAllSeeds(Check check)
    {
        for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
            RandomJson random(seed);
            check(random);
            if (QTest::currentTestFailed()) {
                qWarning("failed with seed %u", seed);
                return;
            }
        }
    }

private Q_SLOTS:
    void mergingTwiceIsMergingOnce()
    {
        forAllSeeds([](RandomJson& random) {
            auto section = random.object(false);
            auto times = packTimes(LeafTimes(state_merge::leafCount(section), 1));
            const auto patch = random.object(true);
            state_merge::merge(section, patch, times, 2);
            const auto once = section;
            const auto onceTimes = times;
            QVERIFY(!state_merge::merge(section, patch, times, 2));
            QCOMPARE(section.dump(), once.dump());
            QVERIFY(times == onceTimes);
            QVERIFY(unpackTimes(times, state_merge::leafCount(section)));
        });
    }

    void mergeAgreesWithJsonMergePatch()
    {
        // RFC 7396 is the same merge, and the library has its own implementation of it.
        forAllSeeds([](RandomJson& random) {
            auto section = random.object(false);
            auto expected = section;
            auto times = packTimes(LeafTimes(state_merge::leafCount(section), 1));
            const auto patch = random.object(true);
            const bool changed = state_merge::merge(section, patch, times, 2);
            const auto before = expected;
            expected.merge_patch(patch);
            QCOMPARE(section.dump(), expected.dump());
            QCOMPARE(changed, before != expected);
        });
    }

    void leavesNotNamedKeepTheirTimes()
    {
        forAllSeeds([](RandomJson& random) {
            auto section = random.object(false);
            LeafTimes times(state_merge::leafCount(section));
            for (std::size_t i = 0; i < times.size(); ++i)
                times[i] = static_cast<std::int64_t>(100 + i);
            const auto before = state_merge::metadata(section, times, section);
            const auto patch = random.object(true);
            auto packed = packTimes(times);
            state_merge::merge(section, patch, packed, 999);
            const auto merged = unpackTimes(packed, state_merge::leafCount(section));
            QVERIFY(merged);
            const auto after = state_merge::metadata(section, *merged, section);
            for (const auto& [key, tree] : after.items()) {
                if (!patch.contains(key))
                    QCOMPARE(tree.dump(), before.at(key).dump());
                else if (!section[key].is_object())
                    QVERIFY(tree.dump().find("999") != std::string::npos || section[key].empty());
            }
        });
    }

    void reportingTheDifferenceLeavesNone_data()
    {
        QTest::addColumn<bool>("aws");
        QTest::newRow("atlas") << false;
        QTest::newRow("aws") << true;
    }
    void reportingTheDifferenceLeavesNone()
    {
        QFETCH(bool, aws);
        const auto dialect = aws ? Dialect::Aws : Dialect::Atlas;
        forAllSeeds([&](RandomJson& random) {
            auto document = randomDocument(random);
            auto limits = wide;
            limits.dialect = dialect;
            StateUpdate update;
            update.reported = document.delta(dialect);
            QVERIFY(document.apply(update, 5, limits));
            QCOMPARE(document.delta(dialect).dump(), std::string("{}"));
            QCOMPARE(document.deltaDigest(dialect), std::uint64_t{0});
        });
    }

    void softwareIsInTheDeltaExactlyWhenNotFulfilled()
    {
        int fulfilled = 0;
        int open = 0;
        forAllSeeds([&](RandomJson& random) {
            const auto document = randomDocument(random);
            const auto delta = document.delta();
            const auto wanted = document.desired().value("softwareVersion", "");
            const auto url = document.desired().value("softwareURL", "");
            if (wanted.empty() && url.empty())
                return;
            QCOMPARE(hasSoftwareKey(delta), !document.isSoftwareFulfilled());
            ++(document.isSoftwareFulfilled() ? fulfilled : open);
            for (const auto key : softwareKeys) {
                const std::string name(key);
                if (document.isSoftwareFulfilled())
                    continue;
                QCOMPARE(delta.contains(name), document.desired().contains(name));
            }
        });
        QVERIFY(fulfilled > 20 && open > 20); // both kinds were met
    }

    void noSignatureIsKept()
    {
        forAllSeeds([](RandomJson& random) {
            const auto stored = randomDocument(random).serialize();
            QVERIFY(stored.desired.find("X-Amz") == std::string::npos);
            QVERIFY(stored.reported.find("X-Amz") == std::string::npos);
        });
    }

    void versionRisesWithEveryAcceptedUpdateAndNeverElse()
    {
        forAllSeeds([](RandomJson& random) {
            StateDocument document;
            const StateLimits tight{.maxBytes = 120, .maxDepth = 2};
            for (int step = 0; step < 20; ++step) {
                const auto before = bytesOf(document);
                auto update = randomUpdate(random);
                if (random.oneIn(5))
                    update.version = random.below(10);
                const bool accepted = document.apply(update, step, tight).has_value();
                if (accepted)
                    QCOMPARE(document.version(), before.version + 1);
                else
                    QVERIFY(bytesOf(document) == before);
            }
        });
    }

    void digestFollowsEveryChange()
    {
        // It is kept while it cannot have changed; a document that was just read has to find it.
        forAllSeeds([](RandomJson& random) {
            StateDocument document;
            for (int step = 0; step < 12; ++step) {
                if (random.oneIn(6))
                    document.setDesiredSoftware({.name = "app", .version = std::to_string(random.below(2))},
                                                step);
                else if (random.oneIn(6))
                    document.clearDesiredSoftware();
                else if (random.oneIn(6))
                    (void)document.takeDesiredSoftware("ack", step);
                else
                    (void)document.apply(randomUpdate(random), step, {.maxBytes = 300, .maxDepth = 16});
                const auto read = StateDocument::deserialize(document.serialize());
                QVERIFY(read);
                for (const auto dialect : {Dialect::Atlas, Dialect::Aws})
                    QCOMPARE(document.deltaDigest(dialect), read->deltaDigest(dialect));
            }
        });
    }

    void sizeIsJudgedByWhatWouldBeKept()
    {
        // Sizes are carried along as a bound; what is decided must not depend on how long ago it was exact.
        int refused = 0;
        forAllSeeds([&refused](RandomJson& random) {
            const StateLimits tight{
                .maxBytes = 150 + random.below(400), .maxDepth = 16, .dialect = Dialect::Aws};
            const auto sizeOf = [](const StateDocument& document) {
                return document.desired().dump().size() + document.reported().dump().size();
            };
            StateDocument document;
            for (int step = 0; step < 30; ++step) {
                const auto update = randomUpdate(random);
                auto unbounded = document;
                auto limits = wide;
                limits.dialect = Dialect::Aws;
                if (!unbounded.apply(update, step, limits))
                    continue;
                const auto after = sizeOf(unbounded);
                const bool fits = after <= tight.maxBytes || after <= sizeOf(document);
                const auto applied = document.apply(update, step, tight);
                QCOMPARE(applied.has_value(), fits);
                if (!fits)
                    QVERIFY(applied.error().code == ErrorCode::TooLarge);
                refused += fits ? 0 : 1;
            }
        });
        QVERIFY(refused > 50);
    }

    void answerHasTheMetadataOfItsParts()
    {
        forAllSeeds([](RandomJson& random) {
            auto document = randomDocument(random);
            const auto update = randomUpdate(random);
            const auto applied = document.apply(update, 77, wide);
            QVERIFY(applied);
            const auto text = state_codec::encodeAccepted(document, *applied, "t", 77, Dialect::Atlas);
            const auto answer = json::parse(text);
            // When it was written is known from the update, or looked up in the document.
            auto lookedUp = *applied;
            lookedUp.written.reset();
            QCOMPARE(state_codec::encodeAccepted(document, lookedUp, "t", 77, Dialect::Atlas), text);
            for (const auto& [name, section, part] :
                 {std::tuple("desired", StateSection::Desired, &applied->desired),
                  std::tuple("reported", StateSection::Reported, &applied->reported)}) {
                QCOMPARE(answer.at("state").contains(name), part->has_value());
                if (*part)
                    QCOMPARE(answer.at("state").at(name).dump(), (*part)->dump());
                const bool isObject = *part && (*part)->is_object();
                QCOMPARE(answer.at("metadata").contains(name), isObject);
                if (isObject)
                    QCOMPARE(answer.at("metadata").at(name).dump(),
                             document.metadata(section, **part).dump());
            }
        });
    }

    void whatIsStoredComesBackTheSame()
    {
        forAllSeeds([](RandomJson& random) {
            const auto document = randomDocument(random);
            const auto stored = document.serialize();
            const auto again = StateDocument::deserialize(stored);
            QVERIFY(again);
            QVERIFY(again->serialize() == stored);
            QCOMPARE(again->metadata(StateSection::Desired).dump(),
                     document.metadata(StateSection::Desired).dump());
            QCOMPARE(again->deltaDigest(), document.deltaDigest());
        });
    }

    void damagedMetadataIsAnErrorAndNoCrash()
    {
        forAllSeeds([](RandomJson& random) {
            auto stored = randomDocument(random).serialize();
            stored.metadata = random.bytes({}, 12);
            const auto again = StateDocument::deserialize(stored);
            if (again)
                (void)again->metadata(StateSection::Reported);
            else
                QVERIFY(again.error().code == ErrorCode::Internal);
        });
    }

    void garbledUpdatesNeverCrash()
    {
        const std::string good = R"({"state":{"desired":{"a":[1,{"b":null}]},"reported":null},"version":3})";
        forAllSeeds([&](RandomJson& random) {
            auto bytes = good;
            for (int changes = 0; changes < 4; ++changes)
                bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
            for (const auto& payload : {bytes, random.bytes({}, 60), random.bytes("{}[]\",:1nul\\ud8", 60)}) {
                auto update = state_codec::decodeUpdate(payload);
                (void)state_codec::clientTokenOf(payload);
                StateDocument document;
                if (update)
                    (void)document.apply(*update, 1);
            }
        });
    }

    void encodedUpdateDecodesToTheSame()
    {
        forAllSeeds([](RandomJson& random) {
            const auto update = randomUpdate(random);
            const auto again = state_codec::decodeUpdate(state_codec::encodeUpdate(update));
            QVERIFY(again);
            QVERIFY(again->desired == update.desired);
            QVERIFY(again->reported == update.reported);
        });
    }
};

QTEST_GUILESS_MAIN(TestStateProperties)
#include "tst_state_properties.moc"
