// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/software.h"
#include "fleet/update_report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drydock::device {

/// How far an attempt has come. What is written here was written before it was done.
enum class Stage { Downloading, Applying };

/// The attempt that is being worked on. Its signed URL is not part of it: a fresh one is asked for.
struct OpenAttempt
{
    Software software;
    Stage stage = Stage::Downloading;
    int applyStarts = 0; ///< how often installing was begun: a crash in it is not repeated for ever

    bool operator==(const OpenAttempt&) const = default;
};

/// What a device must remember across restarts (its stored form is versioned JSON).
struct DeviceRecord
{
    std::string version; ///< installed; empty: never stored
    std::string sha256;  ///< of the installed package, empty where it is not known
    std::string floor;   ///< nothing older is installed any more (devices that hold a public key): at most
                         ///< what it ran before
    std::uint64_t attempts = 0;
    std::optional<OpenAttempt> open;
    std::vector<UpdateReport> finished; ///< final reports, newest last; at most `rememberedAttempts`

    static constexpr std::size_t rememberedAttempts = 16;

    /// The final report of an attempt that ended, if it is remembered.
    [[nodiscard]] const UpdateReport* ended(std::string_view attempt) const;
    void remember(UpdateReport report);

    [[nodiscard]] std::string encode() const;
    /// InvalidArgument where the text is not what `encode` makes.
    [[nodiscard]] static Expected<DeviceRecord> decode(std::string_view text);

    bool operator==(const DeviceRecord&) const = default;
};

} // namespace drydock::device
