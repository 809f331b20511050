// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/mosquitto/driven.h"
#include "broker/threaded_connection.h"

#include <thread>

namespace drydock::broker {

/// Before what uses it: bases are made in order.
struct MosquittoOwner
{
    MosquittoDriven m_driven;
};

/// A MosquittoDriven on a thread of its own.
class MosquittoThreaded final : private MosquittoOwner, public ThreadedConnection
{
public:
    explicit MosquittoThreaded(const ConnectOptions& options);
    ~MosquittoThreaded() override;

private:
    [[nodiscard]] Expected<void> checkOptions() const override;
    void run(const std::stop_token& token);
    void wait();

    std::jthread m_thread;
};

} // namespace drydock::broker
