// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/dialect.h"
#include "fleet/error.h"
#include "fleet/state_document.h"
#include "fleet/state_update.h"

#include <cstdint>
#include <string>
#include <string_view>

/// The JSON of state topics, both directions (protocol.md §1; AWS Device Shadow's for dialect aws).
namespace drydock::state_codec {

/// Decodes `…/update`. Errors as a rejected answer carries them; `limits` bounds depth; a payload of more
/// than 16 × `limits.maxBytes` is TooLarge unread.
[[nodiscard]] Expected<StateUpdate> decodeUpdate(std::string_view payload, const StateLimits& limits = {});
/// The same by the strict parser alone, which is what decides: decodeUpdate first tries what is quicker.
[[nodiscard]] Expected<StateUpdate> decodeUpdateStrictly(std::string_view payload,
                                                         const StateLimits& limits = {});

/// The clientToken of a payload that was refused, or an empty text: a rejection echoes it where it can.
[[nodiscard]] std::string clientTokenOf(std::string_view payload);

/// Encodes an update: what a device or an application sends.
[[nodiscard]] std::string encodeUpdate(const StateUpdate& update, Dialect dialect = Dialect::Atlas);

/// `…/update/accepted`: the accepted parts with their metadata. Times are epoch seconds.
[[nodiscard]] std::string encodeAccepted(const StateDocument& document, const Applied& applied,
                                         std::string_view clientToken, std::int64_t now, Dialect dialect);

/// `…/update/rejected` and `…/get/rejected`.
[[nodiscard]] std::string encodeRejected(const Error& error, std::string_view clientToken, std::int64_t now,
                                         Dialect dialect);

/// `…/update/delta`, or nothing where there is no difference. `signedUrl`, where not empty, stands in place
/// of softwareURL; without `withSoftware` the software keys are left out.
[[nodiscard]] std::string encodeDelta(const StateDocument& document, std::string_view clientToken,
                                      std::int64_t now, Dialect dialect, std::string_view signedUrl = {},
                                      bool withSoftware = true);

/// `…/get/accepted`: the whole document with delta and metadata. `signedUrl` and `withSoftware` as for
/// encodeDelta, in the delta.
[[nodiscard]] std::string encodeGetAccepted(const StateDocument& document, std::string_view clientToken,
                                            std::int64_t now, Dialect dialect,
                                            std::string_view signedUrl = {}, bool withSoftware = true);

/// `…/update/documents`: the document before and after.
[[nodiscard]] std::string encodeDocuments(const StateDocument& previous, const StateDocument& current,
                                          std::string_view clientToken, std::int64_t now, Dialect dialect);

/// The number of a rejection: Error's own, but 400 for depth in dialect aws.
[[nodiscard]] int rejectionCode(const Error& error, Dialect dialect);

/// What a device reads on `…/update/accepted`, `/rejected` and `/delta`, and on `get/accepted`.
struct Answer
{
    std::uint64_t version = 0;
    std::int64_t timestamp = 0;
    std::string clientToken;
    int code = 0;         ///< of a rejection, else 0
    std::string message;  ///< of a rejection
    nlohmann::json state; ///< as it stands in the message; null where there is none
};

/// Decodes an answer: the client's side of the above.
[[nodiscard]] Expected<Answer> decodeAnswer(std::string_view payload);

} // namespace drydock::state_codec
