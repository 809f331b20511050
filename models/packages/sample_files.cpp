// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/sample_files.h"

#include "fleet/names.h"

#include <QFile>
#include <QRandomGenerator>

#include <charconv>

namespace drydock::models {
namespace {

constexpr const char* sampleName = "app";
constexpr const char* firstVersion = "2.0.0";
constexpr qsizetype sampleBytes = 3 * 1024 * 1024;

/// The next minor version: 2.1.0 after 2.0.7.
std::string after(const std::string& version)
{
    int major = 0;
    int minor = 0;
    const char* end = version.data() + version.size();
    const auto first = std::from_chars(version.data(), end, major);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != '.')
        return firstVersion;
    std::from_chars(first.ptr + 1, end, minor);
    return std::to_string(major) + "." + std::to_string(minor + 1) + ".0";
}

} // namespace

Expected<QString> SampleFiles::make(const PackageStore& store)
{
    std::string highest;
    for (const client::PackageInfo& package : store.packages()) {
        if (package.name == sampleName && (highest.empty() || compareVersions(package.version, highest) > 0))
            highest = package.version;
    }
    return make(highest.empty() ? std::string(firstVersion) : after(highest));
}

Expected<QString> SampleFiles::make(const std::string& version)
{
    if (!m_directory)
        m_directory = std::make_unique<QTemporaryDir>();
    if (!m_directory->isValid())
        return fail(ErrorCode::Internal, m_directory->errorString().toStdString());
    QFile file(m_directory->filePath(
        QStringLiteral("%1-%2.bin").arg(QString::fromLatin1(sampleName), QString::fromStdString(version))));
    QByteArray bytes(sampleBytes, Qt::Uninitialized);
    QRandomGenerator::global()->fillRange(reinterpret_cast<quint32*>(bytes.data()),
                                          bytes.size() / qsizetype(sizeof(quint32)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return fail(ErrorCode::Internal,
                    file.fileName().toStdString() + ": " + file.errorString().toStdString());
    return file.fileName();
}

} // namespace drydock::models
