// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/shared_keys.h"

#include "crypto/ed25519.h"
#include "crypto/encoding.h"
#include "crypto/random.h"
#include "service/key_file.h"

namespace drydock::service {

namespace {

constexpr std::size_t keySize = 32;
constexpr std::string_view auditKey = "auditKey";
constexpr std::string_view auditPublicKey = "auditPublicKey";
constexpr std::string_view packageDirectory = "packageDirectory";

/// The stored value; `given` is stored where there is none.
Expected<std::string> agree(replica::Store& store, std::string_view key, const std::string& given)
{
    store.begin();
    auto stored = store.settings().get(key);
    if (!stored) {
        store.settings().set(key, given);
        stored = given;
    }
    if (auto committed = store.commit(); !committed)
        return tl::unexpected(committed.error());
    return *std::move(stored);
}

} // namespace

Expected<std::string> findAuditKey(const Config& config, replica::Store& store)
{
    if (!config.postgres)
        return loadOrCreateKey(
            config.auditKeyFile.empty() ? config.dataDirectory + "/audit.key" : config.auditKeyFile, keySize);
    if (config.auditKeyFile.empty()) {
        const auto stored = agree(store, auditKey, crypto::toHex(crypto::randomBytes(keySize)));
        if (!stored)
            return tl::unexpected(stored.error());
        auto key = crypto::fromHex(*stored);
        if (!key || key->size() != keySize)
            return fail(ErrorCode::Internal, "the audit key in the store is none; restore a backup");
        return *std::move(key);
    }
    auto key = loadOrCreateKey(config.auditKeyFile, keySize);
    if (!key)
        return key;
    const auto publicKey = crypto::ed25519PublicKey(*key);
    if (!publicKey)
        return fail(ErrorCode::Internal, config.auditKeyFile + " makes no key");
    const auto stored = agree(store, auditPublicKey, crypto::toHex(*publicKey));
    if (!stored)
        return tl::unexpected(stored.error());
    if (*stored != crypto::toHex(*publicKey))
        return fail(ErrorCode::Conflict,
                    config.auditKeyFile + " holds another key than this fleet's audit trail is signed with; "
                                          "copy the file from the other instance");
    return key;
}

Expected<void> storeAuditKey(const std::string& file, replica::Store& store)
{
    const auto key = loadOrCreateKey(file, keySize);
    if (!key)
        return tl::unexpected(key.error());
    store.begin();
    store.settings().set(auditKey, crypto::toHex(*key));
    return store.commit();
}

Expected<void> writeStoredAuditKey(replica::Store& store, const std::string& file)
{
    store.begin();
    const auto stored = store.settings().get(auditKey);
    const auto failure = store.failure();
    store.rollback();
    if (failure)
        return tl::unexpected(*failure);
    const auto key = stored ? crypto::fromHex(*stored) : std::nullopt;
    return key ? keepKey(file, *key) : Expected<void>();
}

Expected<void> checkPackageDirectory(const Config& config, replica::Store& store)
{
    if (!config.postgres || !config.servePackages)
        return {};
    const auto mark = loadOrCreateKey(config.dataDirectory + "/package-store.id", keySize);
    if (!mark)
        return tl::unexpected(mark.error());
    const auto stored = agree(store, packageDirectory, crypto::toHex(*mark));
    if (!stored)
        return tl::unexpected(stored.error());
    if (*stored != crypto::toHex(*mark))
        return fail(ErrorCode::Conflict,
                    "the fleet's packages are in the embedded store of another data directory than " +
                        config.dataDirectory +
                        "; several instances want the same directory (a shared file system) or an S3 storage "
                        "(--storage)");
    return {};
}

} // namespace drydock::service
