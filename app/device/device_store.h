// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/device_record.h"
#include "fleet/names.h"
#include "platform/file.h"

#include <filesystem>
#include <optional>

namespace drydock::device {

/// The records of a process's devices in one directory, a file a device. A kill or a power cut at any moment
/// leaves the record before or the one after, never half of one.
class DeviceStore
{
public:
    /// Creates the directory where needed. Conflict where another process uses it.
    [[nodiscard]] static Expected<DeviceStore> open(const std::filesystem::path& directory);

    /// Nothing where the device was never saved.
    [[nodiscard]] Expected<std::optional<DeviceRecord>> load(const DeviceId& id) const;
    [[nodiscard]] Expected<void> save(const DeviceId& id, const DeviceRecord& record) const;

private:
    DeviceStore(std::filesystem::path directory, platform::FileLock lock);
    [[nodiscard]] std::filesystem::path fileOf(const DeviceId& id) const;

    std::filesystem::path m_directory;
    platform::FileLock m_lock;
};

} // namespace drydock::device
