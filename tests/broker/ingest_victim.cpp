// SPDX-License-Identifier: GPL-3.0-or-later
// Reads messages through a driven connection, appends them to a file ("commits"), and kills itself at the
// place that it is told: `ingest_victim PORT FILE COUNT none|read|commit|write`.
#include "broker/mosquitto/mosquitto.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <cstdlib>

using namespace drydock::broker;

namespace {

void dieIf(bool isThePlace)
{
    if (isThePlace)
        ::kill(::getpid(), SIGKILL);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5)
        return 2;
    const std::size_t count = std::strtoul(argv[3], nullptr, 10);
    const std::string place = argv[4];
    ConnectOptions options;
    options.address = BrokerAddress::parse("mqtt://127.0.0.1:" + std::string(argv[1])).value();
    options.clientId = "ingest";
    options.cleanStart = false;
    options.sessionExpirySeconds = 3600;
    // The broker sends no more ahead of our acknowledgements, so this is the size of a batch.
    options.receiveMaximum = static_cast<std::uint16_t>(count);
    const auto connection = makeDriven(options);

    std::string batch;
    std::size_t held = 0;
    bool isOver = false;
    const Handle ingest = connection->subscribe("in", {}, [&](const Message& message) {
        batch += std::to_string(message.packetId) + " " + message.payload + "\n";
        ++held;
        isOver = isOver || message.payload == "end";
    });
    if (!connection->start())
        return 3;
    const int file = ::open(argv[2], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

    while (true) {
        connection->tick();
        pollfd ready{connection->descriptor(), POLLIN, 0};
        if (connection->wantsWrite())
            ready.events |= POLLOUT;
        ::poll(&ready, 1, 10);
        if ((ready.revents & POLLIN) != 0)
            connection->readReady();
        // Nothing is acknowledged while a batch is gathered: all of it is one commit.
        const bool isFull = held >= count || isOver;
        if (held > 0 && !isFull)
            continue;
        if (isFull) {
            dieIf(place == "read");
            if (::write(file, batch.data(), batch.size()) != static_cast<ssize_t>(batch.size()) ||
                ::fsync(file) != 0)
                return 4;
            dieIf(place == "commit");
        }
        if (connection->wantsWrite())
            connection->writeReady();
        if (isFull) {
            dieIf(place == "write");
            batch.clear();
            held = 0;
        }
        if (isOver) {
            connection->stop();
            return 0;
        }
    }
}
