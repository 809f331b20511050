// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/draft.h"

#include "crypto/encoding.h"
#include "crypto/random.h"
#include "platform/file_system.h"
#include "storage/s3/sigv4.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
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

bool readExactly(const platform::File& file, std::string& into, std::uint64_t offset)
{
    std::size_t done = 0;
    while (done < into.size()) {
        std::error_code problem;
        const std::size_t count = file.readAt(offset + done, into.data() + done, into.size() - done, problem);
        if (problem || count == 0)
            return false;
        done += count;
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

S3Result<Trailer> readTrailer(const platform::File& file)
{
    const auto foreign = [] {
        return refuse(500, "InternalError", "the file is not an object of this store");
    };
    std::error_code problem;
    const std::uint64_t fileSize = file.size(problem);
    if (problem)
        return refuseFor(problem, "reading an object");
    std::string tail(tailSize, '\0');
    if (fileSize < tailSize || !readExactly(file, tail, fileSize - tailSize) || !tail.ends_with(mark))
        return foreign();
    std::uint64_t length = 0;
    const auto digits = std::from_chars(tail.data(), tail.data() + 8, length, 16);
    if (digits.ptr != tail.data() + 8 || length > largestTrailer || length + tailSize > fileSize)
        return foreign();
    std::string text(length, '\0');
    if (!readExactly(file, text, fileSize - tailSize - length))
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
    std::error_code problem;
    auto file = platform::File::open(path, platform::FileUse::New, problem);
    if (problem)
        return refuseFor(problem, "creating a temporary file");
    return std::unique_ptr<Draft>(new Draft(std::move(path), std::move(file)));
}

Draft::Draft(std::filesystem::path path, platform::File file)
    : m_path(std::move(path)), m_file(std::move(file)), m_md5(std::make_unique<Md5>())
{
}

Draft::~Draft()
{
    m_file.close();
    std::error_code ignored;
    if (!m_path.empty())
        std::filesystem::remove(m_path, ignored);
}

S3Result<void> Draft::write(std::string_view piece)
{
    EVP_DigestUpdate(m_md5->handle, piece.data(), piece.size());
    m_size += piece.size();
    if (const auto problem = m_file.write(piece))
        return refuseFor(problem, "writing an object");
    return {};
}

S3Result<void> Draft::append(const platform::File& file, std::uint64_t size)
{
    // What the file system does not do itself is copied by hand, and errors show there.
    std::uint64_t done = m_file.appendFrom(file.descriptor(), size);
    std::string buffer(done < size ? std::size_t{1} << 20U : 0, '\0');
    while (done < size) {
        std::error_code problem;
        const auto wanted = std::min<std::uint64_t>(buffer.size(), size - done);
        const std::size_t count = file.readAt(done, buffer.data(), wanted, problem);
        if (problem || count == 0)
            return refuseFor(problem ? problem : std::make_error_code(std::errc::io_error), "reading a part");
        problem = m_file.write(std::string_view(buffer.data(), count));
        if (problem)
            return refuseFor(problem, "writing an object");
        done += count;
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
    if (const auto problem = m_file.write(text + length.data() + std::string(mark)))
        return refuseFor(problem, "writing an object");
    if (const auto problem = m_file.sync())
        return refuseFor(problem, "bringing an object to disk");
    return {};
}

S3Result<void> Draft::moveTo(const std::filesystem::path& target)
{
    if (const auto problem = platform::replaceFile(m_path, target))
        return refuseFor(problem, "moving an object to its place");
    m_path.clear();
    return {};
}

S3Result<void> syncFolder(const std::filesystem::path& folder)
{
    if (const auto problem = platform::syncPath(folder))
        return refuseFor(problem, "bringing a folder to disk");
    return {};
}

} // namespace drydock::storage::server
