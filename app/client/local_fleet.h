// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profile.h"
#include "fleet/error.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace drydock::client {

/// What a start is doing.
enum class LocalFleetStep { Broker, Service, Devices };

/// What simulated devices do wrong, as drydock-device's options of these names.
struct Misbehaviour
{
    double fail = 0;        ///< fraction of attempts that end in FAILURE
    double offline = 0;     ///< fraction of attempts that lose their connection for a while
    std::uint64_t slow = 0; ///< bytes a second; 0: none is slow
    std::string slowModel;  ///< only these are slow; empty: all
    unsigned seed = 1;      ///< the same gives the same
};

struct LocalFleetOptions
{
    int devices = 25;
    std::string startVersion = "1.0.0";
    /// Devices are dealt out over these in turn.
    std::vector<std::string> models{"rpi4", "rpi3", "x86"};
    /// Where drydockd and drydock-device are; empty: beside the running program.
    std::filesystem::path programs;
    /// The broker's program; empty: mosquitto, searched on PATH and where Debian keeps servers.
    std::filesystem::path brokerProgram;
    /// Where mosquitto.conf.in and acl.in are; empty: found from the running program.
    std::filesystem::path brokerFiles;
    /// Everything goes in here; empty: a new private directory, removed at the end.
    std::filesystem::path workDirectory;
    /// minisign public key that every device checks signatures with; empty: none.
    std::filesystem::path publicKey;
    /// Makes keys for it: devices trust them, and `profile().signingKey` names the secret one.
    bool makeKeys = false;
    Misbehaviour misbehaviour;
    /// False: `start` returns when the service is ready; devices come online as they do.
    bool waitForDevices = true;
    /// Bytes a second of each device's download, so that there is something to see; 0: no limit.
    std::uint64_t downloadRate = 0;
    /// Asked several times a second while it starts; true gives up. May be empty.
    std::function<bool()> interrupted;
};

/// A broker, drydockd and simulated devices as child processes on free loopback ports, with generated
/// accounts and the shipped broker configuration. They end with this object, and with the process that made
/// it however that ends. Make it on a thread that outlives it: the kernel ties a child to the thread that
/// started it.
class LocalFleet
{
public:
    /// Says what is being done, also in a few words.
    using Progress = std::function<void(LocalFleetStep step, const std::string& text)>;

    /// Returns once the service is ready and, unless said otherwise, every device is online. Errors say what
    /// to install or look at.
    [[nodiscard]] static Expected<std::unique_ptr<LocalFleet>> start(LocalFleetOptions options,
                                                                     const Progress& progress = {});
    ~LocalFleet();
    LocalFleet(const LocalFleet&) = delete;
    LocalFleet& operator=(const LocalFleet&) = delete;

    /// How to reach it as its administrator; `profileFile` holds the same for drydockctl.
    [[nodiscard]] const Profile& profile() const;
    [[nodiscard]] std::filesystem::path profileFile() const;
    [[nodiscard]] std::filesystem::path workDirectory() const;
    /// Empty while all processes run; else which one ended, and the end of its log.
    [[nodiscard]] std::string problem() const;

private:
    class Impl;
    explicit LocalFleet(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace drydock::client
