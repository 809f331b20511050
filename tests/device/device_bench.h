// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "device/device.h"
#include "fleet/manifest.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace drydock::device {

using nlohmann::json;
using namespace std::chrono_literals;

inline const std::string firstId = "0193c4d2-0000-7000-8000-000000000001";
inline const std::string secondId = "0193c4d2-0000-7000-8000-000000000002";

/// Writes down what a device does; answers only when the test says so.
struct RecordingPort : DevicePort
{
    struct Published
    {
        StateTopic topic;
        json payload;
        int qos;
    };
    std::vector<Published> published;
    std::vector<std::string> downloads;
    std::vector<std::string> installs;
    std::vector<std::string> lines;
    std::vector<DeviceRecord> saved;
    std::vector<std::size_t> discardedAfter; ///< for each discarded download: the records saved before
    int cancelled = 0;
    int losses = 0;
    bool installed = false;
    bool saveFails = false;

    void publish(StateTopic topic, std::string payload, int qos) override
    {
        published.push_back({topic, json::parse(payload), qos});
    }
    void startDownload(const Command& command) override { downloads.push_back(command.signedUrl); }
    void cancelDownload() override { ++cancelled; }
    void discardDownload() override { discardedAfter.push_back(saved.size()); }
    void install(const Software& software) override { installs.push_back(software.version); }
    bool isInstalled(const Software&) override { return installed; }
    Expected<void> save(const DeviceRecord& record) override
    {
        if (saveFails)
            return fail(ErrorCode::Unavailable, "disk full");
        saved.push_back(record);
        return {};
    }
    void loseConnection(std::chrono::milliseconds) override { ++losses; }
    void log(std::string_view line, bool) override { lines.emplace_back(line); }

    [[nodiscard]] json lastUpdate() const
    {
        for (auto entry = published.rbegin(); entry != published.rend(); ++entry) {
            if (entry->topic == StateTopic::Update)
                return entry->payload;
        }
        return {};
    }
    [[nodiscard]] std::string lastToken(StateTopic topic) const
    {
        for (auto entry = published.rbegin(); entry != published.rend(); ++entry) {
            if (entry->topic == topic && entry->payload.contains("clientToken"))
                return entry->payload["clientToken"];
        }
        return {};
    }
    [[nodiscard]] std::ptrdiff_t count(StateTopic topic) const
    {
        return std::ranges::count(published, topic, &Published::topic);
    }
};

inline json command(const std::string& id = firstId, const std::string& version = "2.0.0")
{
    return {{"softwareName", "app"},
            {"softwareVersion", version},
            {"softwareURL", "https://store/packages/app/" + version + "/app.bin?X-Amz-Signature=secret"},
            {"jobId", id},
            {"sha256", std::string(64, 'a')},
            {"size", 1000}};
}

/// A connected device, its port and its time.
struct Bench
{
    explicit Bench(DeviceRecord record = {}, std::optional<crypto::MinisignPublicKey> key = {},
                   Misbehaviour misbehaviour = {})
    {
        if (record.version.empty())
            record.version = "1.0.0";
        device.emplace(DeviceSettings{*DeviceId::parse("dev-1"), "rpi4", std::move(key), misbehaviour,
                                      [] { return fromMilliseconds(1'800'000'000'000); }, "t"},
                       std::move(record), port);
        device->start(now);
        device->connected(now);
    }
    void delta(const json& state)
    {
        desired = state;
        device->message(StateTopic::UpdateDelta,
                        json{{"version", 3}, {"timestamp", 1}, {"state", state}}.dump(), now);
    }
    void document(const json& delta)
    {
        desired = delta;
        json state = {{"reported", json::object()}};
        if (!delta.is_null())
            state["delta"] = delta;
        device->message(StateTopic::GetAccepted,
                        json{{"version", 3},
                             {"timestamp", 1},
                             {"state", state},
                             {"clientToken", port.lastToken(StateTopic::Get)}}
                            .dump(),
                        now);
    }
    void accept()
    {
        device->message(
            StateTopic::UpdateAccepted,
            json{{"version", 3}, {"timestamp", 1}, {"clientToken", port.lastToken(StateTopic::Update)}}
                .dump(),
            now);
    }
    void reject(int code)
    {
        device->message(StateTopic::UpdateRejected,
                        json{{"code", code},
                             {"message", "no"},
                             {"timestamp", 1},
                             {"clientToken", port.lastToken(StateTopic::Update)}}
                            .dump(),
                        now);
    }
    void pass(std::chrono::milliseconds time)
    {
        now += time;
        device->tick(now);
    }
    void downloadEnded() { device->downloadEnded({}, now); }
    /// Downloaded, and still desired.
    void downloaded()
    {
        downloadEnded();
        accept();
        document(desired);
    }
    void installed() { device->installEnded({}, now); }
    [[nodiscard]] json update() const { return port.lastUpdate()["state"]["reported"]["update"]; }

    RecordingPort port;
    Instant now{1h};
    json desired;
    std::optional<Device> device;
};

struct SignedPackage
{
    crypto::MinisignSecretKey secret = crypto::MinisignSecretKey::generate();
    Manifest manifest{*PackageName::parse("app"),
                      *Version::parse("2.0.0"),
                      *FileName::parse("app.bin"),
                      1000,
                      std::string(64, 'a'),
                      {"rpi4"},
                      {},
                      fromMilliseconds(1'700'000'000'000),
                      {}};

    [[nodiscard]] json command() const
    {
        const std::string bytes = encodeManifest(manifest).value();
        json state = device::command(firstId, manifest.version.str());
        state["manifest"] = crypto::toBase64(bytes);
        state["signature"] = crypto::toBase64(secret.sign(bytes, "c").value());
        return state;
    }
};

} // namespace drydock::device
