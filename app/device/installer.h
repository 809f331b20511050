// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "fleet/software.h"

#include <filesystem>
#include <functional>

namespace drydock::device {

/// How a device puts a package into use. One object a device.
class Installer
{
public:
    using Done = std::function<void(const Expected<void>&)>;

    Installer() = default;
    virtual ~Installer() = default;
    Installer(const Installer&) = delete;
    Installer& operator=(const Installer&) = delete;

    /// Calls `done` once, perhaps before it returns. The file stays; who downloaded it removes it.
    virtual void install(const Software& software, const std::filesystem::path& file, Done done) = 0;
    /// Whether this very attempt is in use already: its end was not written down before a crash.
    [[nodiscard]] virtual bool isInstalled(const Software& software) const = 0;
};

/// Counts what was downloaded as installed: simulated devices.
class NoInstaller : public Installer
{
public:
    void install(const Software&, const std::filesystem::path&, Done done) override { done({}); }
    [[nodiscard]] bool isInstalled(const Software&) const override { return false; }
};

} // namespace drydock::device
