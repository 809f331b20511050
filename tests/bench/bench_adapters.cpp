// SPDX-License-Identifier: GPL-3.0-or-later
// Both MQTT adapters on one broker, by turns in one run: what a message costs who hears it (QoS 0) and who
// sends it (QoS 1, 100 unanswered at most), and how many a second go through. The value is Qt MQTT's, the
// limit libmosquitto's. Built where both adapters are (-DDRYDOCK_MQTT=qt).
#include "bench/bare_client.h"
#include "bench/figures.h"
#include "broker/mosquitto/mosquitto.h"
#include "broker/qtmqtt/qtmqtt.h"
#include "support/test_broker.h"

#include <poll.h>

#include <QCoreApplication>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <mutex>

using namespace drydock;

namespace {

constexpr int heard = 150'000;
constexpr int sent = 50'000;
constexpr int unanswered = 100;
/// Of a device that downloads, as drydockd gets them.
const std::string update(205, 'u');

struct Cost
{
    double cpu = 0;  ///< µs a message, of the process that has the connection
    double rate = 0; ///< messages a second
};

std::unique_ptr<broker::Connection> connectTo(const std::string& adapter, std::uint16_t port)
{
    broker::ConnectOptions options;
    options.address = broker::BrokerAddress::parse("mqtt://127.0.0.1:" + std::to_string(port)).value();
    options.clientId = "measured";
    auto connection = adapter == "qt" ? broker::makeQtMqtt(options) : broker::makeThreaded(options);
    std::atomic<bool> isUp = false;
    const auto watch = connection->onState(
        [&](const broker::ConnectionState& state) { isUp = state.phase == broker::Phase::Connected; });
    if (!connection->start() || !test::waitFor([&] { return isUp.load(); }))
        std::exit(1);
    return connection;
}

template <typename Work>
void tellCost(int messages, Work work)
{
    double cpu = 0;
    const double wall = bench::timed([&] { cpu = bench::timedCpu(work); });
    std::printf("%.6f %.6f\n", cpu * 1e3 / messages, messages / (wall / 1e3));
    std::fflush(stdout);
}

/// Child: hears messages until the last one, and says what that cost.
int hear(broker::Connection& connection)
{
    std::mutex mutex;
    std::condition_variable changed;
    int count = 0;
    bool isFirst = false;
    bool isOver = false;
    const auto updates = connection.subscribe("update", {.qos = 0}, [&](const broker::Message&) {
        const std::lock_guard lock(mutex);
        if (++count == 1) {
            isFirst = true;
            changed.notify_all();
        }
    });
    const auto end = connection.subscribe("end", {.qos = 1}, [&](const broker::Message&) {
        const std::lock_guard lock(mutex);
        isOver = true;
        changed.notify_all();
    });
    // The broker works in order: once this is taken, it has subscribed us.
    std::atomic<bool> isReady = false;
    if (!connection.publish({.topic = "ready", .payload = "x"},
                            [&](broker::PublishOutcome) { isReady = true; }) ||
        !test::waitFor([&] { return isReady.load(); }))
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return isFirst; });
    double cpu = 0;
    const double wall =
        bench::timed([&] { cpu = bench::timedCpu([&] { changed.wait(lock, [&] { return isOver; }); }); });
    // What the broker dropped because it was not taken in time does not count.
    std::printf("%.6f %.6f\n", cpu * 1e3 / count, count / (wall / 1e3));
    return 0;
}

/// Child: sends messages, and says what that cost.
int send(broker::Connection& connection)
{
    std::mutex mutex;
    std::condition_variable changed;
    int waiting = 0;
    tellCost(sent, [&] {
        for (int i = 0; i < sent; ++i) {
            {
                std::unique_lock lock(mutex);
                changed.wait(lock, [&] { return waiting < unanswered; });
                ++waiting;
            }
            const auto taken =
                connection.publish({.topic = "update", .payload = update}, [&](broker::PublishOutcome) {
                    const std::lock_guard lock(mutex);
                    --waiting;
                    changed.notify_all();
                });
            if (!taken)
                std::exit(1);
        }
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return waiting == 0; });
    });
    return 0;
}

/// Runs this program again for one part; `meanwhile` runs once it is ready, and gets where its
/// result will be read.
Cost measure(const std::string& part, const std::string& adapter, std::uint16_t port,
             const std::function<void(int)>& meanwhile = {})
{
    const std::string command = std::filesystem::read_symlink("/proc/self/exe").string() + " " + part + " " +
                                adapter + " " + std::to_string(port);
    FILE* const child = ::popen(command.c_str(), "r");
    char line[128] = "";
    if (meanwhile && std::fgets(line, sizeof line, child))
        meanwhile(::fileno(child));
    Cost cost;
    if (!std::fgets(line, sizeof line, child) || std::sscanf(line, "%lf %lf", &cost.cpu, &cost.rate) != 2)
        std::exit(1);
    ::pclose(child);
    return cost;
}

Cost measureHearing(const std::string& adapter, std::uint16_t port)
{
    return measure("hear", adapter, port, [port](int result) {
        bench::BareClient publisher(port, "publisher");
        // Batches as large as the library sends ahead.
        for (int i = 0; i < heard; ++i) {
            publisher.publish("update", update);
            if (i % 400 == 399)
                publisher.turn();
        }
        publisher.publish("end", "x");
        for (pollfd told{result, POLLIN, 0}; ::poll(&told, 1, 0) == 0;)
            publisher.turn();
    });
}

void printFigures(const std::string& what, const std::vector<Cost>& qt, const std::vector<Cost>& mosquitto)
{
    const auto medianOf = [](const std::vector<Cost>& costs, double Cost::*part) {
        std::vector<double> values;
        for (const Cost& cost : costs)
            values.push_back(cost.*part);
        return bench::median(values);
    };
    const int runs = static_cast<int>(qt.size());
    bench::print("adapters: CPU a message, " + what + " (limit: libmosquitto)", "µs",
                 medianOf(qt, &Cost::cpu), medianOf(mosquitto, &Cost::cpu), runs);
    bench::print("adapters: messages a second, " + what + " (limit: libmosquitto)", "/s",
                 medianOf(qt, &Cost::rate), medianOf(mosquitto, &Cost::rate), runs);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc == 4) {
        const auto connection = connectTo(argv[2], static_cast<std::uint16_t>(std::atoi(argv[3])));
        return std::string_view(argv[1]) == "hear" ? hear(*connection) : send(*connection);
    }
    const test::TestBroker broker({.extraLines = {"max_queued_messages 0", "max_inflight_messages 500"}});
    std::vector<Cost> hearing[2];
    std::vector<Cost> sending[2];
    for (int run = 0; run < 5; ++run)
        for (const int adapter : {0, 1}) {
            const std::string name = adapter == 0 ? "qt" : "mosquitto";
            hearing[adapter].push_back(measureHearing(name, broker.port()));
            sending[adapter].push_back(measure("send", name, broker.port()));
        }
    printFigures("heard at QoS 0", hearing[0], hearing[1]);
    printFigures("sent at QoS 1", sending[0], sending[1]);
    return 0;
}
