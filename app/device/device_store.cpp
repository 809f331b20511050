// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/device_store.h"

#include "device/files.h"

namespace drydock::device {

DeviceStore::DeviceStore(std::filesystem::path directory, platform::FileLock lock)
    : m_directory(std::move(directory)), m_lock(std::move(lock))
{
}

Expected<DeviceStore> DeviceStore::open(const std::filesystem::path& directory)
{
    if (auto made = files::makeDirectory(directory); !made)
        return tl::unexpected(made.error());
    const auto lockFile = directory / ".lock";
    std::error_code problem;
    auto lock = platform::FileLock::take(lockFile, problem);
    if (problem == std::errc::resource_unavailable_try_again)
        return fail(ErrorCode::Conflict, directory.string() + " is in use by another drydock-device");
    if (problem)
        return tl::unexpected(files::systemError("open", lockFile, problem));
    return DeviceStore(directory, std::move(lock));
}

std::filesystem::path DeviceStore::fileOf(const DeviceId& id) const
{
    return m_directory / (id.str() + ".json");
}

Expected<std::optional<DeviceRecord>> DeviceStore::load(const DeviceId& id) const
{
    const auto text = files::read(fileOf(id));
    if (!text && text.error().code == ErrorCode::NotFound)
        return std::nullopt;
    if (!text)
        return tl::unexpected(text.error());
    auto record = DeviceRecord::decode(*text);
    if (!record)
        return tl::unexpected(record.error().in(fileOf(id).string()));
    return std::optional(std::move(*record));
}

Expected<void> DeviceStore::save(const DeviceId& id, const DeviceRecord& record) const
{
    return files::replace(fileOf(id), record.encode());
}

} // namespace drydock::device
