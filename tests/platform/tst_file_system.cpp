// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file.h"
#include "platform/file_system.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace drydock::platform;

class TestFileSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsReplacedWhileItIsRead()
    {
        std::error_code problem;
        write("new", "second");
        write("place", "first");
        const File open = File::open(path("place"), FileUse::Read, problem);
        QVERIFY(!replaceFile(path("new"), path("place")));
        QVERIFY(!syncPath(path("place")));
        QVERIFY(!syncPath(path("")));
        QVERIFY(!std::filesystem::exists(path("new")));
        QCOMPARE(read("place"), QByteArray("second"));
        char was[5];
        QCOMPARE(open.read(was, sizeof was, problem), std::size_t(5));
        QCOMPARE(QByteArray(was, 5), QByteArray("first"));
        QCOMPARE(replaceFile(path("new"), path("place")),
                 std::make_error_condition(std::errc::no_such_file_or_directory));
    }

    void whereWeAreCanBeBroughtToTheDisk() { QVERIFY(!syncPath({})); }

    void whatCannotBeReadIsTold()
    {
        write("some", "x");
        QVERIFY(!checkReadable(path("some")));
        QCOMPARE(checkReadable(path("none")),
                 std::make_error_condition(std::errc::no_such_file_or_directory));
    }

    void privateFoldersAre()
    {
        QVERIFY(!makePrivateFolder(path("own")));
        QVERIFY(!isOpenToOthers(path("own")));
        QCOMPARE(makePrivateFolder(path("own")), std::make_error_condition(std::errc::file_exists));
        QFile::setPermissions(name("own"), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther);
        QVERIFY(isOpenToOthers(path("own")));
        QVERIFY(!makePrivate(path("own")));
        QVERIFY(!isOpenToOthers(path("own")));
        QVERIFY(bool(makePrivate(path("nowhere"))));
    }

    void temporaryFoldersAreNewAndPrivate()
    {
        std::error_code problem;
        const auto one = makeTemporaryFolder("drydock-test", problem);
        QVERIFY(!problem);
        const auto other = makeTemporaryFolder("drydock-test", problem);
        QVERIFY(one != other);
        QVERIFY(one.filename().string().starts_with("drydock-test-"));
        QVERIFY(!isOpenToOthers(one));
        std::filesystem::remove(one);
        std::filesystem::remove(other);
    }

    void theCommandNamesTheFile()
    {
        QVERIFY(privateCommand(path("secret")).find(path("secret").string()) != std::string::npos);
    }

    void spaceIsToldWhereThereIsAPlace()
    {
        write("some", "x");
        QVERIFY(freeSpace(path("")).value_or(0) > 0);
        QVERIFY(freeSpace(path("some")).has_value());
        QVERIFY(!freeSpace(path("nowhere/file")).has_value());
    }

    void aFullDiskIsToldFromOtherProblems()
    {
        QVERIFY(isDiskFull(std::make_error_code(std::errc::no_space_on_device)));
        QVERIFY(isDiskFull(std::make_error_code(std::errc::file_too_large)));
        QVERIFY(!isDiskFull(std::make_error_code(std::errc::permission_denied)));
        QVERIFY(!isDiskFull({}));
    }

    void aLinkLeadsElsewhereInOneStep()
    {
        QVERIFY(!makePrivateFolder(path("a")));
        QVERIFY(!makePrivateFolder(path("b")));
        QCOMPARE(linkedFolder(path("current")), std::string());
        for (const char* folder : {"a", "b", "a"}) {
            QVERIFY(!linkFolder(path("current"), folder));
            QCOMPARE(linkedFolder(path("current")), std::string(folder));
        }
        QCOMPARE(linkedFolder(path("a")), std::string());
    }

private:
    [[nodiscard]] QString name(const char* file) const { return m_folder.filePath(QLatin1String(file)); }
    [[nodiscard]] std::filesystem::path path(const char* file) const { return name(file).toStdString(); }
    void write(const char* file, std::string_view content) const
    {
        std::error_code problem;
        QVERIFY(!File::open(path(file), FileUse::Rewrite, problem).write(content));
    }
    [[nodiscard]] QByteArray read(const char* file) const
    {
        QFile open(name(file));
        return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFileSystem)
#include "tst_file_system.moc"
