// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/draft.h"

#include "crypto/encoding.h"
#include "crypto/random.h"
#include "storage/s3/sigv4.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <map>
#include <new>
#include <sstream>

namespace drydock::storage::server {

namespace {

// The file ends with the trailer's length in eight hexadecimal digits and this mark.
constexpr std::string_view mark = "DRYDOCK1";
constexpr std::size_t tailSize = 16;
constexpr std::uint64_t largestTrailer = 16384;

bool readExactly(int descriptor, std::string& into, std::uint64_t offset)
{
    std::size_t done = 0;
    while (done < into.size()) {
        const auto count =
            ::pread(descriptor, into.data() + done, into.size() - done, static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        done += static_cast<std::size_t>(count);
    }
    return true;
}

} // namespace

struct Draft::Md5
{
    Md5() : handle(EVP_MD_CTX_new())
    {
        if (handle == nullptr || EVP_DigestInit_ex(handle, EVP_md5(), nullptr) != 1)
            throw std::bad_alloc();
    }
    ~Md5() { EVP_MD_CTX_free(handle); }
    Md5(const Md5&) = delete;
    Md5& operator=(const Md5&) = delete;
    EVP_MD_CTX* handle;
};

S3Result<Trailer> readTrailer(int descriptor)
{
    const auto foreign = [] {
        return refuse(500, "InternalError", "the file is not an object of this store");
    };
    struct stat status
    {
    };
    if (::fstat(descriptor, &status) != 0)
        return refuseForErrno(errno, "reading an object");
    const auto fileSize = static_cast<std::uint64_t>(status.st_size);
    std::string tail(tailSize, '\0');
    if (fileSize < tailSize || !readExactly(descriptor, tail, fileSize - tailSize) || !tail.ends_with(mark))
        return foreign();
    std::uint64_t length = 0;
    const auto digits = std::from_chars(tail.data(), tail.data() + 8, length, 16);
    if (digits.ptr != tail.data() + 8 || length > largestTrailer || length + tailSize > fileSize)
        return foreign();
    std::string text(length, '\0');
    if (!readExactly(descriptor, text, fileSize - tailSize - length))
        return foreign();
    std::map<std::string, std::string> fields;
    std::istringstream lines(text);
    for (std::string name, value; lines >> name;) {
        std::getline(lines, value);
        fields[name] = sigv4::uriDecode(value.empty() ? value : value.substr(1)).value_or("");
    }
    return Trailer{fields["key"], fields["etag"], fields["type"], fileSize - tailSize - length};
}

S3Result<std::unique_ptr<Draft>> Draft::create(const std::filesystem::path& folder)
{
    auto path = folder / crypto::toHex(crypto::randomBytes(16));
    const int descriptor = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return refuseForErrno(errno, "creating a temporary file");
    return std::unique_ptr<Draft>(new Draft(std::move(path), descriptor));
}

Draft::Draft(std::filesystem::path path, int descriptor)
    : m_path(std::move(path)), m_descriptor(descriptor), m_md5(std::make_unique<Md5>())
{
}

Draft::~Draft()
{
    ::close(m_descriptor);
    if (!m_path.empty())
        ::unlink(m_path.c_str());
}

S3Result<void> Draft::writeAll(std::string_view piece)
{
    while (!piece.empty()) {
        const auto count = ::write(m_descriptor, piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return refuseForErrno(errno, "writing an object");
        piece.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

S3Result<void> Draft::write(std::string_view piece)
{
    EVP_DigestUpdate(m_md5->handle, piece.data(), piece.size());
    m_size += piece.size();
    return writeAll(piece);
}

S3Result<void> Draft::append(int descriptor, std::uint64_t size)
{
    std::uint64_t done = 0;
    while (done < size) {
        auto from = static_cast<off64_t>(done);
        const auto count = ::copy_file_range(descriptor, &from, m_descriptor, nullptr, size - done, 0);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break; // not every file system can: what is left is copied by hand, and errors show there
        done += static_cast<std::uint64_t>(count);
    }
    std::string buffer(done < size ? std::size_t{1} << 20U : 0, '\0');
    while (done < size) {
        const auto wanted = std::min<std::uint64_t>(buffer.size(), size - done);
        const auto count = ::pread(descriptor, buffer.data(), wanted, static_cast<off_t>(done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return refuseForErrno(count < 0 ? errno : EIO, "reading a part");
        if (auto written = writeAll(std::string_view(buffer.data(), static_cast<std::size_t>(count)));
            !written)
            return written;
        done += static_cast<std::uint64_t>(count);
    }
    m_size += size;
    return {};
}

std::string Draft::md5()
{
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned length = 0;
    EVP_DigestFinal_ex(m_md5->handle, reinterpret_cast<unsigned char*>(digest.data()), &length);
    digest.resize(length);
    return digest;
}

S3Result<void> Draft::seal(Trailer trailer)
{
    const std::string text = "key " + sigv4::uriEncode(trailer.key) + "\netag " + trailer.etag + "\ntype " +
                             sigv4::uriEncode(trailer.contentType) + "\n";
    std::array<char, 9> length{};
    std::snprintf(length.data(), length.size(), "%08zx", text.size());
    if (auto written = writeAll(text + length.data() + std::string(mark)); !written)
        return written;
    if (::fsync(m_descriptor) != 0)
        return refuseForErrno(errno, "bringing an object to disk");
    return {};
}

S3Result<void> Draft::moveTo(const std::filesystem::path& target)
{
    if (::rename(m_path.c_str(), target.c_str()) != 0)
        return refuseForErrno(errno, "moving an object to its place");
    m_path.clear();
    return {};
}

S3Result<void> syncFolder(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return refuseForErrno(errno, "opening a folder");
    const int result = ::fsync(descriptor);
    const int number = errno;
    ::close(descriptor);
    if (result != 0)
        return refuseForErrno(number, "bringing a folder to disk");
    return {};
}

} // namespace drydock::storage::server
