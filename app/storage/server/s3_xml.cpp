// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/s3_xml.h"

#include "storage/s3/sigv4.h"

#include <QByteArray>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace drydock::storage::server::xml {

namespace {

const QString xmlns = QStringLiteral("http://s3.amazonaws.com/doc/2006-03-01/");

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

/// Writes one document; elements are opened and closed by the caller through `out`.
class Document
{
public:
    explicit Document(const char* root, bool inNamespace = true) : out(&m_data)
    {
        out.writeStartDocument();
        out.writeStartElement(QLatin1String(root));
        if (inNamespace)
            out.writeDefaultNamespace(xmlns);
    }
    void field(const char* name, const std::string& value)
    {
        out.writeTextElement(QLatin1String(name), text(value));
    }
    void open(const char* name) { out.writeStartElement(QLatin1String(name)); }
    void close() { out.writeEndElement(); }
    [[nodiscard]] std::string finish()
    {
        out.writeEndDocument();
        return m_data.toStdString();
    }

private:
    QByteArray m_data;

public:
    QXmlStreamWriter out;
};

std::string quoted(const std::string& etag)
{
    return '"' + etag + '"';
}

tl::unexpected<S3Error> malformed()
{
    return refuse(400, "MalformedXML",
                  "The XML you provided was not well-formed or is not of this operation.");
}

/// Whether nothing but the one element stood in the document.
bool isOver(QXmlStreamReader& reader)
{
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            return false;
    }
    return !reader.hasError();
}

void owner(Document& document)
{
    document.open("Owner");
    document.field("ID", "drydock");
    document.field("DisplayName", "drydock");
    document.close();
}

} // namespace

std::string isoTime(TimePoint time)
{
    const std::string stamp = sigv4::formatTimestamp(time);
    return stamp.substr(0, 4) + "-" + stamp.substr(4, 2) + "-" + stamp.substr(6, 5) + ":" +
           stamp.substr(11, 2) + ":" + stamp.substr(13, 2) + ".000Z";
}

std::string error(const S3Error& error, const std::string& resource, const std::string& requestId)
{
    Document document("Error", false);
    document.field("Code", error.code);
    document.field("Message", error.message);
    document.field("Resource", resource);
    document.field("RequestId", requestId);
    return document.finish();
}

std::string buckets(const std::string& bucket)
{
    Document document("ListAllMyBucketsResult");
    owner(document);
    document.open("Buckets");
    document.open("Bucket");
    document.field("Name", bucket);
    document.field("CreationDate", isoTime({}));
    return document.finish();
}

std::string location(const std::string& region)
{
    Document document("LocationConstraint");
    // S3 calls its first region by an empty name here.
    if (region != "us-east-1")
        document.out.writeCharacters(text(region));
    return document.finish();
}

std::string listing(const std::string& bucket, const ListRequest& request, const Listing& listing)
{
    const auto key = [&request](const std::string& value) {
        return request.encodeKeys ? sigv4::uriEncode(value, true) : value;
    };
    Document document("ListBucketResult");
    document.field("Name", bucket);
    document.field("Prefix", key(request.query.prefix));
    document.field("MaxKeys", std::to_string(request.query.limit));
    if (!request.query.delimiter.empty())
        document.field("Delimiter", key(request.query.delimiter));
    if (request.encodeKeys)
        document.field("EncodingType", "url");
    document.field("IsTruncated", listing.next.empty() ? "false" : "true");
    if (request.version2) {
        document.field("KeyCount", std::to_string(listing.objects.size() + listing.commonPrefixes.size()));
        if (!request.continuation.empty())
            document.field("ContinuationToken", request.continuation);
        if (!listing.next.empty())
            document.field("NextContinuationToken", sigv4::uriEncode(listing.next));
    } else {
        document.field("Marker", key(request.query.after));
        if (!listing.next.empty())
            document.field("NextMarker", key(listing.next));
    }
    for (const StoredObject& object : listing.objects) {
        document.open("Contents");
        document.field("Key", key(object.key));
        document.field("LastModified", isoTime(object.modified));
        document.field("ETag", quoted(object.etag));
        document.field("Size", std::to_string(object.size));
        document.field("StorageClass", "STANDARD");
        if (!request.version2)
            owner(document);
        document.close();
    }
    for (const std::string& prefix : listing.commonPrefixes) {
        document.open("CommonPrefixes");
        document.field("Prefix", key(prefix));
        document.close();
    }
    return document.finish();
}

std::string uploadBegun(const std::string& bucket, const std::string& key, const std::string& id)
{
    Document document("InitiateMultipartUploadResult");
    document.field("Bucket", bucket);
    document.field("Key", key);
    document.field("UploadId", id);
    return document.finish();
}

std::string uploadCompleted(const std::string& bucket, const std::string& key, const std::string& location,
                            const std::string& etag)
{
    Document document("CompleteMultipartUploadResult");
    document.field("Location", location);
    document.field("Bucket", bucket);
    document.field("Key", key);
    document.field("ETag", quoted(etag));
    return document.finish();
}

std::string parts(const std::string& bucket, const std::string& key, const std::string& id,
                  const std::vector<StoredPart>& parts)
{
    Document document("ListPartsResult");
    document.field("Bucket", bucket);
    document.field("Key", key);
    document.field("UploadId", id);
    document.field("StorageClass", "STANDARD");
    document.field("PartNumberMarker", "0");
    document.field("MaxParts", "10000");
    document.field("IsTruncated", "false");
    for (const StoredPart& part : parts) {
        document.open("Part");
        document.field("PartNumber", std::to_string(part.number));
        document.field("ETag", quoted(part.etag));
        document.field("Size", std::to_string(part.size));
        document.close();
    }
    return document.finish();
}

S3Result<std::vector<Part>> readParts(std::string_view document)
{
    QXmlStreamReader reader(QByteArray(document.data(), static_cast<qsizetype>(document.size())));
    if (!reader.readNextStartElement() || reader.name() != QLatin1String("CompleteMultipartUpload"))
        return malformed();
    std::vector<Part> parts;
    while (reader.readNextStartElement()) {
        if (reader.name() != QLatin1String("Part"))
            return malformed();
        Part part{0, {}};
        while (reader.readNextStartElement()) {
            if (reader.name() == QLatin1String("PartNumber"))
                part.number = reader.readElementText().trimmed().toInt();
            else if (reader.name() == QLatin1String("ETag"))
                part.etag = reader.readElementText().trimmed().toStdString();
            else
                reader.skipCurrentElement(); // checksums of newer clients
        }
        if (part.number < 1 || part.number > 10000 || part.etag.empty())
            return malformed();
        parts.push_back(std::move(part));
    }
    if (!isOver(reader))
        return malformed();
    return parts;
}

S3Result<std::vector<std::string>> readKeys(std::string_view document)
{
    QXmlStreamReader reader(QByteArray(document.data(), static_cast<qsizetype>(document.size())));
    if (!reader.readNextStartElement() || reader.name() != QLatin1String("Delete"))
        return malformed();
    std::vector<std::string> keys;
    while (reader.readNextStartElement()) {
        if (reader.name() != QLatin1String("Object")) {
            reader.skipCurrentElement(); // Quiet
            continue;
        }
        while (reader.readNextStartElement()) {
            if (reader.name() == QLatin1String("Key"))
                keys.push_back(reader.readElementText().toStdString());
            else
                reader.skipCurrentElement();
        }
    }
    if (!isOver(reader) || keys.empty() || keys.size() > 1000)
        return malformed();
    return keys;
}

std::string removed(const std::vector<std::string>& keys)
{
    Document document("DeleteResult");
    for (const std::string& key : keys) {
        document.open("Deleted");
        document.field("Key", key);
        document.close();
    }
    return document.finish();
}

} // namespace drydock::storage::server::xml
