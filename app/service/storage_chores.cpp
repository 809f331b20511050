// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/storage_chores.h"

#include <algorithm>
#include <sstream>

namespace drydock::service {

namespace {

// A chore is a line "remove KEY" or "abort KEY UPLOAD"; neither keys nor upload ids hold a blank.
std::string removal(const std::string& objectKey)
{
    return "remove " + objectKey;
}

} // namespace

void StorageChores::removeVersion(const PackageKey& key, const FileName& file)
{
    for (const auto& object : {key.file(file), key.manifest(), key.signature()})
        add(removal(object));
}

void StorageChores::abortUpload(const std::string& objectKey, const std::string& uploadId)
{
    add("abort " + objectKey + " " + uploadId);
}

void StorageChores::add(const std::string& chore)
{
    m_store.packages().addChore(chore);
    // The next transaction finds it only if this one is kept.
    m_inbox.post([this] { run(); });
}

bool StorageChores::isPending(const PackageKey& key) const
{
    const std::string manifest = key.manifest();
    const std::string prefix = removal(manifest.substr(0, manifest.rfind('/') + 1));
    return std::ranges::any_of(m_store.packages().chores(),
                               [&](const std::string& chore) { return chore.starts_with(prefix); });
}

void StorageChores::run()
{
    for (const auto& chore : m_store.packages().chores()) {
        if (!m_underWay.insert(chore).second)
            continue;
        m_worker.post([this, chore] {
            const bool done = carryOut(chore).has_value();
            m_inbox.post([this, chore, done] {
                m_underWay.erase(chore);
                if (done)
                    m_store.packages().removeChore(chore);
            });
        });
    }
}

Expected<void> StorageChores::carryOut(const std::string& chore)
{
    std::istringstream words(chore);
    std::string what;
    std::string key;
    std::string uploadId;
    words >> what >> key >> uploadId;
    auto done = what == "remove" ? m_storage.remove(key) : m_storage.abortMultipart(key, uploadId);
    // It is gone, by an earlier try or by the storage's own rules: that is what was wanted.
    if (!done && done.error().code == ErrorCode::NotFound)
        return {};
    return done;
}

} // namespace drydock::service
