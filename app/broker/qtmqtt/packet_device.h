// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <functional>

namespace drydock::broker {

/// What a QMqttClient takes for its connection: it reads whole packets that `feed` gives it, and writes one
/// packet at a time.
class PacketDevice final : public QIODevice
{
public:
    using Write = std::function<void(QByteArrayView packet)>;

    PacketDevice(Write write, std::function<void()> flush);

    /// Has the client read `packets`; what it makes of them is done when this returns.
    void feed(const QByteArray& packets);
    /// What the client still writes goes nowhere.
    void mute() { m_isMute = true; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    bool waitForBytesWritten(int milliseconds) override;

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    const Write m_write;
    const std::function<void()> m_flush;
    QByteArray m_unread;
    qint64 m_position = 0;
    bool m_isMute = false;
};

} // namespace drydock::broker
