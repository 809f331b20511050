// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/key_file.h"

#include "crypto/encoding.h"
#include "crypto/random.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace drydock::service {

namespace {

Expected<void> writeNewKey(const std::string& path, const std::string& key)
{
    const std::string text = crypto::toHex(key) + "\n";
    const std::string temporary = path + ".new";
    unlink(temporary.c_str());
    const int file = open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool written = file >= 0 &&
                         write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                         fsync(file) == 0;
    const int problem = errno;
    if (file >= 0)
        close(file);
    if (!written || rename(temporary.c_str(), path.c_str()) != 0)
        return fail(ErrorCode::Unavailable,
                    "cannot write " + path + ": " + std::strerror(written ? errno : problem));
    return {};
}

} // namespace

Expected<std::string> loadOrCreateKey(const std::string& path, std::size_t bytes)
{
    if (std::ifstream file(path); file) {
        std::string text;
        file >> text;
        auto key = crypto::fromHex(text);
        if (!key || key->size() != bytes)
            return fail(ErrorCode::InvalidArgument, path + " does not hold a key; restore it from a backup");
        return *std::move(key);
    }
    std::string key = crypto::randomBytes(bytes);
    if (auto written = writeNewKey(path, key); !written)
        return tl::unexpected(written.error());
    return key;
}

Expected<void> keepKey(const std::string& path, const std::string& key)
{
    if (!std::ifstream(path))
        return writeNewKey(path, key);
    const auto there = loadOrCreateKey(path, key.size());
    if (there && *there == key)
        return {};
    return fail(ErrorCode::Conflict, path + " holds another key than this fleet's; move it away first");
}

} // namespace drydock::service
