// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/ack_text.h"

#include <array>

namespace drydock {

namespace {

constexpr std::string_view prefix = "jobID:";
constexpr std::array<std::string_view, 3> statusTexts{"SUCCESS", "FAILURE", "RUNNING"};
constexpr std::size_t longestId = 128;

std::string_view trimmedRight(std::string_view text, std::string_view blanks)
{
    const auto last = text.find_last_not_of(blanks);
    return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

} // namespace

bool looksLikeAck(std::string_view payload)
{
    return payload.starts_with(prefix);
}

Expected<AckText> parseAckText(std::string_view payload)
{
    if (!looksLikeAck(payload))
        return fail(ErrorCode::InvalidArgument, "an acknowledgement begins with jobID:");
    // A C string published with its terminator is still meant as text.
    constexpr std::string_view trailing{" \t\r\n\v\f\0", 7};
    auto text = trimmedRight(payload.substr(prefix.size()), trailing);
    for (std::size_t i = 0; i < statusTexts.size(); ++i) {
        if (!text.ends_with(statusTexts[i]))
            continue;
        text.remove_suffix(statusTexts[i].size());
        text = trimmedRight(text, " \t");
        if (const auto first = text.find_first_not_of(" \t"); first != std::string_view::npos)
            text.remove_prefix(first);
        if (text.empty() || text.size() > longestId)
            return fail(ErrorCode::InvalidArgument, "an acknowledgement wants an id of 1 to 128 bytes");
        AckText ack{std::string(text), std::nullopt, static_cast<AckStatus>(i)};
        if (auto attempt = AttemptId::parse(text))
            ack.attempt = *std::move(attempt);
        return ack;
    }
    return fail(ErrorCode::InvalidArgument, "an acknowledgement ends with SUCCESS, FAILURE or RUNNING");
}

std::string_view toString(AckStatus status)
{
    return statusTexts.at(static_cast<std::size_t>(status));
}

std::string encodeAckText(std::string_view id, AckStatus status)
{
    std::string text(prefix);
    text.append(id).append(" ").append(toString(status));
    return text;
}

} // namespace drydock
