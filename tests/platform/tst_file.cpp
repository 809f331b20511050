// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock::platform;

class TestFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMadeIsTheOwnersAlone()
    {
        std::error_code problem;
        const File file = File::open(path("made"), FileUse::New, problem);
        QVERIFY(!problem);
        QVERIFY(!file.isOpenToOthers(problem));
        QVERIFY(!problem);
        QFile::setPermissions(name("made"), QFile::ReadOwner | QFile::ReadOther);
        QVERIFY(file.isOpenToOthers(problem));
    }

    void whatIsThereIsNotMadeAgain()
    {
        std::error_code problem;
        QVERIFY(!File::open(path("none"), FileUse::Read, problem));
        QCOMPARE(problem, std::make_error_condition(std::errc::no_such_file_or_directory));
        QVERIFY(File::open(path("one"), FileUse::New, problem));
        QVERIFY(!File::open(path("one"), FileUse::New, problem));
        QCOMPARE(problem, std::make_error_condition(std::errc::file_exists));
    }

    void usesKeepOrEmptyWhatIsThere()
    {
        std::error_code problem;
        QVERIFY(!File::open(path("kept"), FileUse::Rewrite, problem).write("content"));
        QCOMPARE(File::open(path("kept"), FileUse::Keep, problem).size(problem), std::uint64_t(7));
        QCOMPARE(File::open(path("kept"), FileUse::Rewrite, problem).size(problem), std::uint64_t(0));
    }

    void placesAreReadAndWritten()
    {
        std::error_code problem;
        const File file = File::open(path("places"), FileUse::Keep, problem);
        QCOMPARE(file.writeAt(4, "5678", problem), std::size_t(4));
        QCOMPARE(file.writeAt(0, "1234", problem), std::size_t(4));
        char four[4];
        QCOMPARE(file.readAt(2, four, sizeof four, problem), std::size_t(4));
        QCOMPARE(QByteArray(four, 4), QByteArray("3456"));
        QCOMPARE(file.readAt(8, four, sizeof four, problem), std::size_t(0));
        QVERIFY(!problem);
        QVERIFY(!file.sync());
        QVERIFY(!file.empty());
        QCOMPARE(file.size(problem), std::uint64_t(0));
    }

    void aPipeIsReadToItsEnd()
    {
        std::error_code problem;
        QVERIFY(!File::open(path("whole"), FileUse::Rewrite, problem).write("all of it"));
        const File file = File::open(path("whole"), FileUse::Read, problem);
        char some[6];
        QCOMPARE(file.read(some, sizeof some, problem), std::size_t(6));
        QCOMPARE(file.read(some, sizeof some, problem), std::size_t(3));
        QCOMPARE(file.read(some, sizeof some, problem), std::size_t(0));
        QVERIFY(!problem);
    }

    void whatTheFileSystemAppendsIsTheSame()
    {
        std::error_code problem;
        QVERIFY(!File::open(path("from"), FileUse::Rewrite, problem).write("0123456789"));
        const File from = File::open(path("from"), FileUse::Read, problem);
        const File to = File::open(path("to"), FileUse::Rewrite, problem);
        const std::uint64_t done = to.appendFrom(from.descriptor(), 6);
        QCOMPARE(to.size(problem), done);
        QFile written(name("to"));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), QByteArray("012345").left(qsizetype(done)));
    }

    void modifiedIsNow()
    {
        using namespace std::chrono;
        std::error_code problem;
        const File file = File::open(path("now"), FileUse::New, problem);
        const auto age = system_clock::now() - file.modified(problem);
        QVERIFY(!problem);
        QVERIFY(age > -1h && age < 1h);
    }

    void aLockIsHeldOnce()
    {
        std::error_code problem;
        FileLock held = FileLock::take(path("lock"), problem);
        QVERIFY(held);
        QVERIFY(!FileLock::take(path("lock"), problem));
        QCOMPARE(problem, std::make_error_condition(std::errc::resource_unavailable_try_again));
        held.release();
        QVERIFY(FileLock::take(path("lock"), problem));
        QVERIFY(!problem);
        QVERIFY(FileLock::take(path("lock"), problem)); // the one before has gone
        QVERIFY(!FileLock::take(path("nowhere/lock"), problem));
        QCOMPARE(problem, std::make_error_condition(std::errc::no_such_file_or_directory));
    }

private:
    [[nodiscard]] QString name(const char* file) const { return m_folder.filePath(QLatin1String(file)); }
    [[nodiscard]] std::filesystem::path path(const char* file) const { return name(file).toStdString(); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFile)
#include "tst_file.moc"
