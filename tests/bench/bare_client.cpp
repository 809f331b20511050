// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_client.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>
#include <poll.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace drydock::bench {

namespace {

constexpr int inFlight = 500;

void check(const char* what, int code)
{
    if (code == MOSQ_ERR_SUCCESS)
        return;
    std::fprintf(stderr, "%s: %s\n", what, mosquitto_strerror(code));
    std::exit(1);
}

} // namespace

BareClient::BareClient(std::uint16_t port, const std::string& id)
    : m_client((mosquitto_lib_init(), mosquitto_new(id.c_str(), true, this)))
{
    mosquitto_int_option(m_client, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V5);
    mosquitto_int_option(m_client, MOSQ_OPT_RECEIVE_MAXIMUM, inFlight);
    mosquitto_int_option(m_client, MOSQ_OPT_SEND_MAXIMUM, inFlight);
    mosquitto_threaded_set(m_client, true); // nothing is written but in loop_write
    mosquitto_connect_callback_set(
        m_client, [](mosquitto*, void* self, int) { static_cast<BareClient*>(self)->m_ready = true; });
    mosquitto_subscribe_callback_set(m_client, [](mosquitto*, void* self, int, int, const int*) {
        static_cast<BareClient*>(self)->m_ready = true;
    });
    mosquitto_message_callback_set(m_client, [](mosquitto*, void* self, const mosquitto_message* message) {
        static_cast<BareClient*>(self)->m_handler(
            message->topic,
            {static_cast<const char*>(message->payload), static_cast<std::size_t>(message->payloadlen)});
    });
    check("connect", mosquitto_connect_bind_v5(m_client, "127.0.0.1", port, 60, nullptr, nullptr));
    while (!m_ready)
        turn();
}

BareClient::~BareClient()
{
    mosquitto_destroy(m_client);
}

void BareClient::subscribe(const std::string& filter, Handler handler)
{
    m_handler = std::move(handler);
    m_ready = false;
    check("subscribe",
          mosquitto_subscribe_v5(m_client, nullptr, filter.c_str(), 1,
                                 MQTT_SUB_OPT_NO_LOCAL | MQTT_SUB_OPT_SEND_RETAIN_NEVER, nullptr));
    while (!m_ready)
        turn();
}

void BareClient::publish(const std::string& topic, std::string_view payload)
{
    check("publish", mosquitto_publish_v5(m_client, nullptr, topic.c_str(), static_cast<int>(payload.size()),
                                          payload.data(), 1, false, nullptr));
}

void BareClient::turn()
{
    pollfd ready{mosquitto_socket(m_client), POLLIN, 0};
    if (mosquitto_want_write(m_client))
        ready.events |= POLLOUT;
    ::poll(&ready, 1, 100);
    for (int packets = 0; (ready.revents & POLLIN) != 0 && packets < inFlight; ++packets) {
        errno = 0;
        check("read", mosquitto_loop_read(m_client, 1)); // one packet
        if (errno == EAGAIN)
            break;
    }
    if (mosquitto_want_write(m_client))
        check("write", mosquitto_loop_write(m_client, 1));
    check("misc", mosquitto_loop_misc(m_client));
}

} // namespace drydock::bench
