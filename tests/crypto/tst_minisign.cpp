// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/blake2b.h"
#include "crypto/ed25519.h"
#include "crypto/encoding.h"
#include "crypto/minisign.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace drydock;
using namespace drydock::crypto;

namespace {

const std::string content("manifest \0 bytes\n", 17);

/// The minisign program in a directory of its own.
class Program
{
public:
    [[nodiscard]] bool run(const QStringList& arguments, const QByteArray& input = {})
    {
        QProcess process;
        process.setWorkingDirectory(m_directory.path());
        process.start("minisign", arguments);
        process.write(input);
        process.closeWriteChannel();
        return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }
    [[nodiscard]] std::string read(const QString& name) const
    {
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    void write(const QString& name, const std::string& text) const
    {
        QFile file(m_directory.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.data(), static_cast<qint64>(text.size()));
    }

private:
    QTemporaryDir m_directory;
};

} // namespace

class TestMinisign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("minisign").isEmpty())
            QSKIP("the minisign program is not installed");
    }

    void blake2bHasThePublishedValues()
    {
        QVERIFY(toHex(blake2b256("")) == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
        QVERIFY(toHex(blake2b256("abc")) ==
                "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    }

    void ed25519RefusesWhatIsAltered()
    {
        const auto pair = generateEd25519();
        const auto signature = ed25519Sign(pair.seed, content).value();
        QVERIFY(ed25519Verify(pair.publicKey, content, signature));
        QVERIFY(!ed25519Verify(pair.publicKey, content + "x", signature));
        QVERIFY(!ed25519Verify(generateEd25519().publicKey, content, signature));
        QVERIFY(!ed25519Verify(pair.publicKey, content, signature.substr(1)));
        QVERIFY(!ed25519Sign("short", content));
    }

    void signatureByUsIsTakenByMinisign()
    {
        Program minisign;
        const auto key = MinisignSecretKey::generate();
        minisign.write("file", content);
        minisign.write("file.minisig", key.sign(content, "staged by op.ann").value());
        minisign.write("key.pub", key.publicKey().text());
        QVERIFY(minisign.run({"-V", "-p", "key.pub", "-m", "file"}));
        QVERIFY(minisign.run({"-V", "-P", QString::fromStdString(key.publicKey().line()), "-m", "file"}));
        minisign.write("file", content + "x");
        QVERIFY(!minisign.run({"-V", "-p", "key.pub", "-m", "file"}));
    }

    void secretKeyByUsSignsInMinisign()
    {
        Program minisign;
        const auto key = MinisignSecretKey::generate();
        minisign.write("file", content);
        minisign.write("key", key.text());
        QVERIFY(minisign.run({"-S", "-s", "key", "-m", "file", "-t", "from minisign"}));
        QVERIFY((key.publicKey().verify(content, minisign.read("file.minisig"))) == ("from minisign"));
    }

    void signatureByMinisignIsTakenByUs_data()
    {
        QTest::addColumn<QStringList>("how");
        QTest::newRow("prehashed") << QStringList{};
        QTest::newRow("legacy") << QStringList{"-l"};
    }

    void signatureByMinisignIsTakenByUs()
    {
        QFETCH(QStringList, how);
        Program minisign;
        minisign.write("file", content);
        QVERIFY(minisign.run({"-G", "-W", "-p", "key.pub", "-s", "key"}));
        QVERIFY(minisign.run(QStringList{"-S", "-s", "key", "-m", "file", "-t", "hello"} + how));
        const auto key = MinisignPublicKey::parse(minisign.read("key.pub"));
        QVERIFY(key);
        const std::string signature = minisign.read("file.minisig");
        QVERIFY((key->verify(content, signature)) == ("hello"));
        QVERIFY((key->verify(content + "x", signature).error().code) == (ErrorCode::Forbidden));
        std::string otherComment = signature;
        otherComment.replace(otherComment.find("hello"), 5, "hallo");
        QVERIFY((key->verify(content, otherComment).error().code) == (ErrorCode::Forbidden));
        QVERIFY((MinisignSecretKey::generate().publicKey().verify(content, signature).error().code) ==
                (ErrorCode::Forbidden));
        QVERIFY((key->verify(content, "nonsense").error().code) == (ErrorCode::InvalidArgument));
        // And the secret key is read here as well.
        const auto secret = MinisignSecretKey::parse(minisign.read("key"));
        QVERIFY(secret);
        QVERIFY(secret->publicKey() == *key);
    }

    void encryptedSecretKeyNeedsItsPassword()
    {
        Program minisign;
        if (!minisign.run({"-G", "-p", "key.pub", "-s", "key"}, "a secret\na secret\n"))
            QSKIP("minisign could not make an encrypted key here (it takes 1 GiB of memory)");
        const std::string text = minisign.read("key");
        QVERIFY(MinisignSecretKey::isEncrypted(text));
        QVERIFY(MinisignSecretKey::parse(text).error().code == ErrorCode::Forbidden);
        QVERIFY((MinisignSecretKey::parse(text, "wrong").error().code) == (ErrorCode::Forbidden));
        const auto secret = MinisignSecretKey::parse(text, "a secret");
        QVERIFY(secret);
        const auto key = MinisignPublicKey::parse(minisign.read("key.pub"));
        QVERIFY(key && secret->publicKey() == *key);
    }

    void damagedKeysAreRefused()
    {
        const auto key = MinisignSecretKey::generate();
        std::string text = key.text();
        const auto at = text.find('\n') + 120;
        text[at] = text[at] == 'A' ? 'B' : 'A';
        QVERIFY(!MinisignSecretKey::parse(text));
        QVERIFY(!MinisignSecretKey::parse(""));
        QVERIFY(!MinisignPublicKey::parse("RWQ"));
        QVERIFY(!MinisignPublicKey::parse(key.text()));
        QVERIFY(!key.sign(content, "two\nlines"));
    }
};

QTEST_GUILESS_MAIN(TestMinisign)
#include "tst_minisign.moc"
