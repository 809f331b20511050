// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/stage_draft.h"

#include "client/package_proposal.h"
#include "client/text_file.h"
#include "crypto/minisign.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct StageDraft
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::StageDraft)
};

constexpr std::size_t longestNotes = 2000; ///< bytes; the service's limit

QString fileProblem(const std::filesystem::path& path)
{
    const QFileInfo file(QString::fromStdString(path.string()));
    if (path.empty())
        return StageDraft::tr("Choose a file.");
    if (!file.isFile())
        return StageDraft::tr("There is no such file.");
    if (!file.isReadable())
        return StageDraft::tr("The file cannot be read: its permissions do not allow it.");
    if (!FileName::parse(file.fileName().toStdString()))
        return StageDraft::tr("The file's name may hold letters, digits, dots, dashes and underscores only. "
                              "Rename it.");
    if (file.fileName() == QStringLiteral("manifest.json") ||
        file.fileName() == QStringLiteral("manifest.json.minisig"))
        return StageDraft::tr("This name is kept for the manifest. Rename the file.");
    return {};
}

QString versionProblem(const client::StageRequest& request, const PackageStore& store)
{
    if (request.version.empty())
        return StageDraft::tr("Which version is it?");
    if (!Version::parse(request.version))
        return StageDraft::tr("A version is three numbers, such as 2.1.0, or 2.1.0-rc.1.");
    const client::PackageInfo* existing = store.find(request.name, request.version);
    // A draft may be what an earlier run of the same left; staging finds out.
    if (existing != nullptr && existing->state != PackageState::Draft)
        return StageDraft::tr("%1 %2 exists; a version never changes. Choose another.")
            .arg(QString::fromStdString(request.name), QString::fromStdString(request.version));
    return {};
}

} // namespace

client::StageRequest proposeStaging(const QString& file, const client::Profile& profile)
{
    const auto proposal = client::proposePackage(QFileInfo(file).fileName().toStdString());
    return {.file = file.toStdString(),
            .name = proposal.name,
            .version = proposal.version,
            .signingKey = profile.signingKey};
}

StageProblems validate(const client::StageRequest& request, const PackageStore& store)
{
    StageProblems problems;
    const auto add = [&problems](StageField field, const QString& problem) {
        if (!problem.isEmpty())
            problems.emplace(field, problem);
    };
    add(StageField::File, fileProblem(request.file));
    if (request.name.empty())
        add(StageField::Name, StageDraft::tr("What is the package called?"));
    else if (!PackageName::parse(request.name))
        add(StageField::Name,
            StageDraft::tr("A name is up to 64 lower-case letters, digits, dots, dashes and "
                           "underscores, and begins with a letter or digit."));
    add(StageField::Version, versionProblem(request, store));
    for (const std::string& model : request.hardwareModels) {
        if (model.empty() || model.size() > 128)
            add(StageField::HardwareModels, StageDraft::tr("A hardware model is 1 to 128 characters long."));
    }
    if (!request.minimumVersion.empty() && !Version::parse(request.minimumVersion))
        add(StageField::MinimumVersion, StageDraft::tr("A version is three numbers, such as 2.1.0."));
    if (request.notes.size() > longestNotes)
        add(StageField::Notes, StageDraft::tr("Notes are at most 2,000 bytes long."));
    if (!request.signingKey.empty() &&
        !QFileInfo(QString::fromStdString(request.signingKey.string())).isReadable())
        add(StageField::SigningKey, StageDraft::tr("The signing key's file cannot be read."));
    else if (request.signingPassword.empty() && needsPassphrase(request))
        add(StageField::SigningKey, StageDraft::tr("This key opens with its passphrase only."));
    return problems;
}

bool needsPassphrase(const client::StageRequest& request)
{
    if (request.signingKey.empty())
        return false;
    const auto text = client::readTextFile(request.signingKey);
    return text && crypto::MinisignSecretKey::isEncrypted(*text);
}

} // namespace drydock::models
