// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <memory>
#include <string>

class QTemporaryFile;

namespace drydock::client {

/// Certificate authorities that came as text, as the file that TLS libraries ask for; gone with this.
class AuthorityFile
{
public:
    /// `pem` may be empty: then `path` is, and the system's authorities are meant. Unavailable where no
    /// temporary file can be written.
    [[nodiscard]] static Expected<AuthorityFile> write(const std::string& pem);
    AuthorityFile();
    ~AuthorityFile();
    AuthorityFile(AuthorityFile&& other) noexcept;
    AuthorityFile& operator=(AuthorityFile&& other) noexcept;

    [[nodiscard]] std::string path() const;

private:
    std::unique_ptr<QTemporaryFile> m_file;
};

} // namespace drydock::client
