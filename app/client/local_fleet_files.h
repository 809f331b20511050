// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace drydock::client {

/// One simulated fleet of one model: one process of drydock-device.
struct DeviceBatch
{
    std::string model;
    int count = 0;

    /// `--id` for drydock-device: it numbers the devices itself, unless there is only one.
    [[nodiscard]] std::string idArgument() const;
    /// {model}-0001 …
    [[nodiscard]] std::vector<std::string> deviceIds() const;
};

/// Deals `count` devices over the models in turn; models without a device are left out.
[[nodiscard]] std::vector<DeviceBatch> dealDevices(int count, const std::vector<std::string>& models);

/// Where things are in the directory of a local fleet.
struct LocalFleetPaths
{
    std::filesystem::path root;

    [[nodiscard]] std::filesystem::path broker() const { return root / "broker"; }
    [[nodiscard]] std::filesystem::path secrets() const { return broker() / "secrets"; }
    [[nodiscard]] std::filesystem::path brokerConfig() const { return broker() / "mosquitto.conf"; }
    [[nodiscard]] std::filesystem::path deviceList() const { return root / "devices.txt"; }
    [[nodiscard]] std::filesystem::path serviceConfig() const { return root / "drydockd.json"; }
    [[nodiscard]] std::filesystem::path serviceData() const { return root / "service"; }
    [[nodiscard]] std::filesystem::path devices() const { return root / "devices"; }
    [[nodiscard]] std::filesystem::path logs() const { return root / "logs"; }
    [[nodiscard]] std::filesystem::path profile() const { return root / "profile.json"; }
};

inline constexpr const char* localOperator = "op.local";
inline constexpr const char* localInstance = "local";

/// Accounts with random passwords, ACL and mosquitto.conf for this port, by packaging/broker/make-accounts.
/// What is there already stays: calling again changes the port.
[[nodiscard]] Expected<void> writeBrokerFiles(const LocalFleetPaths& paths,
                                              const std::filesystem::path& brokerFiles, std::uint16_t port,
                                              const std::vector<std::string>& deviceIds);

/// Configuration of drydockd for this broker.
[[nodiscard]] Expected<void> writeServiceConfig(const LocalFleetPaths& paths, std::uint16_t brokerPort);

/// The directory with make-accounts: in the source tree that the running program was built from, or
/// installed.
[[nodiscard]] Expected<std::filesystem::path> findBrokerFiles();

} // namespace drydock::client
