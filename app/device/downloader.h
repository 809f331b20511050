// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/device_port.h"
#include "device/loop.h"
#include "device/partial_content.h"

#include <functional>
#include <memory>
#include <string>

namespace drydock::device {

struct DownloadLimits
{
    std::uint64_t bytesPerSecond = 0; ///< for each transfer; 0: no limit
    bool slowReader = false;          ///< small buffers, so that the server feels the limit
    std::string caFile;               ///< authorities for https (PEM); empty: the system's
};

/// Fetches packages over HTTP(S), any number at a time, on the loop's thread. Redirections are not followed:
/// a signed URL is good for one place.
class Downloader
{
public:
    using Progress = std::function<void(std::uint64_t received)>;
    using End = std::function<void(const DownloadEnd&)>;

    /// A running transfer; ends without an event when destroyed. What came stays in the content.
    class Transfer
    {
    public:
        Transfer() = default;
        virtual ~Transfer() = default;
        Transfer(const Transfer&) = delete;
        Transfer& operator=(const Transfer&) = delete;
    };

    Downloader(Loop& loop, DownloadLimits limits);
    ~Downloader();
    Downloader(const Downloader&) = delete;
    Downloader& operator=(const Downloader&) = delete;

    /// Fetches what the content still lacks (nothing at all where it is complete), and checks it. Handlers
    /// never run from within this call; each may destroy the transfer.
    [[nodiscard]] std::unique_ptr<Transfer>
    start(const std::string& url, std::shared_ptr<PartialContent> content, Progress progress, End end);

private:
    class Multi;
    std::unique_ptr<Multi> m_multi;
};

} // namespace drydock::device
