// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace drydock {

/// Why something was refused or failed. The names are those on the wire (fleet/responses); `shadowCode`
/// gives the number that a rejected state update carries (AWS Device Shadow's error codes).
enum class ErrorCode {
    InvalidArgument, ///< malformed or out of range (400)
    Unprocessable,   ///< well formed, but nested too deep (422)
    NotUtf8,         ///< text that is not UTF-8 (415)
    Forbidden,       ///< no role, or not this caller's to do (403)
    NotFound,        ///< unknown device, package, job … (404)
    Conflict,        ///< other version, other content, or a state in which it cannot be done (409)
    Gone,            ///< a cursor that is too old (410)
    TooLarge,        ///< over a size limit (413)
    TooMany,         ///< over a rate limit (429)
    Unsupported,     ///< known, and not offered by this server (501)
    Unavailable,     ///< store, broker or storage does not answer now (503)
    Internal         ///< a bug or a broken invariant (500)
};

/// An expected failure as a value: what failed, why, and (in the message) what to do about it.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string field; ///< dotted path of the argument at fault; empty where none is

    /// The same error with "what: " put before its message, added on the way up.
    [[nodiscard]] Error in(std::string_view what) const;
};

template <typename T>
using Expected = tl::expected<T, Error>;

/// Shorthand for `return fail(ErrorCode::NotFound, "…")`.
[[nodiscard]] tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string field = {});

/// "INVALID_ARGUMENT", "NOT_FOUND" … as answers to requests carry it.
[[nodiscard]] std::string_view toString(ErrorCode code);

/// The reverse of `toString`; unknown text gives Internal.
[[nodiscard]] ErrorCode errorCodeFromString(std::string_view text);

/// The HTTP-like number of a code, as in state/{id}/update/rejected.
[[nodiscard]] int shadowCode(ErrorCode code);

} // namespace drydock
