// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/object_store.h"
#include "storage/s3/s3_options.h"

#include <memory>

namespace drydock::storage {

namespace http {
class Session;
struct Response;
} // namespace http

/// A bucket of any S3 service (the embedded package store, Ceph RGW, AWS …), over libcurl. Bodies are
/// streamed. Calls that may be repeated are, a few times with growing pauses, where the service does not
/// answer.
class S3Client : public ObjectStore
{
public:
    explicit S3Client(S3Options options, Clock clock = systemNow);
    ~S3Client() override;

    [[nodiscard]] Expected<std::string> put(const std::string& key, std::string_view data,
                                            const std::string& contentType) override;
    [[nodiscard]] Expected<ObjectInfo> head(const std::string& key) override;
    [[nodiscard]] Expected<ObjectInfo> get(const std::string& key, std::optional<ByteRange> range,
                                           const Sink& sink) override;
    [[nodiscard]] Expected<void> remove(const std::string& key) override;
    [[nodiscard]] Expected<ListPage> list(const std::string& prefix,
                                          const std::string& continuation) override;
    [[nodiscard]] Expected<std::string> createMultipart(const std::string& key) override;
    [[nodiscard]] Expected<std::string> completeMultipart(const std::string& key, const std::string& uploadId,
                                                          const std::vector<Part>& parts) override;
    [[nodiscard]] Expected<void> abortMultipart(const std::string& key, const std::string& uploadId) override;
    [[nodiscard]] std::string presign(Method method, const std::string& key, TimePoint now,
                                      std::chrono::seconds life) const override;
    [[nodiscard]] std::string presignPart(const std::string& key, const std::string& uploadId, int part,
                                          TimePoint now, std::chrono::seconds life) const override;
    [[nodiscard]] std::string canonicalUrl(const std::string& key) const override;

    /// Asks for the bucket itself: the cheapest proof that endpoint, keys and bucket are right.
    [[nodiscard]] Expected<void> checkBucket();

private:
    struct Call;
    [[nodiscard]] Expected<http::Response> perform(const Call& call);
    [[nodiscard]] std::string presignAny(const std::string& method, const std::string& key,
                                         const std::string& query, TimePoint now,
                                         std::chrono::seconds life) const;

    const S3Options m_options;
    const Clock m_clock;
    std::unique_ptr<http::Session> m_session;
};

} // namespace drydock::storage
