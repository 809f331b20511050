// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/fleet_cache.h"

#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "platform/file_system.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

namespace drydock::client {
namespace {

namespace fs = std::filesystem;

constexpr const char* cacheEnding = ".fleet";

/// The same broker tells every operator the same of its devices.
std::string identityOf(const Profile& profile)
{
    const auto address = broker::BrokerAddress::parse(profile.broker);
    return (address ? address->host + ":" + std::to_string(address->port) : profile.broker) + " " +
           profile.fleetRoot;
}

std::string fileName(const std::string& identity)
{
    const auto digest = crypto::sha256(identity);
    return crypto::toHex({reinterpret_cast<const char*>(digest.data()), digest.size() / 2}) + cacheEnding;
}

} // namespace

FleetCache::FleetCache(fs::path directory, const Profile& profile)
    : m_identity(identityOf(profile)), m_path(std::move(directory) / fileName(m_identity))
{
}

Expected<SavedFleet> FleetCache::read() const
{
    QFile file(QString::fromStdString(m_path.string()));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, "nothing is saved of this fleet");
    if (file.size() > qint64(largestSavedFleet))
        return fail(ErrorCode::TooLarge, m_path.string() + " is larger than any console saves");
    const QByteArray bytes = file.readAll();
    auto saved = decodeSavedFleet({bytes.constData(), std::size_t(bytes.size())});
    if (saved && saved->head.identity != m_identity)
        return fail(ErrorCode::InvalidArgument, m_path.string() + " is of another fleet");
    return saved;
}

Expected<void> FleetCache::write(SavedFleetHead head, const FleetSnapshot& snapshot,
                                 const std::vector<std::uint64_t>& incarnations) const
{
    head.identity = m_identity;
    const auto bytes = encodeSavedFleet(head, snapshot, incarnations);
    if (!bytes)
        return tl::unexpected(bytes.error());
    std::error_code problem;
    if (fs::create_directories(m_path.parent_path(), problem))
        static_cast<void>(platform::makePrivate(m_path.parent_path()));
    QSaveFile file(QString::fromStdString(m_path.string()));
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(bytes->data(), qint64(bytes->size())) != qint64(bytes->size()) || !file.commit())
        return fail(ErrorCode::Internal,
                    "cannot write " + m_path.string() + ": " + file.errorString().toStdString());
    forgetOld();
    return {};
}

void FleetCache::forgetOld() const
{
    std::error_code problem;
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    for (const auto& entry : fs::directory_iterator(m_path.parent_path(), problem)) {
        if (entry.path().extension() == cacheEnding)
            files.emplace_back(entry.last_write_time(problem), entry.path());
    }
    std::ranges::sort(files, std::greater());
    for (std::size_t i = mostFleets; i < files.size(); ++i)
        fs::remove(files[i].second, problem);
}

} // namespace drydock::client
