// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/partial_content.h"

#include "crypto/encoding.h"
#include "device/files.h"
#include "platform/file_system.h"

#include <algorithm>

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
    if (m_file.empty() || m_open)
        return {};
    if (auto made = files::makeDirectory(m_file.parent_path()); !made)
        return made;
    std::error_code problem;
    m_open = platform::File::open(m_file, platform::FileUse::Keep, problem);
    const std::uint64_t size = problem ? 0 : m_open.size(problem);
    if (problem)
        return tl::unexpected(files::systemError("open", m_file, problem));
    m_stored = size;
    return m_stored > m_size ? restart() : Expected<void>();
}

Expected<bool> PartialContent::rehash()
{
    std::string buffer(1U << 17U, '\0');
    std::uint64_t slice = 0;
    while (m_stored > 0 && slice < rehashSlice) {
        const auto wanted = std::min<std::uint64_t>(buffer.size(), m_stored);
        std::error_code problem;
        const std::size_t got = m_open.readAt(m_received, buffer.data(), wanted, problem);
        if (problem || got == 0)
            return tl::unexpected(files::systemError("read", m_file, problem));
        m_hash.update(std::string_view(buffer).substr(0, got));
        m_received += got;
        m_stored -= got;
        slice += got;
    }
    return m_stored == 0;
}

Expected<void> PartialContent::checkSpace() const
{
    // Where nobody can tell how much is free, writing will tell.
    const auto available = m_open ? platform::freeSpace(m_file) : std::nullopt;
    const std::uint64_t wanted = m_size - m_received;
    if (!available || wanted <= *available)
        return {};
    return fail(ErrorCode::Unavailable, "not enough space: " + std::to_string(wanted) + " bytes needed, " +
                                            std::to_string(*available) + " free");
}

Expected<void> PartialContent::append(std::string_view piece)
{
    if (piece.size() > m_size - m_received)
        return fail(ErrorCode::TooLarge, "the package is larger than announced");
    m_hash.update(piece);
    while (m_open && !piece.empty()) {
        std::error_code problem;
        const std::size_t put = m_open.writeAt(m_received, piece, problem);
        if (problem)
            return tl::unexpected(files::systemError("write", m_file, problem));
        m_received += put;
        piece.remove_prefix(put);
    }
    m_received += piece.size();
    return {};
}

Expected<void> PartialContent::restart()
{
    (void)m_hash.finish();
    m_received = m_stored = 0;
    m_finished = false;
    if (const auto problem = m_open ? m_open.empty() : std::error_code())
        return tl::unexpected(files::systemError("empty", m_file, problem));
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
    if (const auto problem = m_open ? m_open.sync() : std::error_code())
        return tl::unexpected(files::systemError("write", m_file, problem));
    m_finished = true;
    return {};
}

void PartialContent::discard()
{
    m_open.close();
    std::error_code ignored;
    if (!m_file.empty())
        std::filesystem::remove(m_file, ignored);
}

} // namespace drydock::device
