// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/live_fleet.h"

#include <fstream>

namespace drydock::test {

std::unique_ptr<LiveFleet> LiveFleet::start(std::string& problem, client::LocalFleetOptions options)
{
    auto live = std::make_unique<LiveFleet>();
    const auto key = crypto::MinisignSecretKey::generate();
    std::ofstream(live->path("sign.key")) << key.text();
    std::ofstream(live->path("sign.pub")) << key.publicKey().text();
    options.programs = qEnvironmentVariable("DRYDOCK_BIN").toStdString();
    options.brokerFiles = qEnvironmentVariable("DRYDOCK_SOURCE").toStdString() + "/packaging/broker";
    options.publicKey = live->path("sign.pub");
    auto started = client::LocalFleet::start(options);
    if (!started) {
        problem = started.error().message;
        return nullptr;
    }
    live->m_fleet = *std::move(started);
    return live;
}

std::string LiveFleet::makeFile(const std::string& name, std::size_t size) const
{
    std::ofstream(path(name)) << std::string(size, 'x');
    return path(name);
}

std::string LiveFleet::stage(models::FleetLink& link, client::StageRequest request) const
{
    if (request.file.empty())
        request.file = makeFile(request.name + "-" + request.version + ".bin", 2000);
    const auto staged = client::stagePackage(*link.service(), request);
    return staged ? std::string() : staged.error().message;
}

std::string LiveFleet::createJob(models::FleetLink& link, const nlohmann::json& document)
{
    const auto made = link.service()->call("jobs.create", {{"document", document}});
    const auto id = made ? client::readCreatedJob(*made) : tl::unexpected(made.error());
    return id ? *id : id.error().message;
}

std::string LiveFleet::path(const std::string& name) const
{
    return m_directory.filePath(QString::fromStdString(name)).toStdString();
}

} // namespace drydock::test
