// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fleet_site.h"

#include "client/text_file.h"

#include <nlohmann/json.hpp>

#include <QtGlobal>

#include <csignal>
#include <filesystem>
#include <fstream>

namespace drydock::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* storageKey = "SITE";
constexpr const char* storageSecret = "a secret of the test's";
const std::vector<std::string> devices{"dev-0001", "dev-0002", "dev-0003"};

TestBrokerOptions brokerOptions()
{
    TestBrokerOptions options{.users = {{"drydockd", "d"}, {"op.ann", FleetSite::password}}, .tls = true};
    for (const std::string& id : devices)
        options.users[id] = "x";
    return options;
}

void writeSecret(const std::string& path, const std::string& text)
{
    std::ofstream(path) << text;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
}

std::string program(const char* name)
{
    return qEnvironmentVariable("DRYDOCK_BIN").toStdString() + "/" + name;
}

} // namespace

FleetSite::FleetSite(FleetSiteOptions options) : m_options(options), m_broker(brokerOptions())
{
    fs::copy_file(m_broker.directory() + "/server.pem", path("server.pem"));
}

bool FleetSite::startStorage()
{
    storage::PackageServerOptions options{.port = m_storagePort,
                                          .directory = path("storage"),
                                          .credentials =
                                              storage::fixedCredentials({{storageKey, storageSecret, {}}})};
    if (m_options.tlsStorage) {
        options.certificatePem = client::readTextFile(path("server.pem")).value_or(std::string());
        options.privateKeyPem =
            client::readTextFile(m_broker.directory() + "/server.key").value_or(std::string());
    }
    auto started = storage::PackageServer::start(std::move(options));
    if (started)
        m_storage = *std::move(started);
    return m_storage != nullptr;
}

std::string FleetSite::storageEndpoint() const
{
    return (m_options.tlsStorage ? "https://127.0.0.1:" : "http://127.0.0.1:") +
           std::to_string(m_storagePort);
}

bool FleetSite::startService()
{
    nlohmann::json config = {{"broker", "mqtts://drydockd@127.0.0.1:" + std::to_string(m_broker.port())},
                             {"brokerCa", caFile()},
                             {"passwordFile", path("service.pass")},
                             {"data", path("data")},
                             {"instance", "one"},
                             {"roles", {{"op.ann", "ADMIN"}}}};
    if (m_options.deadPublicEndpoint) {
        config["servePackages"] = "127.0.0.1:0";
        config["publicEndpoint"] = storageEndpoint();
    } else {
        config["storage"] = "s3+" + storageEndpoint() + "/packages";
        if (m_options.tlsStorage)
            config["storageCa"] = caFile();
    }
    std::ofstream(path("service.json")) << config.dump();
    writeSecret(path("service.pass"), "d\n");
    qputenv("DRYDOCK_S3_ACCESS_KEY_ID", storageKey);
    qputenv("DRYDOCK_S3_SECRET_ACCESS_KEY", storageSecret);
    return m_service.start({program("drydockd"), "--config", path("service.json")}, path("log"));
}

void FleetSite::killService()
{
    m_service.signal(SIGKILL);
    m_service.wait();
}

bool FleetSite::startDevices()
{
    std::string accounts;
    for (const std::string& id : devices)
        accounts += id + ":x\n";
    writeSecret(path("accounts"), accounts);
    return m_devices.start({program("drydock-device"), "--broker",
                            "mqtts://127.0.0.1:" + std::to_string(m_broker.port()), "--broker-ca", caFile(),
                            "--accounts", path("accounts"), "--id", "dev", "--count",
                            std::to_string(devices.size()), "--reconnect-wait", "1"},
                           path("log"));
}

bool FleetSite::showCertificate(const std::string& name)
{
    const std::string source =
        name == "server" ? path("server.pem") : m_broker.directory() + "/" + name + ".pem";
    fs::copy_file(source, m_broker.directory() + "/server.pem", fs::copy_options::overwrite_existing);
    return m_broker.restart();
}

client::Profile FleetSite::profile(const std::string& user) const
{
    client::Profile made;
    made.name = "site";
    made.title = "Site";
    made.broker = "mqtts://" + user + "@127.0.0.1:" + std::to_string(m_broker.port());
    made.tls.caFile = caFile();
    return made;
}

std::string FleetSite::log() const
{
    return client::readTextFile(path("log")).value_or(std::string());
}

std::string FleetSite::path(const std::string& name) const
{
    return m_directory.filePath(QString::fromStdString(name)).toStdString();
}

} // namespace drydock::test
