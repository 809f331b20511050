// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace drydock::platform {

enum class FileUse {
    Read,
    Keep,    ///< read and write; made where there is none
    Rewrite, ///< write, from empty; made where there is none
    New      ///< write; refused where there is one
};

/// An open file, closed when it goes. One that is made is for its owner alone, and no program that is started
/// gets it. Every error is the system's own; `error` is cleared where there is none.
class File
{
public:
    File() = default;
    explicit File(int descriptor) : m_descriptor(descriptor) {}
    ~File() { close(); }
    File(File&& other) noexcept : m_descriptor(other.release()) {}
    File& operator=(File&& other) noexcept
    {
        if (this != &other) {
            close();
            m_descriptor = other.release();
        }
        return *this;
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    [[nodiscard]] static File open(const std::filesystem::path& path, FileUse use, std::error_code& error);

    explicit operator bool() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] int release() { return std::exchange(m_descriptor, -1); }
    void close();

    /// From where the last reading ended; 0 at the end of the file.
    [[nodiscard]] std::size_t read(char* into, std::size_t size, std::error_code& error) const;
    [[nodiscard]] std::size_t readAt(std::uint64_t offset, char* into, std::size_t size,
                                     std::error_code& error) const;
    /// All of it, from where the last writing ended.
    [[nodiscard]] std::error_code write(std::string_view data) const;
    /// As many bytes as the system takes at once.
    [[nodiscard]] std::size_t writeAt(std::uint64_t offset, std::string_view data,
                                      std::error_code& error) const;
    /// Appends bytes [0, size) of another file by the file system itself, and says how many that were: not
    /// every system or file system can.
    [[nodiscard]] std::uint64_t appendFrom(int descriptor, std::uint64_t size) const;
    [[nodiscard]] std::error_code empty() const;
    /// Returns when what was written is on the disk.
    [[nodiscard]] std::error_code sync() const;

    [[nodiscard]] std::uint64_t size(std::error_code& error) const;
    [[nodiscard]] std::chrono::system_clock::time_point modified(std::error_code& error) const;
    /// A regular file that others than its owner (and who administers the system) may read or write.
    [[nodiscard]] bool isOpenToOthers(std::error_code& error) const;

private:
    int m_descriptor = -1;
};

/// A file that one process at a time holds. The system lets go of it when the last process that has it ends.
class FileLock
{
public:
    /// Not held: where `error` says std::errc::resource_unavailable_try_again, another one holds it.
    [[nodiscard]] static FileLock take(const std::filesystem::path& path, std::error_code& error);

    FileLock() = default;
    explicit operator bool() const { return bool(m_file); }
    /// For all who have it. Without this, a program that was started with it goes on holding it.
    void release();
    /// What a program is started with, so that it holds the lock for as long as it runs.
    [[nodiscard]] const File& file() const { return m_file; }

private:
    File m_file;
};

} // namespace drydock::platform
