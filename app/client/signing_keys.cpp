// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/signing_keys.h"

#include "crypto/minisign.h"

#include <QFile>

#include <system_error>

namespace drydock::client {
namespace {

Expected<void> writePrivate(const std::filesystem::path& path, const std::string& text)
{
    QFile file(QString::fromStdString(path.string()));
    // The mode before the content: nobody reads it in between.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(text.data(), qint64(text.size())) != qint64(text.size()))
        return fail(ErrorCode::Internal,
                    "cannot write " + path.string() + ": " + file.errorString().toStdString());
    return {};
}

} // namespace

Expected<SigningKeys> makeSigningKeys(const std::filesystem::path& directory)
{
    SigningKeys keys{directory / "sign.key", directory / "sign.pub"};
    std::error_code problem;
    if (std::filesystem::exists(keys.secretKey, problem) && std::filesystem::exists(keys.publicKey, problem))
        return keys;
    const crypto::MinisignSecretKey key = crypto::MinisignSecretKey::generate();
    if (const auto written = writePrivate(keys.secretKey, key.text()); !written)
        return tl::unexpected(written.error());
    if (const auto written = writePrivate(keys.publicKey, key.publicKey().text()); !written)
        return tl::unexpected(written.error());
    return keys;
}

} // namespace drydock::client
