// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_fault.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace drydock::client {

/// Whether the storage answers here.
struct StorageAnswer
{
    enum class State {
        Unknown,    ///< no endpoint was announced yet, or nothing was asked yet
        Answers,    ///< by HTTP, whatever it says: without a signature it refuses
        Silent,     ///< `fault` says where the way ends
        BadAddress, ///< the endpoint is no http or https URL
        Unwell      ///< it answers with a server error
    };

    State state = State::Unknown;
    broker::ConnectFault fault = broker::ConnectFault::None;
    std::string endpoint;
    long httpStatus = 0;
    std::string detail; ///< a library's words, for experts

    bool operator==(const StorageAnswer&) const = default;
};

/// Asks once, and blocks; returns soon after `cancelled` says true. `authority` (PEM) is trusted alone;
/// without it, the system's are.
[[nodiscard]] StorageAnswer askStorage(const std::string& endpoint, const std::string& authority,
                                       const std::function<bool()>& cancelled);

/// Asks the storage that the service announces (fleet/service/{instance}), again and again, on a thread of
/// its own; more often while it does not answer.
class StorageProbe
{
public:
    using Handler = std::function<void(const StorageAnswer&)>;

    /// `changed` hears on the probe's thread what differs from the answer before, and the first
    /// answer of every endpoint; it must not end the probe.
    explicit StorageProbe(Handler changed, std::chrono::milliseconds every = std::chrono::seconds(30));
    ~StorageProbe();
    StorageProbe(const StorageProbe&) = delete;
    StorageProbe& operator=(const StorageProbe&) = delete;

    /// Asks there from now on, at once. Empty: nothing is announced.
    void setEndpoint(const std::string& endpoint, const std::string& authority = {});
    /// Asks now.
    void askAgain();
    [[nodiscard]] StorageAnswer answer() const;

private:
    void run(const std::stop_token& stop);

    const Handler m_changed;
    const std::chrono::milliseconds m_every;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::string m_endpoint;
    std::string m_authority;
    unsigned m_wanted = 0; ///< rises with every wish to ask
    StorageAnswer m_answer;
    bool m_isNew = false; ///< the endpoint: its first answer is told, whatever it is
    std::jthread m_thread;
};

} // namespace drydock::client
