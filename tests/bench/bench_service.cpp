// SPDX-License-Identifier: GPL-3.0-or-later
// drydockd over a real broker: device updates a second, read, merged, written, committed and answered. The
// limit is a bare echo, libmosquitto that answers each message with as many bytes, on the same broker, by
// turns in the same run. Also what drydockd's own connection can do, and drydockd on a disk that costs
// nothing. `bench_service DRYDOCKD [DIRECTORY]`: the data stand below DIRECTORY.
#include "bench/bare_client.h"
#include "bench/figures.h"
#include "broker/mosquitto/mosquitto.h"
#include "fleet/state_codec.h"
#include "support/test_broker.h"

#include <nlohmann/json.hpp>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace drydock;

namespace {

constexpr int devices = 10'000;
constexpr int measured = 60'000;
constexpr int unanswered = 400;

std::string deviceName(int number)
{
    return "device-" + std::to_string(100'000 + number % devices);
}

std::string topicOf(int number)
{
    return "state/" + deviceName(number) + "/update";
}

/// 205 bytes, what a device says while it downloads.
std::string updateOf(int number)
{
    return R"({"protocol":1,"state":{"reported":{"softwareVersion":"2.0.3","hardwareModel":"rpi4","region":"eu",)"
           R"("update":{"status":"RUNNING","phase":"downloading","progress":)" +
           std::to_string(number % 100) + R"(}}},"clientToken":"token-)" + std::to_string(number) + "\"}";
}

std::size_t answerBytes()
{
    StateDocument document;
    const auto update = state_codec::decodeUpdate(updateOf(54'321)).value();
    const auto applied = document.apply(update, 1'763'900'000).value();
    return state_codec::encodeAccepted(document, applied, update.clientToken, 1'763'900'000, Dialect::Atlas)
        .size();
}

/// Child: a bare echo, until it is killed.
[[noreturn]] void echoBare(std::uint16_t port)
{
    const std::string answer(answerBytes(), 'x');
    bench::BareClient client(port, "echo");
    client.subscribe("state/+/update", [&](std::string_view topic, std::string_view) {
        client.publish(std::string(topic) + "/accepted", answer);
    });
    client.publish("state/ready/update/accepted", "x");
    for (;;)
        client.turn();
}

/// Child: the same on drydockd's own connection, batch by batch.
[[noreturn]] void echoDriven(std::uint16_t port)
{
    const std::string answer(answerBytes(), 'x');
    broker::ConnectOptions options;
    options.address = broker::BrokerAddress::parse("mqtt://127.0.0.1:" + std::to_string(port)).value();
    options.clientId = "echo";
    options.receiveMaximum = 500;
    options.maximumQueued = 200'000;
    const auto connection = broker::makeDriven(options);
    std::vector<std::string> batch{"state/ready/update"};
    const auto handle =
        connection->subscribe("state/+/update", {.noLocal = true, .retainHandling = 2},
                              [&](const broker::Message& message) { batch.push_back(message.topic); });
    if (!connection->start())
        std::exit(1);
    for (;;) {
        connection->tick();
        pollfd ready{connection->descriptor(), POLLIN, 0};
        if (connection->wantsWrite())
            ready.events |= POLLOUT;
        ::poll(&ready, 1, 10);
        if ((ready.revents & POLLIN) != 0)
            connection->readReady();
        if (connection->state().phase == broker::Phase::Connected) {
            for (auto& topic : batch)
                static_cast<void>(connection->publish({.topic = topic + "/accepted", .payload = answer}));
            batch.clear();
        }
        connection->writeReady();
    }
}

double cpuSecondsOf(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string text((std::istreambuf_iterator<char>(file)), {});
    std::istringstream fields(text.substr(text.rfind(')') + 2));
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) / double(sysconf(_SC_CLK_TCK));
}

struct Rate
{
    double perSecond = 0;
    double cpuMicroseconds = 0; ///< of who answers, a message
};

/// Messages a second that are answered by what `arguments` starts.
Rate measure(const std::function<std::vector<std::string>(std::uint16_t port)>& arguments)
{
    test::TestBroker broker({.extraLines = {"max_queued_messages 0", "log_type none"}});
    bench::BareClient client(broker.port(), "devices");
    int sent = 0;
    int answered = 0;
    client.subscribe("state/+/update/accepted", [&](std::string_view, std::string_view) { ++answered; });
    const auto command = arguments(broker.port());
    const pid_t child = ::fork();
    if (child == 0) {
        std::vector<char*> words;
        for (const auto& word : command)
            words.push_back(const_cast<char*>(word.c_str()));
        words.push_back(nullptr);
        if (std::getenv("BENCH_LOUD") == nullptr && !std::freopen("/dev/null", "w", stderr))
            std::_Exit(1);
        ::execv(words[0], words.data());
        std::_Exit(1);
    }
    // Whoever answers is there once one message is.
    while (answered == 0) {
        client.publish(topicOf(0), updateOf(0));
        for (int i = 0; i < 5 && answered == 0; ++i)
            client.turn();
    }
    const auto goOn = [&](int until) {
        answered = sent = 0;
        while (answered < until) {
            for (; sent < until && sent - answered < unanswered; ++sent)
                client.publish(topicOf(sent), updateOf(sent));
            client.turn();
        }
    };
    // Answers to what was said before anybody listened.
    for (int i = 0; i < 10; ++i)
        client.turn();
    goOn(devices);
    const double cpu = cpuSecondsOf(child);
    const double milliseconds = bench::timed([&] { goOn(measured); });
    const double used = cpuSecondsOf(child) - cpu;
    ::kill(child, SIGTERM);
    ::waitpid(child, nullptr, 0);
    return {measured / milliseconds * 1e3, used / measured * 1e6};
}

Rate service(const std::string& program, const std::filesystem::path& below)
{
    std::filesystem::create_directories(below);
    std::string directory = (below / "bench-service-XXXXXX").string();
    if (::mkdtemp(directory.data()) == nullptr)
        std::exit(1);
    const auto rate = measure([&](std::uint16_t port) {
        return std::vector<std::string>{
            program,   "--broker",         "mqtt://127.0.0.1:" + std::to_string(port),     "--data",
            directory, "--serve-packages", "127.0.0.1:" + std::to_string(test::freePort())};
    });
    std::filesystem::remove_all(directory);
    return rate;
}

void print(const std::string& name, const char* unit, const std::vector<double>& values,
           const std::vector<double>& limits)
{
    std::printf(R"({"name":"%s","value":%.1f,"unit":"%s","limit":%.1f,"ratio":%.3f,"runs":%zu})"
                "\n",
                name.c_str(), bench::median(values), unit, bench::median(limits),
                bench::median(values) / bench::median(limits), values.size());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const std::string self = std::filesystem::read_symlink("/proc/self/exe");
    if (argc == 3 && std::string(argv[1]) == "bare")
        echoBare(static_cast<std::uint16_t>(std::atoi(argv[2])));
    if (argc == 3 && std::string(argv[1]) == "driven")
        echoDriven(static_cast<std::uint16_t>(std::atoi(argv[2])));
    if (argc < 2) {
        std::fputs("usage: bench_service DRYDOCKD [DIRECTORY]\n", stderr);
        return 2;
    }
    const std::filesystem::path disk = argc > 2 ? argv[2] : std::filesystem::temp_directory_path();
    const int runs = std::getenv("BENCH_RUNS") != nullptr ? std::atoi(std::getenv("BENCH_RUNS")) : 5;
    const auto echo = [&](const char* kind) {
        return measure([&](std::uint16_t port) {
            return std::vector<std::string>{self, kind, std::to_string(port)};
        });
    };
    std::vector<double> bare, driven, stored, inMemory;
    std::vector<double> bareCpu, drivenCpu, storedCpu, inMemoryCpu;
    const auto take = [](const Rate& rate, std::vector<double>& rates, std::vector<double>& cpu) {
        rates.push_back(rate.perSecond);
        cpu.push_back(rate.cpuMicroseconds);
    };
    for (int run = 0; run < runs; ++run) {
        take(echo("bare"), bare, bareCpu);
        take(echo("driven"), driven, drivenCpu);
        take(service(argv[1], disk), stored, storedCpu);
        take(service(argv[1], "/dev/shm"), inMemory, inMemoryCpu);
    }
    print("drydockd: updates read, merged, committed on SQLite and answered", "messages/s", stored, bare);
    print("drydockd: the same, its file on a memory disk", "messages/s", inMemory, bare);
    print("drydockd's connection: messages read and answered", "messages/s", driven, bare);
    print("drydockd: CPU an update", "us", storedCpu, bareCpu);
    print("drydockd's connection: CPU a message", "us", drivenCpu, bareCpu);
    return 0;
}
