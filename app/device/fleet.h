// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/accounts.h"
#include "device/options.h"
#include "device/session.h"
#include "device/shared_fleet.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace drydock::device {

/// The devices of one process, on one loop.
class Fleet
{
public:
    /// Reads keys, accounts and stored records. Errors say what is wrong with the options.
    [[nodiscard]] static Expected<std::unique_ptr<Fleet>> create(const Options& options);
    ~Fleet();
    Fleet(const Fleet&) = delete;
    Fleet& operator=(const Fleet&) = delete;

    /// Runs until it is asked to end (which must be held, see platform/requests.h), then ends in order.
    [[nodiscard]] Expected<void> run();

private:
    explicit Fleet(Options options);
    [[nodiscard]] Expected<void> prepare();
    [[nodiscard]] DeviceSettings settingsOf(const DeviceId& id,
                                            const std::optional<crypto::MinisignPublicKey>& key) const;
    [[nodiscard]] Expected<void> addDevice(const DeviceId& id, const Accounts& accounts,
                                           const std::optional<crypto::MinisignPublicKey>& key);
    [[nodiscard]] std::unique_ptr<Installer> makeInstaller(const DeviceId& id);
    [[nodiscard]] std::filesystem::path partFile(const DeviceId& id) const;
    [[nodiscard]] std::filesystem::path installDirectory(const DeviceId& id) const;
    void startSome();
    void showProgress();
    void askedToStop();
    void stopWhenIdle();
    [[nodiscard]] std::vector<const Device*> devices() const;
    [[nodiscard]] std::size_t connected() const;

    Options m_options;
    Loop m_loop;
    std::optional<Downloader> m_downloader;
    std::optional<DeviceStore> m_store;
    std::filesystem::path m_temporary; ///< for --apply without --state; empty: none
    std::optional<SessionContext> m_context;
    std::vector<std::unique_ptr<Session>> m_sessions;
    std::optional<SharedFleet> m_shared; ///< in place of sessions
    std::string m_tokenPrefix;
    std::size_t m_started = 0;
    std::string m_lastProgress;
    Instant m_stopLatest = Instant::max();
    std::optional<Error> m_failure;
};

} // namespace drydock::device
