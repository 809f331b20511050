// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "storage/s3/sigv4.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace drydock;
using namespace drydock::storage;
using namespace std::chrono_literals;

namespace {

const S3Credentials example{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", ""};
const std::string emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

TimePoint at(const char* text)
{
    return *sigv4::parseTimestamp(text);
}

std::string read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// A request as the signing suite writes it, with folded header lines.
sigv4::Request parse(const std::string& text)
{
    sigv4::Request request;
    const auto headEnd = std::min(text.find("\n\n"), text.size());
    const std::string body = headEnd + 2 < text.size() ? text.substr(headEnd + 2) : "";
    const QStringList lines =
        QString::fromStdString(text.substr(0, headEnd)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const QString first = lines[0];
    request.method = first.section(QLatin1Char(' '), 0, 0).toStdString();
    std::string target = first.mid(first.indexOf(QLatin1Char(' ')) + 1).chopped(9).toStdString();
    const auto question = target.find('?');
    request.path = target.substr(0, question);
    request.query = question == std::string::npos ? "" : target.substr(question + 1);
    for (int i = 1; i < lines.size(); ++i) {
        if (lines[i].startsWith(QLatin1Char(' ')))
            request.headers.back().second += "\n" + lines[i].toStdString();
        else
            request.headers.emplace_back(lines[i].section(QLatin1Char(':'), 0, 0).toStdString(),
                                         lines[i].section(QLatin1Char(':'), 1).toStdString());
    }
    request.payloadHash = crypto::toHex(crypto::bytes(crypto::sha256(body)));
    return request;
}

} // namespace

class TestSigV4 : public QObject
{
    Q_OBJECT

    static std::string signatureIn(const sigv4::Request& request)
    {
        const auto header = sigv4::headerValue(request.headers, "authorization");
        const std::string& text = header ? *header : request.query;
        return text.substr(text.rfind("Signature=") + 10);
    }

private Q_SLOTS:
    // Amazon S3, "Authenticating Requests: Using Query Parameters", the example of a pre-signed URL.
    void publishedPresignedUrlHasItsSignature()
    {
        sigv4::Request request{"GET", "/test.txt", "", {{"host", "examplebucket.s3.amazonaws.com"}}};
        request = sigv4::signQuery(request, example, {}, at("20130524T000000Z"), 86400s);
        QCOMPARE(signatureIn(request),
                 std::string("aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"));
    }

    // Amazon S3, "Signature Calculations for the Authorization Header", its four examples.
    void publishedHeaderExamplesHaveTheirSignatures_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("GET object")
            << QByteArray("GET") << QByteArray("/test.txt") << QByteArray() << QByteArray("Range: bytes=0-9")
            << QByteArray() << QByteArray("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        QTest::newRow("PUT object")
            << QByteArray("PUT") << QByteArray("/test$file.text") << QByteArray()
            << QByteArray("Date: Fri, 24 May 2013 00:00:00 GMT\nx-amz-storage-class: REDUCED_REDUNDANCY")
            << QByteArray("Welcome to Amazon S3.")
            << QByteArray("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
        QTest::newRow("GET lifecycle")
            << QByteArray("GET") << QByteArray("/") << QByteArray("lifecycle") << QByteArray() << QByteArray()
            << QByteArray("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
        QTest::newRow("GET list") << QByteArray("GET") << QByteArray("/") << QByteArray("max-keys=2&prefix=J")
                                  << QByteArray() << QByteArray()
                                  << QByteArray(
                                         "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    void publishedHeaderExamplesHaveTheirSignatures()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, signature);
        sigv4::Request request{method.toStdString(), path.toStdString(), query.toStdString(), {}};
        request.headers.emplace_back("Host", "examplebucket.s3.amazonaws.com");
        for (const QByteArray& line : header.split('\n')) {
            if (!line.isEmpty())
                request.headers.emplace_back(line.left(line.indexOf(':')).toStdString(),
                                             line.mid(line.indexOf(':') + 1).toStdString());
        }
        request.payloadHash = crypto::toHex(crypto::bytes(crypto::sha256(body.toStdString())));
        request.headers.emplace_back("x-amz-content-sha256", request.payloadHash);

        const auto signed_ = sigv4::signHeaders(request, example, {}, at("20130524T000000Z"));

        QCOMPARE(signatureIn(signed_), signature.toStdString());
        const auto claim = sigv4::readClaim(signed_);
        QVERIFY(claim);
        QVERIFY(sigv4::verify(signed_, *claim, example.secretAccessKey));
        QVERIFY(!sigv4::verify(signed_, *claim, "another"));
    }

    void officialSuiteHasItsSignatures_data()
    {
        QTest::addColumn<QString>("folder");
        const QString root = qEnvironmentVariable("DRYDOCK_SIGV4_VECTORS");
        const auto cases =
            root.isEmpty() ? QStringList() : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString& name : cases)
            QTest::newRow(qPrintable(name)) << root + QLatin1Char('/') + name;
        if (cases.isEmpty())
            QTest::newRow("absent") << QString();
    }

    void officialSuiteHasItsSignatures()
    {
        QFETCH(QString, folder);
        if (folder.isEmpty())
            QSKIP("set DRYDOCK_SIGV4_VECTORS to the folder tests/aws-signing-test-suite/v4 of "
                  "awslabs/aws-c-auth");
        const auto context = nlohmann::json::parse(read(folder + QStringLiteral("/context.json")));
        const auto& keys = context["credentials"];
        S3Credentials credentials{keys["access_key_id"], keys["secret_access_key"], keys.value("token", "")};
        if (context.value("omit_session_token", false))
            credentials.sessionToken.clear(); // it is added after signing
        const sigv4::Scope scope{context["region"], context["service"], context["normalize"]};
        std::string stamp = context["timestamp"];
        std::erase(stamp, '-');
        std::erase(stamp, ':');
        const TimePoint now = at(stamp.c_str());
        const auto life = std::chrono::seconds(context["expiration_in_seconds"].get<int>());
        sigv4::Request request = parse(read(folder + QStringLiteral("/request.txt")));

        sigv4::Request withHash = request;
        if (context["sign_body"])
            withHash.headers.emplace_back("x-amz-content-sha256", request.payloadHash);
        const auto header = sigv4::signHeaders(withHash, credentials, scope, now);
        QCOMPARE(signatureIn(header), read(folder + QStringLiteral("/header-signature.txt")));
        const auto query = sigv4::signQuery(request, credentials, scope, now, life);
        QCOMPARE(signatureIn(query), read(folder + QStringLiteral("/query-signature.txt")));
    }

    void unsignedAmzHeaderIsRefused()
    {
        sigv4::Request request{
            "GET", "/b/k", "", {{"host", "h"}, {"x-amz-content-sha256", "UNSIGNED-PAYLOAD"}}};
        request = sigv4::signHeaders(request, example, {}, at("20130524T000000Z"));
        const auto claim = sigv4::readClaim(request);
        QVERIFY(claim && sigv4::verify(request, *claim, example.secretAccessKey));
        request.headers.emplace_back("X-Amz-Copy-Source", "/b/other");
        QVERIFY(!sigv4::verify(request, *claim, example.secretAccessKey));
    }

    void malformedClaimsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        for (const char* text :
             {"", "Basic abc", "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 Credential=a/b/c",
              "AWS4-HMAC-SHA256 Credential=k/20130524/r/s3/aws4_request, SignedHeaders=range, Signature=0",
              "AWS4-HMAC-SHA256 Credential=k/20130524/r/s3/other, SignedHeaders=host, Signature=0",
              "AWS4-HMAC-SHA256 Credential=k/20130525/r/s3/aws4_request, SignedHeaders=host, Signature=0"})
            QTest::newRow(text) << QByteArray(text);
    }

    void malformedClaimsAreRefused()
    {
        QFETCH(QByteArray, authorization);
        const sigv4::Request request{
            "GET",
            "/",
            "",
            {{"x-amz-date", "20130524T000000Z"}, {"Authorization", authorization.toStdString()}}};
        const auto claim = sigv4::readClaim(request);
        QVERIFY(!claim);
        QVERIFY(claim.error().code == ErrorCode::InvalidArgument);
    }

    void timestampsAreReadBack()
    {
        QCOMPARE(sigv4::formatTimestamp(at("20240229T235959Z")), std::string("20240229T235959Z"));
        for (const char* text :
             {"20230229T000000Z", "20130524T240000Z", "20130524000000Z", "2013052aT000000Z", ""})
            QVERIFY(!sigv4::parseTimestamp(text));
    }

    void brokenEscapesAreRefused()
    {
        QCOMPARE(sigv4::uriDecode("a%2Fb+c"), std::optional<std::string>("a/b+c"));
        for (const char* text : {"%", "%2", "%zz", "a%4"})
            QVERIFY(!sigv4::uriDecode(text));
    }
};

QTEST_GUILESS_MAIN(TestSigV4)
#include "tst_sigv4.moc"
