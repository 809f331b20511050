// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/staging.h"
#include "fleet/error.h"
#include "models/fleet_link.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <thread>

namespace drydock::models {

/// One package on its way into the store, on a thread of its own.
class Staging : public QObject
{
    Q_OBJECT

public:
    enum class State { Running, Canceling, Succeeded, Canceled, Failed };
    Q_ENUM(State)

    /// Begins at once.
    Staging(std::shared_ptr<client::ServiceClient> service, client::StageRequest request,
            QObject* parent = nullptr);
    /// Ends it first; waits for the request that is on its way.
    ~Staging() override;

    [[nodiscard]] const client::StageRequest& request() const { return m_request; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == State::Running || m_state == State::Canceling; }
    [[nodiscard]] client::StageStep step() const { return m_step; }
    [[nodiscard]] std::uint64_t done() const { return m_done; }
    [[nodiscard]] std::uint64_t total() const { return m_total; }
    /// Of the upload; 0 to 100.
    [[nodiscard]] int percent() const;
    [[nodiscard]] double bytesPerSecond() const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft() const;
    /// The passphrase does not open the key; nothing was uploaded.
    [[nodiscard]] bool isPassphraseWrong() const;
    /// Why it failed.
    [[nodiscard]] const Error& error() const { return m_error; }

    void cancel();

Q_SIGNALS:
    void progressed(); ///< ten times a second at most
    void finished();

private:
    /// What the thread tells, and is told.
    struct Shared
    {
        std::atomic<client::StageStep> step{client::StageStep::Check};
        std::atomic<std::uint64_t> done{0};
        std::atomic<std::uint64_t> total{0};
        std::atomic<bool> isCanceled{false};
    };

    void look();
    void end(const Expected<void>& outcome);

    client::StageRequest m_request;
    State m_state = State::Running;
    client::StageStep m_step = client::StageStep::Check;
    std::uint64_t m_done = 0;
    std::uint64_t m_total = 0;
    Error m_error;
    QElapsedTimer m_uploading; ///< since the first byte
    QTimer m_look;
    std::shared_ptr<Shared> m_shared;
    std::shared_ptr<bool> m_alive;
    std::jthread m_thread;
};

} // namespace drydock::models
