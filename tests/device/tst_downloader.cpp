// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "device/downloader.h"
#include "device/range_server.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock;
using namespace drydock::device;
using namespace std::chrono_literals;

namespace {

QByteArray somePackage()
{
    QByteArray package;
    for (int i = 0; i < 300'000; ++i)
        package.append(static_cast<char>(i * 31 + i / 251));
    return package;
}

/// A package on a server, and a device's side of it.
struct Bench
{
    Bench() : server(somePackage()), file((directory.path() + "/app.part").toStdString()) { renew(); }

    /// As after a restart: only the file is left.
    void renew()
    {
        const auto digest = crypto::sha256(server.content.toStdString());
        content = std::make_shared<PartialContent>(file, crypto::toHex(crypto::bytes(digest)),
                                                   static_cast<std::uint64_t>(server.content.size()));
    }
    void start()
    {
        end.reset();
        transfer = downloader.start(
            server.url("?X-Amz-Signature=s"), content, [this](std::uint64_t bytes) { progress = bytes; },
            [this](const DownloadEnd& ended) { end = ended; });
    }
    bool run(const std::function<bool()>& until)
    {
        return QTest::qWaitFor(
            [&] {
                loop.runOnce(1ms);
                return until();
            },
            60'000);
    }
    DownloadOutcome fetch()
    {
        start();
        if (!run([&] { return end.has_value(); }))
            qFatal("the download did not end");
        return end->outcome;
    }
    [[nodiscard]] QByteArray stored() const
    {
        QFile part(QString::fromStdString(file));
        return part.open(QIODevice::ReadOnly) ? part.readAll() : QByteArray();
    }

    QTemporaryDir directory;
    test::RangeServer server;
    std::string file;
    Loop loop;
    Downloader downloader{loop, {}};
    std::shared_ptr<PartialContent> content;
    std::unique_ptr<Downloader::Transfer> transfer;
    std::optional<DownloadEnd> end;
    std::uint64_t progress = 0;
};

} // namespace

class TestDownloader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholePackageArrives()
    {
        Bench bench;
        QVERIFY(bench.fetch() == DownloadOutcome::Done);
        QVERIFY(bench.stored() == bench.server.content);
        QVERIFY((bench.server.ranges) == (QList<QByteArray>{QByteArray()}));
    }

    void withoutAFileThePackageIsOnlyHashed()
    {
        Bench bench;
        bench.file.clear();
        bench.renew();
        bench.server.cutAfter = 100'000;
        QVERIFY(bench.fetch() == DownloadOutcome::Broken);
        QVERIFY(bench.fetch() == DownloadOutcome::Done);
        QVERIFY(bench.server.ranges.last() == "bytes=100000-");
    }

    void cutDownloadGoesOnWhereItStopped()
    {
        Bench bench;
        bench.server.cutAfter = 100'000;
        QVERIFY(bench.fetch() == DownloadOutcome::Broken);
        QCOMPARE(bench.end->received, 100'000U);
        QVERIFY(bench.fetch() == DownloadOutcome::Done);
        QVERIFY(bench.server.ranges.last() == "bytes=100000-");
        QVERIFY(bench.stored() == bench.server.content);
    }

    void restartGoesOnFromTheFile()
    {
        Bench bench;
        bench.server.cutAfter = 123'456;
        QVERIFY(bench.fetch() == DownloadOutcome::Broken);
        bench.renew();
        QVERIFY(bench.fetch() == DownloadOutcome::Done);
        QVERIFY(bench.server.ranges.last() == "bytes=123456-");
        bench.renew();
        QVERIFY(bench.fetch() == DownloadOutcome::Done);
        QCOMPARE(bench.server.ranges.size(), 2);
    }

    void serverWithoutRangesBeginsAgain()
    {
        Bench bench;
        bench.server.cutAfter = 100'000;
        bench.server.withoutRanges = true;
        QVERIFY(bench.fetch() == DownloadOutcome::Broken);
        QVERIFY(bench.fetch() == DownloadOutcome::Done);
        QVERIFY(bench.stored() == bench.server.content);
    }

    void refusedUrlKeepsWhatCame()
    {
        Bench bench;
        bench.server.cutAfter = 100'000;
        QVERIFY(bench.fetch() == DownloadOutcome::Broken);
        bench.server.status = 403;
        QVERIFY(bench.fetch() == DownloadOutcome::Refused);
        QVERIFY(bench.end->reason.find("Signature") == std::string::npos);
        QCOMPARE(bench.stored().size(), 100'000);
    }

    void errorStatusHasItsOutcome_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("outcome");
        QTest::newRow("404") << 404 << static_cast<int>(DownloadOutcome::Impossible);
        QTest::newRow("500") << 500 << static_cast<int>(DownloadOutcome::Broken);
        QTest::newRow("503") << 503 << static_cast<int>(DownloadOutcome::Broken);
        QTest::newRow("302") << 302 << static_cast<int>(DownloadOutcome::Impossible);
    }

    void errorStatusHasItsOutcome()
    {
        QFETCH(int, status);
        QFETCH(int, outcome);
        Bench bench;
        bench.server.status = status;
        QCOMPARE(static_cast<int>(bench.fetch()), outcome);
        QVERIFY(bench.stored().isEmpty());
    }

    void alteredPackageIsThrownAway()
    {
        Bench bench;
        bench.server.content[1000] = static_cast<char>(bench.server.content[1000] ^ 1);
        QVERIFY(bench.fetch() == DownloadOutcome::Wrong);
        QVERIFY(bench.stored().isEmpty());
    }

    void packageThatDoesNotFitIsNotBegun()
    {
        Bench bench;
        bench.content =
            std::make_shared<PartialContent>(bench.file, std::string(64, 'a'), std::uint64_t{1} << 60U);
        QVERIFY(bench.fetch() == DownloadOutcome::Impossible);
        QVERIFY(QString::fromStdString(bench.end->reason).contains("not enough space"));
        QVERIFY(bench.server.ranges.isEmpty());
    }

    void largerPackageIsStopped()
    {
        Bench bench;
        bench.server.content.append('x');
        QVERIFY(bench.fetch() == DownloadOutcome::Wrong);
    }

    void smallerPackageIsWrong()
    {
        Bench bench;
        bench.server.content.chop(1);
        QVERIFY(bench.fetch() == DownloadOutcome::Wrong);
    }

    void nobodyListeningIsWorthAnotherTry()
    {
        Bench bench;
        bench.server.close();
        QVERIFY(bench.fetch() == DownloadOutcome::Broken);
    }

    void progressMayEndTheTransfer()
    {
        Bench bench;
        bench.server.cutAfter = 100'000;
        bench.server.stall = true;
        const std::string kept(100, 'k');
        std::string seen;
        bench.transfer = bench.downloader.start(
            bench.server.url(), bench.content,
            [&bench, &seen, kept](std::uint64_t) {
                bench.transfer.reset();
                seen = kept;
            },
            [&bench](const DownloadEnd& ended) { bench.end = ended; });
        QVERIFY(bench.run([&] { return !bench.transfer; }));
        QVERIFY(seen == kept);
        QVERIFY(!bench.end);
    }

    void endedTransferIsSilent()
    {
        Bench bench;
        bench.server.cutAfter = 100'000;
        bench.server.stall = true;
        bench.start();
        QVERIFY(bench.run([&] { return bench.progress > 0; }));
        bench.transfer.reset();
        for (int i = 0; i < 20; ++i)
            bench.loop.runOnce(1ms);
        QVERIFY(!bench.end);
    }
};

QTEST_GUILESS_MAIN(TestDownloader)
#include "tst_downloader.moc"
