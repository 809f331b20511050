// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace drydock::broker {

/// Text as MQTT 5 (1.5.4) takes it: UTF-8 without control characters and non-characters, at most 65535 bytes.
[[nodiscard]] bool isText(std::string_view text);
/// A topic that may be published on (4.7): text, not empty, no wildcards.
[[nodiscard]] bool isTopic(std::string_view topic);
/// A filter that may be subscribed to, shared ones (`$share/group/filter`) included.
[[nodiscard]] bool isFilter(std::string_view filter);

/// What topics are compared with: `filter` without `$share/group/`.
[[nodiscard]] std::string_view toPattern(std::string_view filter);
/// Whether a message on `topic` is for subscribers of `pattern`; both are valid.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view topic);

} // namespace drydock::broker
