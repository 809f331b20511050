// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/authority_file.h"

#include <QTemporaryFile>

namespace drydock::client {

AuthorityFile::AuthorityFile() = default;
AuthorityFile::~AuthorityFile() = default;
AuthorityFile::AuthorityFile(AuthorityFile&& other) noexcept = default;
AuthorityFile& AuthorityFile::operator=(AuthorityFile&& other) noexcept = default;

Expected<AuthorityFile> AuthorityFile::write(const std::string& pem)
{
    AuthorityFile written;
    if (pem.empty())
        return written;
    written.m_file = std::make_unique<QTemporaryFile>();
    QTemporaryFile& file = *written.m_file;
    const auto size = static_cast<qint64>(pem.size());
    if (!file.open() || file.write(pem.data(), size) != size || !file.flush())
        return fail(ErrorCode::Unavailable,
                    "cannot keep the storage's certificate authority: " + file.errorString().toStdString());
    return written;
}

std::string AuthorityFile::path() const
{
    return m_file ? m_file->fileName().toStdString() : std::string();
}

} // namespace drydock::client
