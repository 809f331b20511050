// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/s3/s3_answers.h"

#include "storage/s3/sigv4.h"

#include <QByteArray>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace drydock::storage {

namespace {

QByteArray raw(std::string_view document)
{
    return QByteArray::fromRawData(document.data(), static_cast<qsizetype>(document.size()));
}

tl::unexpected<Error> unreadable(std::string_view wanted)
{
    return fail(ErrorCode::Unavailable, "the storage's answer is no " + std::string(wanted) +
                                            "; is the address that of an S3 service?");
}

/// encoding-type=url: some services write a blank as a plus.
std::string decoded(std::string text, bool encoded)
{
    if (!encoded)
        return text;
    std::ranges::replace(text, '+', ' ');
    return sigv4::uriDecode(text).value_or(text);
}

ObjectInfo readObject(QXmlStreamReader& reader)
{
    ObjectInfo object;
    while (reader.readNextStartElement()) {
        if (reader.name() == QLatin1String("Key"))
            object.key = reader.readElementText().toStdString();
        else if (reader.name() == QLatin1String("Size"))
            object.size = reader.readElementText().toULongLong();
        else if (reader.name() == QLatin1String("ETag"))
            object.etag = reader.readElementText().remove(QLatin1Char('"')).toStdString();
        else
            reader.skipCurrentElement();
    }
    return object;
}

} // namespace

std::string bucketPath(const S3Options& options)
{
    return "/" + sigv4::uriEncode(options.bucket);
}

std::string objectPath(const S3Options& options, const std::string& key)
{
    return bucketPath(options) + "/" + sigv4::uriEncode(key, true);
}

Expected<ListPage> readListing(std::string_view document)
{
    QXmlStreamReader reader(raw(document));
    if (!reader.readNextStartElement() || reader.name() != QLatin1String("ListBucketResult"))
        return unreadable("list of objects");
    ListPage page;
    bool encoded = false;
    bool truncated = false;
    std::string next;
    while (reader.readNextStartElement()) {
        if (reader.name() == QLatin1String("Contents"))
            page.objects.push_back(readObject(reader));
        else if (reader.name() == QLatin1String("EncodingType"))
            encoded = reader.readElementText() == QLatin1String("url");
        else if (reader.name() == QLatin1String("IsTruncated"))
            truncated = reader.readElementText() == QLatin1String("true");
        else if (reader.name() == QLatin1String("NextContinuationToken"))
            next = reader.readElementText().toStdString();
        else
            reader.skipCurrentElement();
    }
    if (reader.hasError())
        return unreadable("list of objects");
    for (ObjectInfo& object : page.objects)
        object.key = decoded(std::move(object.key), encoded);
    if (truncated)
        page.continuation = next;
    return page;
}

Expected<std::string> readField(std::string_view document, std::string_view root, std::string_view field)
{
    const auto latin = [](std::string_view text) {
        return QLatin1String(text.data(), static_cast<qsizetype>(text.size()));
    };
    QXmlStreamReader reader(raw(document));
    if (!reader.readNextStartElement() || reader.name() != latin(root))
        return unreadable(root);
    while (reader.readNextStartElement()) {
        if (reader.name() == latin(field))
            return reader.readElementText().toStdString();
        reader.skipCurrentElement();
    }
    return unreadable(root);
}

std::string writeParts(const std::vector<Part>& parts)
{
    QByteArray document;
    QXmlStreamWriter writer(&document);
    writer.writeStartDocument();
    writer.writeStartElement(QStringLiteral("CompleteMultipartUpload"));
    writer.writeDefaultNamespace(QStringLiteral("http://s3.amazonaws.com/doc/2006-03-01/"));
    for (const Part& part : parts) {
        writer.writeStartElement(QStringLiteral("Part"));
        writer.writeTextElement(QStringLiteral("PartNumber"), QString::number(part.number));
        writer.writeTextElement(QStringLiteral("ETag"), QString::fromStdString('"' + part.etag + '"'));
        writer.writeEndElement();
    }
    writer.writeEndDocument();
    return document.toStdString();
}

} // namespace drydock::storage
