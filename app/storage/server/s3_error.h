// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <system_error>

namespace drydock::storage::server {

/// A refusal in S3's own words (Amazon S3 API, "Error responses").
struct S3Error
{
    unsigned status = 500;
    std::string code = "InternalError";
    std::string message;
};

template <typename T>
using S3Result = tl::expected<T, S3Error>;

[[nodiscard]] inline tl::unexpected<S3Error> refuse(unsigned status, std::string code, std::string message)
{
    return tl::make_unexpected(S3Error{status, std::move(code), std::move(message)});
}

/// The system's error on the store's own files: 507 where the disk is full.
[[nodiscard]] tl::unexpected<S3Error> refuseFor(const std::error_code& problem, const std::string& what);

} // namespace drydock::storage::server
