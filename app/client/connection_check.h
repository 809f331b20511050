// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_fault.h"
#include "broker/tls_context.h"
#include "client/profile.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <thread>

namespace drydock::client {

/// In this order; each needs those before it.
enum class CheckId { Name, Port, Tls, Login, Permissions, Service, Role, Storage };
inline constexpr std::size_t checkCount = 8;

/// What a step found; the parameters that belong to it are named.
enum class CheckFinding {
    None,          ///< not looked yet, or skipped
    ProfileWrong,  ///< Name: the profile itself; `raw`
    Resolved,      ///< host, raw: addresses
    HostUnknown,   ///< host
    PortOpen,      ///< host, port
    PortFails,     ///< host, port, fault: Refused, Unreachable, TimedOut …
    TlsNotUsed,    ///< the URL is mqtt://
    TlsGood,       ///< certificate, raw: protocol
    TlsFilesWrong, ///< a file of the profile, or the passphrase; path, raw
    TlsFails,   ///< fault (ServerCertificate…, ServerNameMismatch, TlsFailed), certificate at fault, host
    LoggedIn,   ///< user
    LoginFails, ///< user, fault: NotAuthorised, ClientCertificateRefused, ProtocolTooOld, NotMqtt …
    PermissionsGood,     ///< user
    SubscribeRefused,    ///< user, topic
    RequestRefused,      ///< user, topic
    ServiceOnline,       ///< instance, version
    ServiceDegraded,     ///< instance, version, raw: its reasons; counts as passed
    ServiceOffline,      ///< instance: it was there, and is not now
    ServiceNone,         ///< nothing was ever announced, or this user may not read it
    RoleGood,            ///< user
    RoleMissing,         ///< user; raw: the service's words
    NoAnswer,            ///< Role: the service does not answer this user's requests; topic of the answers
    StorageAnswers,      ///< url
    StorageFails,        ///< url, fault
    StorageUnwell,       ///< url, status
    StorageAddressWrong, ///< url
    StorageNotAnnounced,
    Cancelled
};

/// One step, complete in itself: words are the reader's to choose.
struct CheckStep
{
    enum class State { Pending, Running, Passed, Failed, Skipped };

    CheckId id = CheckId::Name;
    State state = State::Pending;
    CheckFinding finding = CheckFinding::None;
    broker::ConnectFault fault = broker::ConnectFault::None;
    std::string host;
    std::uint16_t port = 0;
    std::string user;
    std::string path;
    std::string topic;
    std::string instance;
    std::string version;
    std::string url;
    long status = 0;
    std::optional<broker::CertificateFacts> certificate;
    std::string raw; ///< what a library, the system or the service said, for experts
};

/// *Test connection*: walks the way to a fleet step by step on a thread of its own and tells where it ends.
/// What follows a failed step is skipped; only Storage is asked too where Role failed.
class ConnectionCheck
{
public:
    /// Called on the check's thread with every change of a step; `ended` once, last, with all of them.
    /// Neither may destroy the check.
    struct Handlers
    {
        std::function<void(const CheckStep&)> changed;
        std::function<void(const std::array<CheckStep, checkCount>&)> ended;
    };

    /// Begins at once. `secrets` as for Session::open.
    ConnectionCheck(Profile profile, Secrets secrets, Handlers handlers);
    /// Cancels, and waits for the thread: at most about a second.
    ~ConnectionCheck();
    ConnectionCheck(const ConnectionCheck&) = delete;
    ConnectionCheck& operator=(const ConnectionCheck&) = delete;

    /// The step that runs fails as Cancelled, the others are skipped; `ended` still comes.
    void cancel() { m_thread.request_stop(); }

private:
    std::jthread m_thread;
};

} // namespace drydock::client
