// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/fleet_service.h"

#include "crypto/encoding.h"
#include "crypto/random.h"
#include "platform/descriptor_limit.h"
#include "platform/file_system.h"
#include "platform/readiness.h"
#include "replica/postgres/postgres_store.h"
#include "replica/sqlite/sqlite_store.h"
#include "replica/store_copy.h"
#include "service/shared_keys.h"

#include <array>
#include <filesystem>
#include <utility>

namespace drydock::service {

using nlohmann::json;

namespace {

/// After a take-over that failed others go first.
constexpr std::chrono::seconds pauseAfterFailure{3};

} // namespace

FleetService::FleetService(const Config& config)
    : m_config(config), m_sessionName("drydockd " + crypto::toHex(crypto::randomBytes(8)))
{
}

FleetService::~FleetService() = default;

Expected<std::unique_ptr<FleetService>> FleetService::create(const Config& config)
{
    // The package store serves many slow downloads.
    platform::raiseDescriptorLimit(platform::allDescriptors);
    std::error_code problem;
    std::filesystem::create_directories(config.dataDirectory, problem);
    if (problem)
        return fail(ErrorCode::Unavailable, "cannot make " + config.dataDirectory + ": " + problem.message());
    // No reason to fail: where it belongs to somebody else, that is meant.
    static_cast<void>(platform::makePrivate(config.dataDirectory));
    auto service = std::unique_ptr<FleetService>(new FleetService(config));
    if (config.roles.isOpenToAll())
        service->m_log.write(
            "no roles are configured and the broker has no accounts: every operator is ADMIN");
    auto opened = config.postgres ? service->openLease() : service->openAlone();
    if (!opened)
        return tl::unexpected(opened.error());
    return service;
}

Expected<void> FleetService::openAlone()
{
    auto store = replica::openSqliteStore(m_config.dataDirectory + "/fleet.sqlite");
    if (!store)
        return tl::unexpected(store.error());
    auto active = activate(*std::move(store));
    if (!active)
        return tl::unexpected(active.error());
    m_active = *std::move(active);
    return {};
}

Expected<void> FleetService::openLease()
{
    m_lease.emplace(*m_config.postgres, m_config.instance, m_sessionName,
                    [this](const auto& state) { leaseChanged(state); });
    if (m_config.servePackages)
        m_log.write("packages are kept in " + m_config.dataDirectory +
                    ": an instance with another directory cannot take over (see storage)");
    return m_lease->prepare();
}

Expected<std::unique_ptr<ActiveService>> FleetService::activate(std::unique_ptr<replica::Store> store)
{
    if (auto copied = replica::checkCopied(*store); !copied)
        return tl::unexpected(copied.error());
    const auto auditKey = findAuditKey(m_config, *store);
    if (!auditKey)
        return tl::unexpected(auditKey.error());
    if (auto checked = checkPackageDirectory(m_config, *store); !checked)
        return tl::unexpected(checked.error());
    auto storage = PackageStorage::open(m_config, m_log);
    if (!storage)
        return tl::unexpected(storage.error());
    m_log.write("package storage at " + storage->endpoint + ", broker " + m_config.broker.str());
    return std::make_unique<ActiveService>(ActiveServiceNeeds{.config = m_config,
                                                              .log = m_log,
                                                              .inbox = m_inbox,
                                                              .stop = m_halt,
                                                              .store = std::move(store),
                                                              .storage = *std::move(storage),
                                                              .auditKey = *auditKey,
                                                              .lease = [this] { return leaseStatus(); },
                                                              .takenOver = [this] { sessionTakenOver(); },
                                                              .brokerAway = [this] { brokerAway(); }});
}

Expected<void> FleetService::run()
{
    if (!m_lease)
        return m_active->run();
    m_lease->start();
    while (const auto fence = standBy()) {
        if (auto served = serve(*fence); !served)
            return served;
    }
    return {};
}

void FleetService::stop()
{
    m_stopping = true;
    m_halt = true;
    m_inbox.wake();
}

/// Waits for the lease; nothing where it is to stop.
std::optional<std::uint64_t> FleetService::standBy()
{
    std::string said;
    while (!m_stopping) {
        const auto lease = m_lease->state();
        // Not the one that was lost, which its thread may not know yet.
        if (lease.fence && *lease.fence != m_fence)
            return lease.fence;
        std::string say = lease.problem;
        if (say.empty() && !lease.holder.empty())
            say = "standing by; " + lease.holder + " is active" +
                  (lease.holder == m_config.instance ? " (another instance of the same name)" : "");
        if (say != said && !say.empty())
            m_log.write(say);
        said = say;
        std::array<platform::Waiting, 1> waiting{platform::Waiting{m_inbox.descriptor(), platform::readable}};
        platform::waitFor(waiting, std::chrono::milliseconds(-1));
        [[maybe_unused]] const auto nothing = m_inbox.take();
    }
    return std::nullopt;
}

bool FleetService::isLost(std::uint64_t fence) const
{
    const auto lease = m_lease->state();
    return lease.fence != fence || !lease.problem.empty() || !leaseStands();
}

Expected<void> FleetService::serve(std::uint64_t fence)
{
    m_log.write("has the lease, fencing number " + std::to_string(fence) + ": taking over");
    m_halt = m_stopping.load();
    m_fence = fence;
    m_serving = true;
    Expected<void> done;
    auto active = takeOver(fence);
    if (active) {
        m_active = *std::move(active);
        // What was lost before m_serving was not noticed.
        if (m_lease->state().fence != fence)
            end();
        done = m_active->run();
        m_active.reset();
        [[maybe_unused]] const auto rest = m_inbox.take();
    } else {
        done = tl::unexpected(active.error());
    }
    m_serving = false;
    if (m_stopping)
        return {};
    if (!done && !isLost(fence))
        return done;
    m_log.write(done ? "no longer active" : "could not take over: " + done.error().message);
    m_lease->giveUp(pauseAfterFailure);
    return {};
}

Expected<std::unique_ptr<ActiveService>> FleetService::takeOver(std::uint64_t fence)
{
    const replica::Fence checked{fence,
                                 [this, fence] {
                                     m_log.write("a commit with fencing number " + std::to_string(fence) +
                                                 " was refused: another instance is active");
                                     end();
                                 },
                                 [this] { return leaseStands(); },
                                 [this] {
                                     m_log.write("the database does not answer, and the lease could not be "
                                                 "renewed: standing by");
                                     end();
                                 }};
    auto store = replica::openPostgresStore(*m_config.postgres, m_sessionName, checked);
    if (!store)
        return tl::unexpected(store.error());
    return activate(*std::move(store));
}

void FleetService::end()
{
    m_halt = true;
    m_inbox.wake();
}

/// On the lease's thread.
void FleetService::leaseChanged(const replica::PostgresLease::State& lease)
{
    if (m_serving && !m_halt && lease.fence != m_fence.load()) {
        m_log.write("lost the lease: fencing number " + std::to_string(m_fence) + " is refused from now on");
        end();
    } else
        m_inbox.post([this] {
            if (m_active)
                m_active->publishState();
        });
    m_inbox.wake();
}

/// Without the lease the other one is right: coming back to the broker would throw it off again and again.
void FleetService::sessionTakenOver()
{
    if (!m_lease || leaseStands())
        return;
    m_log.write("another instance is on the broker, and the lease could not be renewed: standing by");
    end();
}

/// Where others stand by, one of them may reach it.
void FleetService::brokerAway()
{
    if (!m_lease || m_lease->state().standbys.empty())
        return;
    m_log.write("the broker cannot be reached, and others stand by: standing by");
    end();
}

/// Whether it was renewed within its life.
bool FleetService::leaseStands() const
{
    return std::chrono::steady_clock::now() - m_lease->state().renewed < replica::PostgresLease::life;
}

json FleetService::leaseStatus() const
{
    if (!m_lease)
        return {};
    const auto lease = m_lease->state();
    return {{"fencingNumber", m_fence.load()}, {"holder", m_config.instance}, {"standbys", lease.standbys}};
}

} // namespace drydock::service
