// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "storage/s3/sigv4.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace drydock::storage::http {

/// Fills up to `size` bytes, gives how many; 0 at the end, negative where reading failed.
using Source = std::function<std::int64_t(char* into, std::size_t size)>;

struct Request
{
    std::string method = "GET";
    std::string url;
    sigv4::Headers headers; ///< host is left to the URL
    Source source;          ///< of the body; none: no body
    std::uint64_t size = 0; ///< of the body
    /// Takes the body of an answer of 2xx; else, and without it, the body is collected.
    std::function<bool(std::string_view piece)> sink;
    std::function<bool(std::uint64_t sent)> progress;
    std::function<bool()> cancelled;  ///< asked about once a second; true ends it
    std::chrono::seconds silence{60}; ///< how long nothing may come before it is given up
};

struct Response
{
    long status = 0;
    sigv4::Headers headers;     ///< names in lower case
    std::string body;           ///< at most 8 MiB
    std::uint64_t passedOn = 0; ///< bytes given to the sink

    [[nodiscard]] std::string header(std::string_view name) const;
};

/// Blocking HTTP over one libcurl handle, which keeps its connection. For one thread at a time. Redirects are
/// not followed: a signature is good for one place.
class Session
{
public:
    /// `direct`: no proxy of the environment is used; loopback addresses never use one.
    explicit Session(std::string caFile, bool direct = false);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Any answer is a value, whatever its status. Unavailable: no connection, a time-out, TLS; Internal:
    /// sink, source or progress ended it.
    [[nodiscard]] Expected<Response> perform(const Request& request);

private:
    struct Handle;
    const std::string m_caFile;
    const std::string m_withoutProxy; ///< hosts, as libcurl lists them
    std::unique_ptr<Handle> m_handle;
};

/// Meaning of an S3 answer that is not 2xx: code and message of its XML, in words.
[[nodiscard]] Error errorOf(const Response& response);

/// Whether repeating may help: no connection, 5xx but 501 and 507, 429.
[[nodiscard]] bool mayPass(const Expected<Response>& result);

/// Waits before try `attempt` (from 1): growing, at most 2 s, and jittered.
void pause(int attempt);

} // namespace drydock::storage::http
