// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/local_fleet.h"
#include "client/mirror/fleet_mirror.h"
#include "client/staging.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtGlobal>

#include <memory>
#include <string>
#include <vector>

namespace drydock::test {

/// A device as a test writes it down.
struct SmallDevice
{
    std::string id;
    std::string model;
    std::string version;
    Presence online = Presence::Online;
    client::DeviceState state = client::DeviceState::None;
    std::string groups;
};

/// A mirror that holds these devices.
inline client::FleetMirror mirrorOf(const std::vector<SmallDevice>& devices)
{
    client::TextIndex texts;
    texts.intern("");
    client::MirrorUpdate update;
    for (const SmallDevice& device : devices) {
        client::RowChange change{.row = update.ids.append(device.id), .fields = client::FieldSet::all()};
        change.values.model = texts.intern(device.model);
        change.values.softwareVersion = texts.intern(device.version);
        change.values.groups = texts.intern(device.groups);
        change.values.online = device.online;
        change.values.state = device.state;
        update.changes.push_back(change);
    }
    update.texts = texts.table();
    client::FleetMirror mirror;
    mirror.apply(update);
    return mirror;
}

/// A fleet of its own processes; null, with the reason in the log, where it does not start.
inline std::unique_ptr<client::LocalFleet> startLocalFleet(int devices)
{
    client::LocalFleetOptions options;
    options.devices = devices;
    options.programs = qEnvironmentVariable("DRYDOCK_BIN").toStdString();
    options.brokerFiles = qEnvironmentVariable("DRYDOCK_SOURCE").toStdString() + "/packaging/broker";
    auto started = client::LocalFleet::start(options);
    if (started)
        return *std::move(started);
    qWarning("%s", started.error().message.c_str());
    return nullptr;
}

/// Publishes a package of a few bytes; empty, or why it failed.
inline std::string publish(client::ServiceClient& service, const std::string& name,
                           const std::string& version, const std::vector<std::string>& models = {})
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("app.bin")));
    if (!file.open(QIODevice::WriteOnly) || file.write("software " + QByteArray::fromStdString(version)) < 0)
        return "the file cannot be written";
    file.close();
    const auto staged = client::stagePackage(
        service,
        {.file = file.fileName().toStdString(), .name = name, .version = version, .hardwareModels = models});
    return staged ? std::string() : staged.error().message;
}

} // namespace drydock::test
