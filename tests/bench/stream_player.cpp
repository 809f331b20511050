// SPDX-License-Identifier: GPL-3.0-or-later
// Plays drydockd's part towards consoles over a real broker: N generated devices, R changes a second.
//
//   stream_player --broker mqtt://[user@]127.0.0.1:PORT [--devices N] [--rate R] [--seed S] [--reported KEYS]
//                 [--now MS] [--hole EVERY] [--table FILE]     password in DRYDOCK_PASSWORD
//
// Says {"ready":…} on standard output, then obeys lines on standard input and answers each with a line:
//   status            what was sent so far
//   rate R            changes a second from now on
//   burst N           N changes at once
//   hole N            the next N digests are lost
//   cut MILLISECONDS  no connection for so long; changes go on, their digests are lost
//   epoch             the service starts anew
//   forget            cursors from before are too old
//   churn N           N devices go, or come back
//   table FILE        what every device is now, one JSON object a line
//   quit              (or the end of the input) writes the table of --table and ends
// `--hole EVERY`: one digest in EVERY is lost.
#include "bench/player/stream_player.h"

#include "bench/command_lines.h"
#include "broker/mosquitto/mosquitto.h"
#include "fleet/time.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>

using namespace drydock;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

struct Options
{
    std::map<std::string, std::string> words{{"--devices", "10000"}, {"--rate", "1000"}, {"--seed", "1"},
                                             {"--reported", "0"},    {"--hole", "0"},    {"--table", ""},
                                             {"--broker", ""},       {"--epoch", "1"},   {"--now", "0"}};

    [[nodiscard]] std::uint64_t number(const char* name) const { return std::stoull(words.at(name)); }
};

Options readArguments(int argc, char** argv)
{
    Options options;
    for (int i = 1; i + 1 < argc; i += 2)
        options.words.at(argv[i]) = argv[i + 1];
    if (argc % 2 == 0 || options.words["--broker"].empty())
        throw std::invalid_argument("see the head of stream_player.cpp");
    return options;
}

broker::ConnectOptions connectOptions(const Options& options)
{
    auto address = broker::BrokerAddress::parse(options.words.at("--broker"));
    if (!address)
        throw std::invalid_argument(address.error().message);
    broker::ConnectOptions connect;
    connect.address = *address;
    if (const char* password = std::getenv("DRYDOCK_PASSWORD"))
        connect.password = password;
    connect.clientId = "stream-player";
    connect.receiveMaximum = 500;
    connect.backoff = {100ms, 1'000ms};
    connect.will = broker::Will{.message = {.topic = bench::StreamPlayer::serviceTopic,
                                            .payload = bench::StreamPlayer::birth(false),
                                            .retain = true}};
    return connect;
}

std::int64_t startOf(const Options& options)
{
    const auto given = std::int64_t(options.number("--now"));
    return given != 0 ? given : toMilliseconds(systemNow());
}

/// Paces the changes, and obeys.
class Play
{
public:
    Play(const Options& options, broker::Connection& connection, bench::StreamPlayer& player)
        : m_connection(connection), m_player(player), m_rate(options.number("--rate")),
          m_holeEvery(options.number("--hole")), m_table(options.words.at("--table"))
    {
    }

    void run()
    {
        while (!m_over) {
            turn();
            const bool goesOn =
                m_commands.wait(m_rate > 100'000 ? 1ms : 5ms,
                                [this](const auto& verb, const auto& argument) { obey(verb, argument); });
            m_over = m_over || !goesOn;
        }
        if (!m_table.empty())
            m_player.writeTable(m_table);
    }

private:
    void turn()
    {
        const auto now = Steady::now();
        if (m_isCut && now >= m_cutUntil) {
            m_isCut = false;
            if (const auto started = m_connection.start(); !started)
                throw std::runtime_error(started.error().message);
            // What did not go out while it was away is a hole, as of a service that lost its outbox.
            (void)m_connection.publish({.topic = bench::StreamPlayer::serviceTopic,
                                        .payload = bench::StreamPlayer::birth(true),
                                        .retain = true});
        }
        if (!m_isCut && m_player.isBehind()) {
            m_paced = now; // the broker does not keep up: what was due is not made up for
            return;
        }
        const std::chrono::duration<double> passed = now - m_paced;
        m_paced = now;
        m_due += passed.count() * double(m_rate);
        const auto changes = static_cast<std::uint64_t>(m_due);
        m_due -= double(changes);
        m_unsent += changes;
        const auto wait = m_unsent > 0 ? 100ms : 2'000ms;
        const bool flush = now - m_flushed >= wait;
        if (flush) {
            m_flushed = now;
            m_unsent = 0;
            if (m_holeEvery > 0 && ++m_flushes % m_holeEvery == 0)
                m_player.skip(1);
        }
        if (m_isCut)
            m_player.skip(changes / bench::StreamPlayer::digestSize + 2);
        m_player.play(changes, flush);
        if (m_isCut)
            m_player.stopSkipping();
    }

    void obey(const std::string& verb, const std::string& argument)
    {
        const std::uint64_t number = std::strtoull(argument.c_str(), nullptr, 10);
        if (verb == "rate")
            m_rate = number;
        else if (verb == "burst")
            m_player.play(number, true);
        else if (verb == "hole")
            m_player.skip(number);
        else if (verb == "epoch")
            m_player.beginEpoch();
        else if (verb == "forget")
            m_player.forgetThePast();
        else if (verb == "churn")
            m_player.churn(number);
        else if (verb == "table")
            m_player.writeTable(argument);
        else if (verb == "quit")
            m_over = true;
        else if (verb == "cut") {
            m_connection.stop();
            m_isCut = true;
            m_cutUntil = Steady::now() + std::chrono::milliseconds(number);
        } else if (verb != "status") {
            std::cout << R"({"error":"unknown command"})" << std::endl;
            return;
        }
        std::cout << m_player.status() << std::endl;
    }

    broker::Connection& m_connection;
    bench::StreamPlayer& m_player;
    std::uint64_t m_rate;
    std::uint64_t m_holeEvery;
    std::string m_table;
    bench::CommandLines m_commands;
    Steady::time_point m_paced = Steady::now();
    Steady::time_point m_flushed{};
    Steady::time_point m_cutUntil{};
    double m_due = 0;
    std::uint64_t m_unsent = 0;
    std::uint64_t m_flushes = 0;
    bool m_isCut = false;
    bool m_over = false;
};

} // namespace

int main(int argc, char** argv)
{
    try {
        const Options options = readArguments(argc, argv);
        bench::GeneratedFleet fleet(std::uint32_t(options.number("--devices")), options.number("--seed"),
                                    unsigned(options.number("--reported")), startOf(options));
        const auto connection = broker::makeThreaded(connectOptions(options));
        bench::StreamPlayer player(*connection, fleet, options.number("--epoch"));
        if (const auto started = connection->start(); !started)
            throw std::runtime_error(started.error().message);
        std::cout << R"({"ready":true})" << std::endl;
        Play(options, *connection, player).run();
        connection->stop();
        return 0;
    } catch (const std::exception& problem) {
        std::cerr << "stream_player: " << problem.what() << std::endl;
        return 2;
    }
}
