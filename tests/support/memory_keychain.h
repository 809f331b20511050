// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/keychain/keychain.h"

#include <QObject>

#include <map>
#include <string>
#include <utility>

namespace drydock::test {

/// A keyring in memory that can be missing, for what is done with one; the real one has its own tests. It
/// answers later, as that does.
class MemoryKeychain final : public client::Keychain
{
public:
    std::map<std::string, std::string> secrets;
    bool isMissing = false;
    int reads = 0;

    void read(const std::string& key, ReadHandler done) override
    {
        ++reads;
        later([this, key, done = std::move(done)] {
            if (isMissing)
                done(missing());
            else if (const auto found = secrets.find(key); found != secrets.end())
                done(found->second);
            else
                done(fail(ErrorCode::NotFound, "nothing is kept in the keyring for this"));
        });
    }
    void write(const std::string& key, const std::string& secret, DoneHandler done) override
    {
        later([this, key, secret, done = std::move(done)] {
            if (!isMissing)
                secrets[key] = secret;
            done(isMissing ? Expected<void>(missing()) : Expected<void>());
        });
    }
    void remove(const std::string& key, DoneHandler done) override
    {
        later([this, key, done = std::move(done)] {
            secrets.erase(key);
            done(isMissing ? Expected<void>(missing()) : Expected<void>());
        });
    }

private:
    static tl::unexpected<Error> missing()
    {
        return fail(ErrorCode::Unavailable, "no keyring service answers");
    }
    template <typename Task>
    void later(Task task)
    {
        QMetaObject::invokeMethod(&m_context, std::move(task), Qt::QueuedConnection);
    }

    QObject m_context;
};

} // namespace drydock::test
