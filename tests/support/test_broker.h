// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_options.h"
#include "support/child_process.h"

#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace drydock::test {

/// A port of the loopback interface that was free a moment ago, and below those that the system gives to
/// outgoing connections, unless it gives nearly all of them: a server that is started again later finds it
/// free still.
[[nodiscard]] std::uint16_t freePort();

/// Runs `step` (may be empty: then Qt events are processed) again and again until `condition` holds or the
/// time is over. The time only ends a hopeless wait; true as soon as the condition holds.
[[nodiscard]] bool waitFor(const std::function<bool()>& condition,
                           std::chrono::milliseconds timeout = std::chrono::seconds(30),
                           const std::function<void()>& step = {});

/// What a TestBroker is started with.
struct TestBrokerOptions
{
    /// Written on stop and on every change, so that a killed broker keeps what it acknowledged.
    bool persistence = false;
    /// The ACL file's text; empty allows everything.
    std::string acl;
    /// User name → password. Empty allows anonymous.
    std::map<std::string, std::string> users;
    /// A CA, a server certificate for localhost and 127.0.0.1, and a second CA that signed nothing.
    bool tls = false;
    /// Which of the certificates that `makeCertificates` makes it shows.
    std::string serverCertificate = "server";
    /// More lines of mosquitto.conf.
    std::vector<std::string> extraLines;
};

/// A real mosquitto on a free loopback port, its files in a directory that goes with it.
class TestBroker
{
public:
    using Options = TestBrokerOptions;

    explicit TestBroker(Options options = {});
    ~TestBroker();
    TestBroker(const TestBroker&) = delete;
    TestBroker& operator=(const TestBroker&) = delete;

    /// False if it did not come up; then `log` says why.
    [[nodiscard]] bool isRunning() const;
    /// SIGKILL: nothing is saved. Returns when the process is gone.
    void kill();
    /// SIGTERM: saves if persistent. Returns when the process is gone.
    void stop();
    /// SIGSTOP and SIGCONT: connections stay open, and nothing answers.
    void suspend();
    void resume();
    /// Starts again (after stopping, if it runs) on the same port and data; ready when this returns true.
    [[nodiscard]] bool restart();

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// `mqtt://127.0.0.1:port`, or `mqtts://` with `tls`.
    [[nodiscard]] std::string url() const;
    /// Options that connect as `clientId`, as `user` with its password if given, trusting the CA with `tls`,
    /// and with a back-off short enough for tests.
    [[nodiscard]] broker::ConnectOptions connectOptions(const std::string& clientId,
                                                        const std::string& user = {}) const;
    [[nodiscard]] std::string caFile() const;
    /// A CA that did not sign the server's certificate.
    [[nodiscard]] std::string otherCaFile() const;
    /// Directory of its configuration, data and certificates.
    [[nodiscard]] std::string directory() const;
    /// What the broker wrote so far.
    [[nodiscard]] std::string log() const;

private:
    [[nodiscard]] bool start();
    void writeFiles();

    Options m_options;
    QTemporaryDir m_directory;
    mutable ChildProcess m_process; ///< asking whether it runs also collects it
    std::uint16_t m_port = 0;
};

} // namespace drydock::test
