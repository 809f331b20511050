// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/key_file.h"

#include "crypto/encoding.h"
#include "crypto/random.h"
#include "platform/file.h"
#include "platform/file_system.h"

#include <filesystem>
#include <fstream>

namespace drydock::service {

namespace {

Expected<void> writeNewKey(const std::string& path, const std::string& key)
{
    const std::string text = crypto::toHex(key) + "\n";
    const std::string temporary = path + ".new";
    std::error_code problem;
    std::filesystem::remove(temporary, problem);
    auto file = platform::File::open(temporary, platform::FileUse::New, problem);
    if (!problem)
        problem = file.write(text);
    if (!problem)
        problem = file.sync();
    file.close();
    if (!problem)
        problem = platform::replaceFile(temporary, path);
    if (problem)
        return fail(ErrorCode::Unavailable, "cannot write " + path + ": " + problem.message());
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
