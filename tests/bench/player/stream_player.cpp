// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/player/stream_player.h"

#include "wire/device_page.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <utility>

namespace drydock::bench {
namespace {

using Json = nlohmann::json;

const std::vector<std::string> allColumns{
    "desiredVersion", "groups",          "id",    "incarnation", "jobId",    "model",
    "online",         "package",         "phase", "progress",    "reason",   "seen",
    "softwareName",   "softwareVersion", "state", "version",     "reported", "reportedWhole"};

std::uint64_t numberAt(const Json& arguments, const char* key, std::uint64_t otherwise)
{
    const auto found = arguments.find(key);
    if (found == arguments.end())
        return otherwise;
    if (found->is_number_unsigned())
        return found->get<std::uint64_t>();
    std::uint64_t number = otherwise;
    if (found->is_string()) {
        const auto& text = found->get_ref<const std::string&>();
        std::from_chars(text.data(), text.data() + text.size(), number);
    }
    return number;
}

} // namespace

StreamPlayer::StreamPlayer(broker::Connection& connection, GeneratedFleet& fleet, std::uint64_t epoch)
    : m_connection(connection), m_fleet(fleet), m_epoch(epoch),
      m_requests(connection.subscribe("fleet/requests/+", {},
                                      [this](const broker::Message& message) { answer(message); }))
{
    (void)connection.publish({.topic = serviceTopic, .payload = birth(true), .retain = true});
}

std::string StreamPlayer::birth(bool online)
{
    Json state{{"protocol", 1}, {"online", online}, {"instance", "player"}};
    if (online)
        state.update({{"version", DRYDOCK_VERSION},
                      {"state", "READY"},
                      {"reasons", Json::array()},
                      {"frozen", false},
                      {"store", {{"state", "READY"}, {"reason", nullptr}}},
                      {"signing", {{"required", false}, {"format", "minisign"}}}});
    return state.dump();
}

void StreamPlayer::play(std::uint64_t changes, bool flush)
{
    const std::scoped_lock lock(m_mutex);
    for (; changes > 0; --changes) {
        m_fleet.change();
        if (m_fleet.waiting() >= digestSize)
            send();
    }
    if (flush)
        send();
}

void StreamPlayer::send()
{
    std::string digest = m_fleet.takeDigest(m_epoch, ++m_seq);
    if (m_skip > 0) {
        --m_skip;
        return;
    }
    ++m_digests;
    m_bytes += digest.size();
    (void)m_connection.publish({.topic = "fleet/changes/0", .payload = std::move(digest)});
}

void StreamPlayer::beginEpoch()
{
    const std::scoped_lock lock(m_mutex);
    ++m_epoch;
    m_seq = 0;
}

void StreamPlayer::forgetThePast()
{
    const std::scoped_lock lock(m_mutex);
    m_oldest = m_fleet.cursor();
}

void StreamPlayer::churn(std::uint64_t devices)
{
    const std::scoped_lock lock(m_mutex);
    for (; devices > 0; --devices)
        m_fleet.deleteOrRevive();
    send();
}

void StreamPlayer::writeTable(const std::string& file)
{
    const std::scoped_lock lock(m_mutex);
    std::ofstream out(file);
    m_fleet.writeTable(out);
}

std::string StreamPlayer::status()
{
    const std::scoped_lock lock(m_mutex);
    return Json{{"digests", m_digests},           {"bytes", m_bytes}, {"changes", m_fleet.changes()},
                {"cursor", m_fleet.cursor()},     {"pages", m_pages}, {"pagesSince", m_pagesSince},
                {"queued", m_connection.queued()}}
        .dump();
}

void StreamPlayer::answer(const broker::Message& message)
{
    if (message.responseTopic.empty() || message.retain)
        return;
    broker::Message reply{.topic = message.responseTopic, .correlationData = message.correlationData};
    reply.contentType = "application/json";
    const auto request = request_codec::decodeRequest(message.payload);
    if (!request) {
        reply.payload = request_codec::encodeError(request.error());
    } else if (request->action == "devices.list") {
        auto page = listDevices(request->arguments);
        reply.payload = page ? *std::move(page) : request_codec::encodeError(page.error());
        if (page)
            reply.contentType = wire::devicePageContentType;
    } else {
        const auto result = other(request->action);
        reply.payload =
            result ? request_codec::encodeResult(*result) : request_codec::encodeError(result.error());
    }
    (void)m_connection.publish(std::move(reply));
}

Expected<std::string> StreamPlayer::listDevices(const Json& arguments)
{
    if (arguments.contains("query") && arguments["query"] != "")
        return fail(ErrorCode::Unsupported, "the player knows no queries", "query");
    const std::uint64_t since = numberAt(arguments, "since", 0);
    const std::uint64_t start = numberAt(arguments, "next", since);
    const auto limit =
        std::clamp<std::uint64_t>(numberAt(arguments, "limit", 1000), 1, wire::devicePageMaximumRows);
    const std::scoped_lock lock(m_mutex);
    if (since != 0 && since < m_oldest)
        return fail(ErrorCode::Gone, "deletions since that cursor are forgotten: fetch everything", "since");
    ++m_pages;
    m_pagesSince += since != 0;
    const auto columns = arguments.find("columns");
    return m_fleet.page(start, limit, start != 0,
                        columns == arguments.end() ? allColumns : columns->get<std::vector<std::string>>());
}

Expected<Json> StreamPlayer::other(const std::string& action)
{
    static const std::map<std::string, Json> answers{
        {"groups.list", {{"groups", Json::array()}, {"next", nullptr}}},
        {"groups.members", {{"members", Json::array()}, {"next", nullptr}}},
        {"packages.list", {{"packages", Json::array()}, {"next", nullptr}}},
        {"audit.list", {{"lines", Json::array()}, {"next", nullptr}}},
        {"templates.list", {{"templates", Json::array()}}},
    };
    if (action == "service.status") {
        Json status = Json::parse(birth(true));
        status["operator"] = {{"name", "op.player"}, {"role", "ADMIN"}};
        return status;
    }
    if (const auto found = answers.find(action); found != answers.end())
        return found->second;
    return fail(ErrorCode::Unsupported, "the stream player does not play " + action);
}

} // namespace drydock::bench
