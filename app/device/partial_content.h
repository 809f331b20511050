// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/digest.h"
#include "fleet/error.h"
#include "platform/file.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace drydock::device {

/// The part of a package that has come so far, in a file or (without a file's name) as its running hash
/// alone. It is hashed while it arrives, so that nothing has to be read again but after a restart.
class PartialContent
{
public:
    PartialContent(std::filesystem::path file, std::string sha256, std::uint64_t size);

    /// Opens the file; what is in it counts once `rehash` has read it.
    [[nodiscard]] Expected<void> open();
    /// Reads on in what a former run left, at most 4 MiB; true when all of it is read.
    [[nodiscard]] Expected<bool> rehash();
    /// Unavailable where the file system has no room for what still lacks.
    [[nodiscard]] Expected<void> checkSpace() const;
    /// TooLarge where more comes than was announced; Unavailable where it cannot be stored.
    [[nodiscard]] Expected<void> append(std::string_view piece);
    /// Begins at zero again.
    [[nodiscard]] Expected<void> restart();
    /// All there: compares the hash and brings the file to the disk. Conflict where the hash differs.
    [[nodiscard]] Expected<void> finish();
    /// Removes the file.
    void discard();

    [[nodiscard]] std::uint64_t received() const { return m_received; }
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] bool isComplete() const { return m_received == m_size && m_stored == 0; }
    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] const std::string& sha256() const { return m_sha256; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    std::filesystem::path m_file;
    std::string m_sha256;
    std::uint64_t m_size = 0;
    std::uint64_t m_received = 0; ///< stored and hashed
    std::uint64_t m_stored = 0;   ///< stored by a former run and not yet hashed
    crypto::Sha256 m_hash;
    platform::File m_open;
    bool m_finished = false;
};

} // namespace drydock::device
