// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/mirror/mirror_bed.h"

#include <QTest>

using namespace drydock;
using namespace drydock::client;

namespace {

/// A page with one device.
wire::DevicePage page(std::uint64_t cursor, unsigned version, const char* state, unsigned progress)
{
    wire::DevicePage made =
        wire::DevicePage::withColumns({"id", "incarnation", "version", "model", "state", "progress"});
    made.append({{"id", "dev-1"},
                 {"incarnation", 1U},
                 {"version", version},
                 {"model", "rpi4"},
                 {"state", state},
                 {"progress", progress}});
    made.cursor = cursor;
    return made;
}

} // namespace

class TestMirrorLosses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageTellsWhatWasLostAlsoWhereALaterDigestCameFirst()
    {
        MirrorWriter writer;
        FleetMirror mirror;
        apply(writer, digest(900, {change("dev-1", 1, 4,
                                          {{"model", "rpi4"}, {"state", "QUEUED"}, {"progress", 1}})}));
        // Version 5 with another state is lost; 6 tells of progress alone, in a digest that leads beyond the
        // page.
        writer.missed();
        apply(writer, digest(1000, {change("dev-1", 1, 6, {{"progress", 50}})}));
        apply(writer, page(960, 6, "FAILED", 49));
        (void)drain(writer, mirror);
        const FleetSnapshot& s = mirror.snapshot();
        QVERIFY(s.state[0] == deviceState(ExecutionState::Failed));
        QCOMPARE(int(s.progress[0]), 50);
    }

    void pageFromBeforeALossMakesNothingCertain()
    {
        MirrorWriter writer;
        FleetMirror mirror;
        writer.beginFetch();
        // While that page is on its way version 6, another state, is lost, and 7 tells of progress alone.
        writer.missed();
        apply(writer, digest(2000, {change("dev-1", 1, 7, {{"progress", 50}})}));
        apply(writer, page(900, 5, "QUEUED", 10));
        writer.beginFetch();
        apply(writer, page(1990, 7, "FAILED", 10));
        (void)drain(writer, mirror);
        QVERIFY(mirror.snapshot().state[0] == deviceState(ExecutionState::Failed));
        QCOMPARE(int(mirror.snapshot().progress[0]), 50);
    }

    void whatWasToldBeforeManyLossesIsNotCertainEither()
    {
        MirrorWriter writer;
        FleetMirror mirror;
        writer.beginFetch();
        apply(writer, digest(900, {change("dev-1", 1, 4, {{"state", "QUEUED"}, {"progress", 1}})}));
        // As many as make a count of 16 bits what it was.
        for (int i = 0; i < 0x1'0000; ++i)
            writer.missed();
        writer.beginFetch();
        apply(writer, digest(1000, {change("dev-1", 1, 6, {{"progress", 50}})}));
        apply(writer, page(960, 5, "FAILED", 2));
        (void)drain(writer, mirror);
        QVERIFY(mirror.snapshot().state[0] == deviceState(ExecutionState::Failed));
        QCOMPARE(int(mirror.snapshot().progress[0]), 50);
    }
};

QTEST_GUILESS_MAIN(TestMirrorLosses)
#include "tst_mirror_losses.moc"
