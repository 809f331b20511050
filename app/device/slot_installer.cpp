// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/slot_installer.h"

#include "crypto/encoding.h"
#include "device/command.h"
#include "device/files.h"
#include "fleet/manifest.h"
#include "fleet/strict_json.h"
#include "platform/file_system.h"

#include <nlohmann/json.hpp>

#include <system_error>

namespace drydock::device {

namespace fs = std::filesystem;

namespace {

/// The manifest's file name; the URL's where there is no manifest.
std::string packageFileName(const Software& software)
{
    if (const auto bytes = crypto::fromBase64(software.manifest); bytes && !bytes->empty()) {
        if (const auto manifest = decodeManifest(*bytes))
            return manifest->file.str();
    }
    return fileNameOf(software.url);
}

} // namespace

SlotInstaller::SlotInstaller(fs::path directory) : m_directory(std::move(directory)) {}

std::string SlotInstaller::slotInUse() const
{
    return platform::linkedFolder(m_directory / "current");
}

void SlotInstaller::install(const Software& software, const fs::path& file, Done done)
{
    const std::string slot = slotInUse() == "a" ? "b" : "a";
    if (auto filled = fill(m_directory / slot, software, file); !filled)
        return done(filled);
    done(swap(slot));
}

Expected<void> SlotInstaller::fill(const fs::path& slot, const Software& software, const fs::path& file) const
{
    std::error_code problem;
    fs::remove_all(slot, problem);
    if (problem)
        return fail(ErrorCode::Unavailable, "cannot empty " + slot.string() + ": " + problem.message());
    if (auto made = files::makeDirectory(slot); !made)
        return made;
    std::string name = packageFileName(software);
    if (name == "package.json")
        name = "package.bin";
    // A second name instead of a move: a crash before the swap finds the download still in its place.
    fs::create_hard_link(file, slot / name, problem);
    if (problem)
        fs::copy_file(file, slot / name, problem);
    if (problem)
        return fail(ErrorCode::Unavailable, "cannot fill " + slot.string() + ": " + problem.message());
    const nlohmann::json description = {{"attempt", software.jobId},
                                        {"name", software.name},
                                        {"version", software.version},
                                        {"sha256", software.sha256},
                                        {"file", name}};
    if (auto synced = files::sync(slot / name); !synced)
        return synced;
    if (auto written = files::replace(slot / "package.json", description.dump() + '\n'); !written)
        return written;
    return files::sync(m_directory);
}

Expected<void> SlotInstaller::swap(const std::string& slot) const
{
    if (const auto problem = platform::linkFolder(m_directory / "current", slot))
        return fail(ErrorCode::Unavailable,
                    "cannot switch " + (m_directory / "current").string() + ": " + problem.message());
    return files::sync(m_directory);
}

bool SlotInstaller::isInstalled(const Software& software) const
{
    const auto text = files::read(m_directory / "current" / "package.json");
    const auto description = text ? parseStrictJson(*text) : Expected<nlohmann::json>(nlohmann::json());
    return description && description->is_object() &&
           description->value("attempt", nlohmann::json()) == software.jobId;
}

} // namespace drydock::device
