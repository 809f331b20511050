// SPDX-License-Identifier: GPL-3.0-or-later
// A console without a window: follows a fleet's changes into the mirror, as the window does, and tells on
// request what it holds, so that a script can compare it with the service device by device.
//
//   feed_client --broker mqtt://[user@]127.0.0.1:PORT [--cache DIR]     password in DRYDOCK_PASSWORD
//
// Obeys lines on standard input and answers each with a line of JSON:
//   status       {current, devices, cursor, digests, changes, pages, rows, snapshots, problem, cpu,
//   fromCache} table FILE   what every device is, one JSON object a line, ordered by id pause, go    nobody
//   takes what comes; and again save         writes the cache quit
#include "bench/command_lines.h"
#include "client/feed_follower.h"
#include "client/fleet_cache.h"
#include "client/mirror/fleet_mirror.h"
#include "client/mirror/mirror_writer.h"
#include "client/session.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>

using namespace drydock;
using namespace drydock::client;
using Json = nlohmann::json;

namespace {

/// Counts what passes on its way to the mirror.
class CountingSink final : public FeedSink
{
public:
    explicit CountingSink(MirrorWriter& writer) : m_writer(writer) {}

    void beginSnapshot() override
    {
        ++snapshots;
        m_writer.beginSnapshot();
    }
    void endSnapshot() override { m_writer.endSnapshot(); }
    void apply(const wire::TypedPage& page) override
    {
        ++pages;
        rows += page.rowCount();
        m_writer.apply(page);
    }
    void apply(const wire::TypedDigest& digest) override
    {
        ++digests;
        changes += digest.changes.size();
        m_writer.apply(digest);
    }
    void missed() override { m_writer.missed(); }
    void beginFetch() override { m_writer.beginFetch(); }
    void confirm() override { m_writer.confirm(); }

    std::atomic<std::uint64_t> snapshots = 0;
    std::atomic<std::uint64_t> pages = 0;
    std::atomic<std::uint64_t> rows = 0;
    std::atomic<std::uint64_t> digests = 0;
    std::atomic<std::uint64_t> changes = 0;

private:
    MirrorWriter& m_writer;
};

Json keyOf(const KeyTable& keys, const KeyValue& value)
{
    switch (value.cell.kind()) {
    case KeyCell::Kind::Elsewhere:
        return Json::array();
    case KeyCell::Kind::Text:
        return keys.textOf(value);
    default:
        return Json::parse(keys.textOf(value));
    }
}

Json rowOf(const FleetSnapshot& s, Row row)
{
    Json device = {{"id", s.ids[row]}, {"seen", s.seen[row]}, {"online", toString(s.online[row])}};
    const auto text = [&](const char* key, const Column<TextId>& column) {
        if (column[row] != 0)
            device[key] = s.text(column[row]);
    };
    text("model", s.model);
    text("softwareName", s.softwareName);
    text("softwareVersion", s.softwareVersion);
    text("desiredVersion", s.desiredVersion);
    text("jobId", s.job);
    text("package", s.package);
    text("reason", s.reason);
    if (const auto state = executionState(s.state[row]))
        device["state"] = toString(*state);
    if (s.phase[row] != Phase::None)
        device["phase"] = toString(s.phase[row]);
    if (s.progress[row] >= 0)
        device["progress"] = int(s.progress[row]);
    device["groups"] = Json::array();
    std::istringstream groups{std::string(s.text(s.groups[row]))};
    for (std::string group; groups >> group;)
        device["groups"].push_back(group);
    device["reported"] = Json::object();
    for (const KeyId key : s.keys.keys()) {
        const KeyValue value = s.keys.value(key, row);
        if (!value.cell.isNone())
            device["reported"][std::string(s.keys.names[key])] = keyOf(s.keys, value);
    }
    device["reportedWhole"] = s.rowKeys[row].whole();
    return device;
}

class FeedClient
{
public:
    explicit FeedClient(const std::map<std::string, std::string>& options)
    {
        Profile profile;
        profile.broker = options.at("--broker");
        Secrets secrets;
        if (const char* password = std::getenv("DRYDOCK_PASSWORD"))
            secrets.password = password;
        if (const auto cache = options.find("--cache"); cache != options.end())
            m_cache.emplace(cache->second, profile);
        auto session = Session::open(std::move(profile), std::chrono::seconds(60), secrets);
        if (!session)
            throw std::runtime_error(session.error().message);
        m_session = *std::move(session);
        std::optional<FeedPosition> from;
        if (m_cache) {
            if (const auto saved = m_cache->read()) {
                m_writer.restore(*saved);
                m_fromCache = saved->ids.size();
                from = FeedPosition{saved->head.cursor, saved->head.fleet};
            }
        }
        m_follower.emplace(m_session->connection(), m_session->service(), m_sink);
        m_follower->start({}, from);
    }

    void run()
    {
        while (!m_over) {
            if (!m_isPaused)
                take();
            const bool goesOn =
                m_commands.wait(std::chrono::milliseconds(16),
                                [this](const auto& verb, const auto& argument) { obey(verb, argument); });
            m_over = m_over || !goesOn;
        }
    }

private:
    void take()
    {
        // In this order: what is current then is taken whole.
        const bool current = m_follower->isCurrent();
        const auto position = m_follower->position();
        const auto update = m_writer.tryTake(40'000);
        if (!update)
            return;
        (void)m_mirror.apply(*update);
        const bool isWhole = update->left == 0;
        m_isCurrent = current && isWhole;
        if (isWhole && position)
            m_position = position;
    }

    void obey(const std::string& verb, const std::string& argument)
    {
        if (verb == "table")
            writeTable(argument);
        else if (verb == "pause")
            m_isPaused = true;
        else if (verb == "go")
            m_isPaused = false;
        else if (verb == "save" && m_cache && m_position)
            m_saved = m_cache
                          ->write({{}, m_position->fleet, m_position->cursor, systemNow()},
                                  m_mirror.snapshot(), m_writer.incarnations())
                          .has_value();
        else if (verb == "quit")
            m_over = true;
        std::cout << status().dump() << std::endl;
    }

    Json status()
    {
        timespec cpu{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
        return {{"current", m_isCurrent},
                {"devices", m_mirror.deviceCount()},
                {"cursor", m_position ? m_position->cursor : 0},
                {"digests", m_sink.digests.load()},
                {"changes", m_sink.changes.load()},
                {"pages", m_sink.pages.load()},
                {"rows", m_sink.rows.load()},
                {"snapshots", m_sink.snapshots.load()},
                {"waitingBytes", m_writer.waitingBytes()},
                {"problem", m_follower->problem()},
                {"fromCache", m_fromCache},
                {"saved", m_saved},
                {"cpu", double(cpu.tv_sec) + double(cpu.tv_nsec) / 1e9}};
    }

    void writeTable(const std::string& file)
    {
        const FleetSnapshot& s = m_mirror.snapshot();
        std::map<std::string_view, Row> rows;
        for (Row row = 0; row < s.rowCount(); ++row) {
            if (s.alive[row])
                rows.emplace(s.ids[row], row);
        }
        std::ofstream out(file);
        for (const auto& [id, row] : rows)
            out << rowOf(s, row).dump() << '\n';
    }

    MirrorWriter m_writer;
    CountingSink m_sink{m_writer};
    FleetMirror m_mirror;
    std::optional<FleetCache> m_cache;
    std::unique_ptr<Session> m_session;
    std::optional<FeedFollower> m_follower;
    std::optional<FeedPosition> m_position;
    bench::CommandLines m_commands;
    std::size_t m_fromCache = 0;
    bool m_isCurrent = false; ///< when was taken last
    bool m_isPaused = false;
    bool m_saved = false;
    bool m_over = false;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv); // a connection over Qt MQTT needs one
    std::map<std::string, std::string> options;
    for (int i = 1; i + 1 < argc; i += 2)
        options[argv[i]] = argv[i + 1];
    try {
        FeedClient(options).run();
        return 0;
    } catch (const std::exception& problem) {
        std::cerr << "feed_client: " << problem.what() << std::endl;
        return 2;
    }
}
