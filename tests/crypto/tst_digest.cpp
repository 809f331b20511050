// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "crypto/encoding.h"

#include <QTest>

using namespace drydock;

class TestDigest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesAsPublished()
    {
        // FIPS 180-2, RFC 4231 test case 2, RFC 7693 appendix A.
        const std::string abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        QCOMPARE(crypto::toHex(crypto::bytes(crypto::sha256("abc"))), abc);
        QCOMPARE(crypto::toHex(crypto::bytes(crypto::hmacSha256("Jefe", "what do ya want for nothing?"))),
                 std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        QVERIFY(crypto::toHex(crypto::blake2b512("abc")).starts_with("ba80a53f981c4d0d6a2797b69f12f6e9"));
    }

    void hashIsAsNewAfterEachDigest()
    {
        crypto::Sha256 hash;
        for (const std::string text : {"abc", "", "a longer text", "abc"}) {
            for (const char c : text)
                hash.update({&c, 1});
            QCOMPARE(crypto::toHex(crypto::bytes(hash.finish())),
                     crypto::toHex(crypto::bytes(crypto::sha256(text))));
        }
    }
};

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
