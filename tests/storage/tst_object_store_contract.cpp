// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "storage/running_store.h"
#include "storage/s3/upload.h"

#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace drydock;
using namespace drydock::storage;
using namespace drydock::test;
using namespace std::chrono_literals;

/// What any ObjectStore must do; run on S3Client against the real package store.
class TestObjectStoreContract : public QObject
{
    Q_OBJECT

    RunningStore m_running;

    static std::string download(S3Client& client, const std::string& key, std::optional<ByteRange> range = {})
    {
        std::string data;
        const auto info = client.get(key, range, [&data](std::string_view piece) {
            data += piece;
            return true;
        });
        return info ? data : "error: " + info.error().message;
    }

private Q_SLOTS:
    void putObjectIsReadBack_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("size");
        QTest::newRow("plain") << "packages/app/1.0.0/app.bin" << 100000;
        QTest::newRow("empty") << "empty" << 0;
        QTest::newRow("blank and plus") << "a b+c/d%20e" << 10;
        QTest::newRow("umlaut") << QString::fromUtf8("gr\u00fc\u00dfe/\u2603") << 10;
        QTest::newRow("double slash") << "a//b" << 3;
        QTest::newRow("ends with slash") << "folder/" << 0;
        QTest::newRow("dots within a name") << "a..b/...c" << 3;
        QTest::newRow("longest") << QString(1024, QLatin1Char('k')) << 3;
        QTest::newRow("signs") << "!*'();:@&=$,?#[]~<>\"^`{|}\\" << 3;
    }

    void putObjectIsReadBack()
    {
        QFETCH(QString, key);
        QFETCH(int, size);
        const auto client = m_running.client();
        std::string data;
        for (int i = 0; i < size; ++i)
            data += static_cast<char>(i * 7 + i / 256);

        const auto etag = client->put(key.toStdString(), data, "text/x-test");

        QVERIFY2(etag, etag ? "" : etag.error().message.c_str());
        QCOMPARE(etag->size(), std::size_t{32});
        const auto info = client->head(key.toStdString());
        QVERIFY(info);
        QCOMPARE(info->size, data.size());
        QCOMPARE(info->etag, *etag);
        QCOMPARE(download(*client, key.toStdString()), data);
        const auto page = client->list(key.toStdString(), {});
        QVERIFY(page);
        QCOMPARE(page->objects.size(), std::size_t{1});
        QCOMPARE(page->objects[0].key, key.toStdString());
        QVERIFY(client->remove(key.toStdString()));
    }

    void keysThatProxiesRewriteAreRefused_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("parent") << QByteArray("../../etc/passwd");
        QTest::newRow("parent within") << QByteArray("a/../b");
        QTest::newRow("dot") << QByteArray("a/./b");
        QTest::newRow("ends with parent") << QByteArray("a/..");
        QTest::newRow("nul") << QByteArray("a\0b", 3);
        QTest::newRow("newline") << QByteArray("a\nb");
        QTest::newRow("not UTF-8") << QByteArray("a\xff");
        QTest::newRow("too long") << QByteArray(1025, 'k');
    }

    void keysThatProxiesRewriteAreRefused()
    {
        QFETCH(QByteArray, key);
        const auto client = m_running.client();
        const auto etag = client->put(key.toStdString(), "x", "");
        QVERIFY(!etag);
        QVERIFY(etag.error().code == ErrorCode::InvalidArgument);
    }

    void rangeGivesItsBytesAndTheWholeSize()
    {
        const auto client = m_running.client();
        QVERIFY(client->put("range", "0123456789", ""));
        QCOMPARE(download(*client, "range", ByteRange{2, 4}), std::string("234"));
        QCOMPARE(download(*client, "range", ByteRange{7, {}}), std::string("789"));
        const auto info = client->get("range", ByteRange{2, 4}, [](std::string_view) { return true; });
        QVERIFY(info);
        QCOMPARE(info->size, std::uint64_t{10});
        const auto beyond = client->get("range", ByteRange{10, {}}, [](std::string_view) { return true; });
        QVERIFY(!beyond);
        QVERIFY(beyond.error().code == ErrorCode::InvalidArgument);
    }

    void sinkThatRefusesEndsTheTransfer()
    {
        const auto client = m_running.client();
        QVERIFY(client->put("refused", std::string(100000, 'x'), ""));
        const auto info = client->get("refused", {}, [](std::string_view) { return false; });
        QVERIFY(!info);
        QVERIFY(info.error().code == ErrorCode::Internal);
        QVERIFY(client->head("refused"));
    }

    void absentObjectIsNotFound()
    {
        const auto client = m_running.client();
        QVERIFY(client->head("absent").error().code == ErrorCode::NotFound);
        const auto got = client->get("absent", {}, [](std::string_view) { return true; });
        QVERIFY(got.error().code == ErrorCode::NotFound);
        QVERIFY(got.error().message.find("NoSuchKey") != std::string::npos);
        QVERIFY(client->remove("absent"));
    }

    void listGoesOnOverPages()
    {
        const auto client = m_running.client();
        std::vector<std::string> expected;
        for (int i = 0; i < 1005; ++i) {
            expected.push_back("page/" + std::to_string(10000 + i));
            QVERIFY(client->put(expected.back(), "x", ""));
        }
        std::vector<std::string> found;
        std::string continuation;
        int pages = 0;
        do {
            const auto page = client->list("page/", continuation);
            QVERIFY(page);
            for (const auto& object : page->objects)
                found.push_back(object.key);
            continuation = page->continuation;
            ++pages;
        } while (!continuation.empty() && pages < 10);
        QCOMPARE(pages, 2);
        QVERIFY(found == expected);
    }

    void multipartUploadByPartUrlsBecomesOneObject()
    {
        const auto client = m_running.client();
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("package")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray content;
        for (int i = 0; i < 300000; ++i)
            content += static_cast<char>(i % 251);
        file.write(content);
        file.close();
        const auto upload = client->createMultipart("multi");
        QVERIFY(upload);

        std::vector<Part> parts;
        std::uint64_t progress = 0;
        UploadOptions options;
        options.progress = [&progress](std::uint64_t sent) {
            progress = sent;
            return true;
        };
        for (auto source : planParts(300000, 131072)) {
            source.url = client->presignPart("multi", *upload, source.number, systemNow(), 60s);
            const auto part = uploadPart(file.fileName().toStdString(), source, options);
            QVERIFY2(part, part ? "" : part.error().message.c_str());
            QCOMPARE(progress, source.size);
            parts.push_back(*part);
        }
        QCOMPARE(parts.size(), std::size_t{3});
        QVERIFY(client->head("multi").error().code == ErrorCode::NotFound);
        const auto etag = client->completeMultipart("multi", *upload, parts);

        QVERIFY2(etag, etag ? "" : etag.error().message.c_str());
        QVERIFY(etag->ends_with("-3"));
        QVERIFY(download(*client, "multi") == content.toStdString());
        auto late = planParts(300000, 131072)[0];
        late.url = client->presignPart("multi", *upload, 1, systemNow(), 60s);
        const auto refused = uploadPart(file.fileName().toStdString(), late);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::NotFound);
        QCOMPARE(m_running.temporaryFiles(), 0);
    }

    void completionWithAnotherEtagIsRefused()
    {
        const auto client = m_running.client();
        const auto upload = client->createMultipart("wrong");
        QVERIFY(upload);
        const auto etag = client->completeMultipart("wrong", *upload, {{1, "0123"}});
        QVERIFY(!etag);
        QVERIFY(etag.error().code == ErrorCode::InvalidArgument);
        QVERIFY(client->abortMultipart("wrong", *upload));
        QVERIFY(client->abortMultipart("wrong", *upload).error().code == ErrorCode::NotFound);
        QVERIFY(client->head("wrong").error().code == ErrorCode::NotFound);
    }

    void wrongSecretIsForbidden()
    {
        auto options = m_running.clientOptions();
        options.credentials.secretAccessKey = "another";
        S3Client wrong(options);
        const auto etag = wrong.put("key", "x", "");
        QVERIFY(etag.error().code == ErrorCode::Forbidden);
        QVERIFY(etag.error().message.find("SignatureDoesNotMatch") != std::string::npos);
        options.credentials.accessKeyId = "AKUNKNOWN";
        S3Client unknown(options);
        QVERIFY(unknown.put("key", "x", "").error().message.find("InvalidAccessKeyId") != std::string::npos);
    }

    void sessionTokenIsNeededWithItsKey()
    {
        auto options = m_running.clientOptions();
        options.credentials = {"AKSESSION", "secret-of-session", "session-token"};
        S3Client right(options);
        QVERIFY(right.checkBucket());
        options.credentials.sessionToken = "another";
        S3Client wrong(options);
        QVERIFY(wrong.checkBucket().error().code == ErrorCode::Forbidden);
        options.credentials.sessionToken.clear();
        S3Client without(options);
        QVERIFY(without.checkBucket().error().code == ErrorCode::Forbidden);
    }

    void refusedConnectionIsUnavailableInWords()
    {
        S3Options options = m_running.clientOptions();
        {
            RunningStore other;
            options.endpoint = other.server().endpoint();
        }
        S3Client client(options);
        const auto info = client.head("key");
        QVERIFY(info.error().code == ErrorCode::Unavailable);
        QVERIFY(info.error().message.find(options.endpoint) != std::string::npos);
    }

    void otherBucketIsNotFound()
    {
        auto options = m_running.clientOptions();
        options.bucket = "other";
        S3Client client(options);
        QVERIFY(client.checkBucket().error().code == ErrorCode::NotFound);
        QVERIFY(m_running.client()->checkBucket());
    }
};

QTEST_GUILESS_MAIN(TestObjectStoreContract)
#include "tst_object_store_contract.moc"
