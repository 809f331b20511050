// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/local_fleet_files.h"

#include "client/child_process.h"
#include "platform/workstation.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>

namespace drydock::client {
namespace {

std::string numbered(const std::string& model, int number)
{
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "-%04d", number);
    return model + digits.data();
}

Expected<void> writeFile(const std::filesystem::path& path, const std::string& text)
{
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    stream << text;
    stream.close();
    if (!stream)
        return fail(ErrorCode::Internal, "cannot write " + path.string());
    return {};
}

} // namespace

std::string DeviceBatch::idArgument() const
{
    return count == 1 ? numbered(model, 1) : model;
}

std::vector<std::string> DeviceBatch::deviceIds() const
{
    std::vector<std::string> ids;
    for (int i = 1; i <= count; ++i)
        ids.push_back(numbered(model, i));
    return ids;
}

std::vector<DeviceBatch> dealDevices(int count, const std::vector<std::string>& models)
{
    std::vector<DeviceBatch> batches;
    const int modelCount = int(models.size());
    for (int i = 0; i < std::min(count, modelCount); ++i)
        batches.push_back({models[std::size_t(i)], (count - i + modelCount - 1) / modelCount});
    return batches;
}

Expected<void> writeBrokerFiles(const LocalFleetPaths& paths, const std::filesystem::path& brokerFiles,
                                std::uint16_t port, const std::vector<std::string>& deviceIds)
{
    std::string lines;
    for (const std::string& id : deviceIds)
        lines += id + "\n";
    if (const Expected<void> written = writeFile(paths.deviceList(), lines); !written)
        return written;
    ChildProcess script("make-accounts", paths.logs() / "make-accounts.log");
    const Expected<void> started =
        script.start(platform::bash(), {(brokerFiles / "make-accounts").string(), paths.broker().string(),
                                        "--port", std::to_string(port), "--operator", localOperator,
                                        "--devices", paths.deviceList().string()});
    if (!started)
        return started;
    if (!script.hasEnded(std::chrono::minutes(2)) || script.exitStatus() != 0)
        return fail(ErrorCode::Internal, script.obituary());
    return {};
}

Expected<void> writeServiceConfig(const LocalFleetPaths& paths, std::uint16_t brokerPort)
{
    const nlohmann::json config = {
        {"broker", "mqtt://drydockd@127.0.0.1:" + std::to_string(brokerPort)},
        {"passwordFile", (paths.secrets() / "drydockd").string()},
        {"data", paths.serviceData().string()},
        {"servePackages", "127.0.0.1:0"},
        {"instance", localInstance},
        {"roles", {{localOperator, "ADMIN"}}},
        {"desiredUpdates", "closed"},
        {"stateRoot", "state"},
        {"fleetRoot", "fleet"},
    };
    return writeFile(paths.serviceConfig(), config.dump(2) + "\n");
}

Expected<std::filesystem::path> findBrokerFiles()
{
    const std::filesystem::path programs = QCoreApplication::applicationDirPath().toStdString();
    for (const char* relative :
         {"../../../packaging/broker", "../share/drydock/broker", "../../packaging/broker"}) {
        const std::filesystem::path candidate = (programs / relative).lexically_normal();
        if (std::filesystem::exists(candidate / "make-accounts"))
            return candidate;
    }
    return fail(ErrorCode::NotFound, "the broker's configuration (packaging/broker/make-accounts) is found "
                                     "neither in the source tree nor installed beside " +
                                         programs.string());
}

} // namespace drydock::client
