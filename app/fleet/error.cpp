// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/error.h"

#include <array>

namespace drydock {

namespace {
struct CodeRow
{
    ErrorCode code;
    std::string_view text;
    int number;
};

constexpr std::array codeRows{
    CodeRow{ErrorCode::InvalidArgument, "INVALID_ARGUMENT", 400},
    CodeRow{ErrorCode::Unprocessable, "UNPROCESSABLE", 422},
    CodeRow{ErrorCode::NotUtf8, "NOT_UTF8", 415},
    CodeRow{ErrorCode::Forbidden, "FORBIDDEN", 403},
    CodeRow{ErrorCode::NotFound, "NOT_FOUND", 404},
    CodeRow{ErrorCode::Conflict, "CONFLICT", 409},
    CodeRow{ErrorCode::Gone, "GONE", 410},
    CodeRow{ErrorCode::TooLarge, "TOO_LARGE", 413},
    CodeRow{ErrorCode::TooMany, "TOO_MANY", 429},
    CodeRow{ErrorCode::Unsupported, "UNSUPPORTED", 501},
    CodeRow{ErrorCode::Unavailable, "UNAVAILABLE", 503},
    CodeRow{ErrorCode::Internal, "INTERNAL", 500},
};

const CodeRow& rowOf(ErrorCode code)
{
    for (const auto& row : codeRows) {
        if (row.code == code)
            return row;
    }
    return codeRows.back();
}
} // namespace

Error Error::in(std::string_view what) const
{
    return {code, std::string(what) + ": " + message, field};
}

tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string field)
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(field)});
}

std::string_view toString(ErrorCode code)
{
    return rowOf(code).text;
}

ErrorCode errorCodeFromString(std::string_view text)
{
    for (const auto& row : codeRows) {
        if (row.text == text)
            return row.code;
    }
    return ErrorCode::Internal;
}

int shadowCode(ErrorCode code)
{
    return rowOf(code).number;
}

} // namespace drydock
