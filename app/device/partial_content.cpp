// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/partial_content.h"

#include "crypto/encoding.h"
#include "device/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace drydock::device {

namespace {

constexpr std::uint64_t rehashSlice = 4U << 20U;

} // namespace

PartialContent::PartialContent(std::filesystem::path file, std::string sha256, std::uint64_t size)
    : m_file(std::move(file)), m_sha256(std::move(sha256)), m_size(size)
{
}

Expected<void> PartialContent::open()
{
    if (m_file.empty() || m_descriptor)
        return {};
    if (auto made = files::makeDirectory(m_file.parent_path()); !made)
        return made;
    m_descriptor = Descriptor(::open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    struct stat status
    {
    };
    if (!m_descriptor || ::fstat(m_descriptor.get(), &status) != 0)
        return tl::unexpected(files::systemError("open", m_file));
    m_stored = static_cast<std::uint64_t>(status.st_size);
    return m_stored > m_size ? restart() : Expected<void>();
}

Expected<bool> PartialContent::rehash()
{
    std::string buffer(1U << 17U, '\0');
    std::uint64_t slice = 0;
    while (m_stored > 0 && slice < rehashSlice) {
        const auto wanted = std::min<std::uint64_t>(buffer.size(), m_stored);
        const ssize_t got =
            ::pread(m_descriptor.get(), buffer.data(), wanted, static_cast<off_t>(m_received));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return tl::unexpected(files::systemError("read", m_file));
        m_hash.update(std::string_view(buffer).substr(0, static_cast<std::size_t>(got)));
        m_received += static_cast<std::uint64_t>(got);
        m_stored -= static_cast<std::uint64_t>(got);
        slice += static_cast<std::uint64_t>(got);
    }
    return m_stored == 0;
}

Expected<void> PartialContent::checkSpace() const
{
    struct statvfs status
    {
    };
    // Where nobody can tell how much is free, writing will tell.
    if (!m_descriptor || ::fstatvfs(m_descriptor.get(), &status) != 0 || status.f_blocks == 0)
        return {};
    const std::uint64_t available = std::uint64_t{status.f_bavail} * status.f_frsize;
    const std::uint64_t wanted = m_size - m_received;
    if (wanted <= available)
        return {};
    return fail(ErrorCode::Unavailable, "not enough space: " + std::to_string(wanted) + " bytes needed, " +
                                            std::to_string(available) + " free");
}

Expected<void> PartialContent::append(std::string_view piece)
{
    if (piece.size() > m_size - m_received)
        return fail(ErrorCode::TooLarge, "the package is larger than announced");
    m_hash.update(piece);
    while (m_descriptor && !piece.empty()) {
        const ssize_t put =
            ::pwrite(m_descriptor.get(), piece.data(), piece.size(), static_cast<off_t>(m_received));
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return tl::unexpected(files::systemError("write", m_file));
        m_received += static_cast<std::uint64_t>(put);
        piece.remove_prefix(static_cast<std::size_t>(put));
    }
    m_received += piece.size();
    return {};
}

Expected<void> PartialContent::restart()
{
    (void)m_hash.finish();
    m_received = m_stored = 0;
    m_finished = false;
    if (m_descriptor && ::ftruncate(m_descriptor.get(), 0) != 0)
        return tl::unexpected(files::systemError("empty", m_file));
    return {};
}

Expected<void> PartialContent::finish()
{
    if (m_finished)
        return {};
    if (!isComplete())
        return fail(ErrorCode::Conflict, "the package is not complete");
    const auto digest = m_hash.finish();
    if (crypto::toHex(crypto::bytes(digest)) != m_sha256)
        return fail(ErrorCode::Conflict, "the package has another SHA-256 than announced");
    if (m_descriptor && ::fsync(m_descriptor.get()) != 0)
        return tl::unexpected(files::systemError("write", m_file));
    m_finished = true;
    return {};
}

void PartialContent::discard()
{
    m_descriptor.reset();
    if (!m_file.empty())
        ::unlink(m_file.c_str());
}

} // namespace drydock::device
