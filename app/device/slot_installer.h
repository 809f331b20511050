// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/installer.h"

namespace drydock::device {

/// Two slots, DIR/a and DIR/b, and the link DIR/current to the one in use. The other one is filled and
/// brought to the disk, then the link is replaced in one step: at every moment `current` is a whole version.
/// A slot holds the package's file and `package.json` {attempt, name, version, sha256, file}.
class SlotInstaller : public Installer
{
public:
    explicit SlotInstaller(std::filesystem::path directory);

    void install(const Software& software, const std::filesystem::path& file, Done done) override;
    [[nodiscard]] bool isInstalled(const Software& software) const override;

private:
    [[nodiscard]] Expected<void> fill(const std::filesystem::path& slot, const Software& software,
                                      const std::filesystem::path& file) const;
    [[nodiscard]] Expected<void> swap(const std::string& slot) const;
    [[nodiscard]] std::string slotInUse() const;

    std::filesystem::path m_directory;
};

} // namespace drydock::device
