// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/store_move.h"

#include "crypto/encoding.h"
#include "crypto/random.h"
#include "replica/postgres/postgres_lease.h"
#include "replica/postgres/postgres_store.h"
#include "replica/sqlite/sqlite_store.h"
#include "replica/store_copy.h"
#include "service/key_file.h"
#include "service/shared_keys.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>

namespace drydock::service {

namespace {

constexpr std::string_view copyOption = "--copy-store";
/// A holder that was killed is outlived by its lease for `life`.
constexpr std::chrono::milliseconds patience = replica::PostgresLease::life + std::chrono::seconds(3);
constexpr std::chrono::seconds sayEvery{5};

} // namespace

/// A store that nobody else is active on as long as this lives.
class StoreMove::Opened
{
public:
    Expected<void> open(const Side& side)
    {
        if (!side.postgres)
            return keep(replica::openSqliteStore(side.file));
        const std::string session = "drydockd " + crypto::toHex(crypto::randomBytes(8));
        m_lease = std::make_unique<replica::PostgresLease>(*side.postgres, "drydockd --copy-store", session,
                                                           [this](const auto&) {
                                                               const std::lock_guard lock(m_mutex);
                                                               m_changed.notify_all();
                                                           });
        if (auto prepared = m_lease->prepare(); !prepared)
            return prepared;
        m_lease->start();
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, patience, [this] { return m_lease->state().fence.has_value(); });
        const auto state = m_lease->state();
        if (!state.fence)
            return fail(ErrorCode::Unavailable,
                        "store " + side.str() + ": " +
                            (state.holder.empty()
                                 ? state.problem
                                 : state.holder + " is active on it; stop every drydockd first"));
        return keep(replica::openPostgresStore(*side.postgres, session, replica::Fence{*state.fence, {}}));
    }

    [[nodiscard]] replica::Store& store() { return *m_store; }

private:
    Expected<void> keep(Expected<std::unique_ptr<replica::Store>> opened)
    {
        if (!opened)
            return tl::unexpected(opened.error());
        m_store = *std::move(opened);
        return {};
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::unique_ptr<replica::PostgresLease> m_lease;
    std::unique_ptr<replica::Store> m_store;
};

bool StoreMove::isAsked(const std::vector<std::string>& arguments)
{
    return std::ranges::find(arguments, copyOption) != arguments.end();
}

Expected<StoreMove> StoreMove::parse(const std::vector<std::string>& arguments)
{
    std::vector<std::string> rest;
    std::map<std::string, std::string> files{{"--from-password-file", {}}, {"--to-password-file", {}}};
    std::vector<std::string> stores;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto file = files.find(arguments[i]);
        const std::size_t wants = arguments[i] == copyOption ? 2 : file != files.end() ? 1 : 0;
        if (i + wants >= arguments.size())
            return fail(ErrorCode::InvalidArgument, wants == 2 ? "wants FROM and TO" : "wants a file",
                        arguments[i]);
        if (wants == 2)
            stores.assign(arguments.begin() + std::ptrdiff_t(i) + 1,
                          arguments.begin() + std::ptrdiff_t(i) + 3);
        else if (wants == 1)
            file->second = arguments[i + 1];
        else
            rest.push_back(arguments[i]);
        i += wants;
    }
    auto config = Config::load(rest);
    if (!config)
        return tl::unexpected(config.error());
    StoreMove move(*std::move(config));
    auto from = readSide(move.m_config, stores[0], files["--from-password-file"], "--from-password-file");
    auto to = readSide(move.m_config, stores[1], files["--to-password-file"], "--to-password-file");
    if (!from || !to)
        return tl::unexpected(!from ? from.error() : to.error());
    move.m_from = *std::move(from);
    move.m_to = *std::move(to);
    if (move.m_from.str() == move.m_to.str())
        return fail(ErrorCode::InvalidArgument, "wants two stores", std::string(copyOption));
    return move;
}

Expected<StoreMove::Side> StoreMove::readSide(const Config& config, const std::string& text,
                                              const std::string& passwordFile, const char* option)
{
    constexpr std::string_view sqlite = "sqlite";
    Side side;
    if (text == sqlite || text.starts_with("sqlite:")) {
        if (!passwordFile.empty())
            return fail(ErrorCode::InvalidArgument, "belongs to a PostgreSQL store", option);
        side.file = text == sqlite ? config.dataDirectory + "/fleet.sqlite" : text.substr(sqlite.size() + 1);
        return side;
    }
    auto address = replica::PostgresAddress::parse(text);
    if (!address)
        return fail(ErrorCode::InvalidArgument, address.error().message, std::string(copyOption));
    if (!passwordFile.empty()) {
        auto secret = readSecret(passwordFile);
        if (!secret)
            return fail(ErrorCode::InvalidArgument, secret.error().message, option);
        address->password = *std::move(secret);
    } else if (config.postgres && config.postgres->str() == address->str()) {
        address->password = config.postgres->password;
    }
    side.postgres = *std::move(address);
    return side;
}

Expected<void> StoreMove::run(const std::function<void(const std::string&)>& say) const
{
    if (!m_from.postgres && !std::filesystem::exists(m_from.file))
        return fail(ErrorCode::NotFound, "there is no store " + m_from.file);
    Opened from;
    Opened to;
    if (auto opened = from.open(m_from); !opened)
        return opened;
    if (auto opened = to.open(m_to); !opened)
        return opened;
    say("copying " + m_from.str() + " to " + m_to.str());
    std::string last;
    auto saidAt = std::chrono::steady_clock::now();
    const auto progress = [&](const replica::CopyProgress& at) {
        const std::string now = std::string(at.compares ? "comparing " : "copying ") + std::string(at.table);
        const auto time = std::chrono::steady_clock::now();
        if (now == last && at.rows < at.of && time - saidAt < sayEvery)
            return;
        last = now;
        saidAt = time;
        say(now + ": " + std::to_string(at.rows) + " of " + std::to_string(at.of));
    };
    // Before the copy is marked as finished.
    const auto copied =
        replica::copyStore(from.store(), to.store(), progress, [&] { return moveKey(from, to); });
    if (!copied)
        return tl::unexpected(copied.error());
    for (const auto& table : *copied)
        say(table.name + ": " + std::to_string(table.rows) + " rows, SHA-256 " + table.digest);
    say("copied; both are the same. Set \"store\" in the configuration, and keep the other one until all is "
        "well");
    return {};
}

// The trail goes on with the key that consoles know.
Expected<void> StoreMove::moveKey(Opened& from, Opened& to) const
{
    if (!m_config.auditKeyFile.empty() || m_from.postgres.has_value() == m_to.postgres.has_value())
        return {};
    const auto fileOf = [](const Side& side) {
        return std::filesystem::path(side.file).replace_filename("audit.key").string();
    };
    if (m_from.postgres)
        return writeStoredAuditKey(from.store(), fileOf(m_to));
    return storeAuditKey(fileOf(m_from), to.store());
}

} // namespace drydock::service
