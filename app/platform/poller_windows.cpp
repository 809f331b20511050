// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/poller.h"

#include "platform/windows_api.h"

#include <map>
#include <vector>

namespace drydock::platform {

/// WSAPoll is told all descriptors each time: fit for the hundreds of a simulated fleet, not for more.
/// Windows before version 2004 of 10 does not tell there that a connection was refused; it then fails by its
/// time limit.
struct Poller::System
{
    struct Watched
    {
        Readiness wanted;
        Token token;
    };
    std::map<int, Watched> watched;
    std::vector<Waiting> waiting;
    std::vector<Token> tokens;
};

Poller::Poller() : m_system(std::make_unique<System>()) {}

Poller::~Poller() = default;

void Poller::add(int descriptor, Readiness wanted, Token token)
{
    if (descriptor >= 0)
        m_system->watched[descriptor] = {wanted, token};
}

void Poller::change(int descriptor, Readiness wanted, Token token)
{
    add(descriptor, wanted, token);
}

void Poller::remove(int descriptor)
{
    m_system->watched.erase(descriptor);
}

void Poller::wait(std::chrono::milliseconds longest, const std::function<void(Token, Readiness)>& told)
{
    auto& [watched, waiting, tokens] = *m_system;
    waiting.clear();
    tokens.clear();
    for (const auto& [descriptor, one] : watched) {
        waiting.push_back({descriptor, one.wanted});
        tokens.push_back(one.token);
    }
    if (!waitFor(waiting, longest))
        return;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        const Waiting one = waiting[i];
        if (one.ready == 0)
            continue;
        // What was closed without a word would be told for ever.
        int type = 0;
        int size = sizeof type;
        if ((one.ready & broken) != 0 && ::getsockopt(static_cast<SOCKET>(one.descriptor), SOL_SOCKET,
                                                      SO_TYPE, reinterpret_cast<char*>(&type), &size) != 0)
            watched.erase(one.descriptor);
        else
            told(tokens[i], one.ready);
    }
}

} // namespace drydock::platform
