// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/server/authenticator.h"
#include "storage/server/object_files.h"
#include "storage/server/payload_reader.h"
#include "storage/server/route.h"
#include "storage/server/uploads.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace drydock::storage::server {

/// What all requests work with; outlives them.
struct Store
{
    PackageServerOptions options;
    std::unique_ptr<ObjectFiles> files;
    std::unique_ptr<Uploads> uploads;
    std::unique_ptr<Authenticator> authenticator;
};

struct Reply
{
    unsigned status = 200;
    sigv4::Headers headers;
    std::string body;
    std::optional<OpenObject> file; ///< sent in place of the body
    std::uint64_t offset = 0;
    std::uint64_t length = 0; ///< of the file's bytes
};

/// One request from its head to its answer, whatever brings the bytes. Used by one thread at a time.
class Exchange
{
public:
    Exchange(Store& store, sigv4::Request request);
    ~Exchange();

    /// Checks the head. True: the body is wanted, then `finish`; false: the reply stands.
    [[nodiscard]] bool begin();
    /// Takes a piece of the body. False: it was refused, and goes on for too long to be read to its end.
    [[nodiscard]] bool feed(std::string_view piece);
    /// Does what was asked, after the whole body; may wait for the disk.
    void finish();
    [[nodiscard]] Reply& reply() { return m_reply; }
    [[nodiscard]] std::uint64_t received() const { return m_received; }
    /// What the refused body would have been answered with, had it been read to its end; else 0.
    [[nodiscard]] unsigned refusal() const { return m_refused ? m_refused->status : 0; }
    /// Whether `finish` copies whole packages and may take long.
    [[nodiscard]] bool isLong() const { return m_route.operation == Operation::CompleteUpload; }
    /// The path as sent, without query, unprintable characters escaped.
    [[nodiscard]] std::string shownPath() const;

private:
    [[nodiscard]] S3Result<bool> check();
    [[nodiscard]] S3Result<void> checkFraming() const;
    [[nodiscard]] S3Result<void> checkConditions() const;
    [[nodiscard]] S3Result<void> checkTime(const StoredObject& object) const;
    [[nodiscard]] S3Result<void> store(std::string_view piece);
    [[nodiscard]] S3Result<bool> prepareBody(const Access& access);
    [[nodiscard]] S3Result<void> checkBody();
    [[nodiscard]] S3Result<void> execute();
    [[nodiscard]] S3Result<void> getObject();
    [[nodiscard]] S3Result<void> listObjects();
    [[nodiscard]] S3Result<void> putObject();
    [[nodiscard]] S3Result<void> putPart();
    [[nodiscard]] S3Result<void> completeUpload();
    [[nodiscard]] S3Result<void> deleteObjects();
    [[nodiscard]] std::optional<std::string> header(std::string_view name) const;
    void answerXml(std::string document);
    void answerError(const S3Error& error);

    Store& m_store;
    const sigv4::Request m_request;
    const std::string m_requestId;
    Route m_route;
    Reply m_reply;
    std::unique_ptr<PayloadReader> m_payload;
    std::unique_ptr<Draft> m_draft; ///< where an object's or a part's bytes go
    std::string m_document;         ///< a short body kept in memory
    std::optional<S3Error> m_refused;
    std::uint64_t m_received = 0;
    std::uint64_t m_discarded = 0;
    std::uint64_t m_unchecked = 0; ///< bytes written since free space was looked at
};

/// Text of a request for a log: unprintable characters escaped, cut.
[[nodiscard]] std::string printable(std::string_view text, std::size_t most);

} // namespace drydock::storage::server
