// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/message.h"

#include <mosquitto.h>

#include <cstdint>
#include <string>

namespace drydock::broker {

/// Owns one of libmosquitto's property lists. What it adds was checked before (`findFault`); failing to add
/// is lack of memory, thrown as std::bad_alloc.
class Properties
{
public:
    Properties() = default;
    /// Those of a PUBLISH that carries `message`, or of a will.
    explicit Properties(const Message& message);
    ~Properties() { mosquitto_property_free_all(&m_list); }
    Properties(const Properties&) = delete;
    Properties& operator=(const Properties&) = delete;

    void addInt16(int identifier, std::uint16_t value);
    void addInt32(int identifier, std::uint32_t value);
    void addText(int identifier, const std::string& text);

    [[nodiscard]] const mosquitto_property* get() const { return m_list; }
    /// Hands the list over to a library call that keeps it.
    [[nodiscard]] mosquitto_property* release() { return std::exchange(m_list, nullptr); }

private:
    mosquitto_property* m_list = nullptr;
};

/// A message as libmosquitto hands it to its callback, copied.
[[nodiscard]] Message toMessage(const mosquitto_message& message, const mosquitto_property* properties);

} // namespace drydock::broker
