// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace drydock::client {

/// What a file's name says about the package in it; empty where it says nothing.
struct PackageProposal
{
    std::string name;
    std::string version;
    bool operator==(const PackageProposal&) const = default;
};

/// "vision-agent-2.2.0.tar.zst" is version 2.2.0 of vision-agent. Two numbers become three ("7.4" → "7.4.0");
/// what is no package name or version is made one or left empty.
[[nodiscard]] PackageProposal proposePackage(std::string_view fileName);

} // namespace drydock::client
