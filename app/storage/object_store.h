// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/time.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::storage {

struct ObjectInfo
{
    std::string key;
    std::uint64_t size = 0;
    std::string etag; ///< without quotes
};

struct Part
{
    int number = 1; ///< from 1
    std::string etag;
};

struct ListPage
{
    std::vector<ObjectInfo> objects;
    std::string continuation; ///< empty on the last page
};

struct ByteRange
{
    std::uint64_t first = 0;
    std::optional<std::uint64_t> last; ///< inclusive; none: to the end
};

enum class Method { Get, Head, Put };

/// Takes the next piece of an object; false ends the transfer (the call then fails with Internal).
using Sink = std::function<bool(std::string_view piece)>;

/// One bucket of an object storage, in the words of S3. Calls block and may be made from any one thread at a
/// time. Errors: NotFound, Forbidden (wrong keys), Unavailable (no connection, 5xx), InvalidArgument.
class ObjectStore
{
public:
    ObjectStore() = default;
    virtual ~ObjectStore() = default;
    ObjectStore(const ObjectStore&) = delete;
    ObjectStore& operator=(const ObjectStore&) = delete;

    [[nodiscard]] virtual Expected<std::string> put(const std::string& key, std::string_view data,
                                                    const std::string& contentType) = 0;
    [[nodiscard]] virtual Expected<ObjectInfo> head(const std::string& key) = 0;
    [[nodiscard]] virtual Expected<ObjectInfo> get(const std::string& key, std::optional<ByteRange> range,
                                                   const Sink& sink) = 0;
    [[nodiscard]] virtual Expected<void> remove(const std::string& key) = 0;
    [[nodiscard]] virtual Expected<ListPage> list(const std::string& prefix,
                                                  const std::string& continuation) = 0;

    [[nodiscard]] virtual Expected<std::string> createMultipart(const std::string& key) = 0;
    [[nodiscard]] virtual Expected<std::string> completeMultipart(const std::string& key,
                                                                  const std::string& uploadId,
                                                                  const std::vector<Part>& parts) = 0;
    [[nodiscard]] virtual Expected<void> abortMultipart(const std::string& key,
                                                        const std::string& uploadId) = 0;

    /// A URL good for one method on one object until `now + life`; signing touches no network and any thread
    /// may.
    [[nodiscard]] virtual std::string presign(Method method, const std::string& key, TimePoint now,
                                              std::chrono::seconds life) const = 0;
    /// The same for one part of a multipart upload (always PUT).
    [[nodiscard]] virtual std::string presignPart(const std::string& key, const std::string& uploadId,
                                                  int part, TimePoint now,
                                                  std::chrono::seconds life) const = 0;
    /// The URL of an object without any signature: what is stored and compared.
    [[nodiscard]] virtual std::string canonicalUrl(const std::string& key) const = 0;
};

} // namespace drydock::storage
