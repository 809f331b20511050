// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/mosquitto/driven.h"

#include "broker/mosquitto/mosquitto.h"

namespace drydock::broker {

MosquittoDriven::MosquittoDriven(ConnectOptions options)
    : m_core(std::move(options), [this](const ConnectOptions& given) -> Expected<std::unique_ptr<Wire>> {
          auto client = std::make_unique<Client>(given);
          if (auto ready = client->prepare(); !ready)
              return tl::unexpected(ready.error());
          m_client = client.get();
          return client;
      })
{
}

int MosquittoDriven::descriptor() const
{
    return m_client ? m_client->descriptor() : -1;
}

bool MosquittoDriven::wantsWrite() const
{
    return descriptor() >= 0 && (m_client->wantsWrite() || m_core.wantsHandOver());
}

bool MosquittoDriven::readReady(std::size_t reads)
{
    for (; reads > 0 && descriptor() >= 0; --reads) {
        const Client::Io io = m_client->read();
        m_core.processEvents();
        if (io == Client::Io::Lost)
            m_core.connectionLost();
        m_core.deliver();
        if (io != Client::Io::Progress)
            return false;
    }
    return descriptor() >= 0;
}

void MosquittoDriven::writeReady()
{
    while (descriptor() >= 0) {
        if (m_core.isConnected())
            m_core.handOver();
        const Client::Io io = m_client->write();
        m_core.processEvents();
        if (io == Client::Io::Lost)
            m_core.connectionLost();
        // More only if QoS 0 messages, written now, made room for others.
        if (io != Client::Io::Progress || !m_core.wantsHandOver())
            break;
    }
    m_core.deliver();
}

std::unique_ptr<DrivenConnection> makeDriven(ConnectOptions options)
{
    return std::make_unique<MosquittoDriven>(std::move(options));
}

} // namespace drydock::broker
