// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

struct mosquitto;

namespace drydock::bench {

/// libmosquitto and nothing else: what a broker and its library can do without any work in between. Written
/// as drydockd's own connection is (reads what there is, then writes all at once), so that it is the highest
/// limit there is. One thread; ends the program where the broker fails.
class BareClient
{
public:
    using Handler = std::function<void(std::string_view topic, std::string_view payload)>;

    BareClient(std::uint16_t port, const std::string& id);
    ~BareClient();
    BareClient(const BareClient&) = delete;
    BareClient& operator=(const BareClient&) = delete;

    /// Returns when the broker has taken it. QoS 1, No Local.
    void subscribe(const std::string& filter, Handler handler);
    /// Queues a QoS 1 message; `turn` writes it.
    void publish(const std::string& topic, std::string_view payload);
    /// Reads what is there (handlers run), writes what is queued, and waits for at most 100 ms where there is
    /// neither.
    void turn();

private:
    [[noreturn]] static void give(const char* what, int code);

    mosquitto* m_client;
    Handler m_handler;
    bool m_ready = false;
};

} // namespace drydock::bench
