// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/s3/upload.h"

#include "storage/s3/http_session.h"

#include <algorithm>
#include <fstream>

namespace drydock::storage {

std::vector<PartSource> planParts(std::uint64_t fileSize, std::uint64_t partSize)
{
    std::vector<PartSource> parts;
    partSize = std::max<std::uint64_t>(partSize, 1);
    std::uint64_t offset = 0;
    do {
        const std::uint64_t size = std::min(partSize, fileSize - offset);
        parts.push_back({static_cast<int>(parts.size()) + 1, offset, size, {}});
        offset += size;
    } while (offset < fileSize);
    return parts;
}

Expected<Part> uploadPart(const std::filesystem::path& file, const PartSource& part,
                          const UploadOptions& options)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail(ErrorCode::InvalidArgument, file.string() + " cannot be read");
    stream.seekg(0, std::ios::end);
    if (static_cast<std::uint64_t>(std::max<std::streamoff>(stream.tellg(), 0)) < part.offset + part.size)
        return fail(ErrorCode::InvalidArgument, file.string() + " has become shorter; stage it again");
    http::Session session(options.caFile);
    for (int attempt = 1;; ++attempt) {
        stream.clear();
        stream.seekg(static_cast<std::streamoff>(part.offset));
        http::Request request;
        request.method = "PUT";
        request.url = part.url;
        request.size = part.size;
        request.progress = options.progress;
        request.source = [&stream](char* into, std::size_t size) -> std::int64_t {
            stream.read(into, static_cast<std::streamsize>(size));
            return stream.bad() ? -1 : stream.gcount();
        };
        const auto response = session.perform(request);
        if (attempt < options.tries && http::mayPass(response)) {
            http::pause(attempt);
            continue;
        }
        if (!response)
            return tl::make_unexpected(response.error());
        if (response->status != 200)
            return tl::make_unexpected(http::errorOf(*response).in("part " + std::to_string(part.number)));
        std::string etag = response->header("etag");
        std::erase(etag, '"');
        return Part{part.number, std::move(etag)};
    }
}

} // namespace drydock::storage
