// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/qtmqtt/packet_device.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace drydock::broker {

PacketDevice::PacketDevice(Write write, std::function<void()> flush)
    : m_write(std::move(write)), m_flush(std::move(flush))
{
    open(QIODevice::ReadWrite | QIODevice::Unbuffered);
}

void PacketDevice::feed(const QByteArray& packets)
{
    m_unread = packets;
    m_position = 0;
    Q_EMIT readyRead();
}

qint64 PacketDevice::bytesAvailable() const
{
    return m_unread.size() - m_position;
}

bool PacketDevice::waitForBytesWritten(int)
{
    // The client would wait for half a minute.
    if (!m_isMute)
        m_flush();
    return true;
}

qint64 PacketDevice::readData(char* data, qint64 size)
{
    const qint64 count = std::min(size, bytesAvailable());
    std::memcpy(data, m_unread.constData() + m_position, static_cast<std::size_t>(count));
    m_position += count;
    return count;
}

qint64 PacketDevice::writeData(const char* data, qint64 size)
{
    if (!m_isMute)
        m_write(QByteArrayView(data, size));
    return size;
}

} // namespace drydock::broker
