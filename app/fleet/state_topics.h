// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/dialect.h"
#include "fleet/names.h"

#include <optional>
#include <string>
#include <string_view>

namespace drydock {

/// What a state topic carries.
enum class StateTopic {
    Update,
    UpdateAccepted,
    UpdateRejected,
    UpdateDelta,
    UpdateDocuments,
    Get,
    GetAccepted,
    GetRejected,
    Delete,
    DeleteAccepted,
    DeleteRejected,
    Presence,
    CredentialsGet,
    CredentialsGetAccepted,
    CredentialsGetRejected
};

/// Builds and reads the topics below one root: `state/{id}/…`, or in dialect aws
/// `$aws/things/{id}/shadow[/name/{shadow}]/…`. Presence and credentials, which AWS has not there, keep the
/// form `{root}/{id}/…` in both.
class StateTopics
{
public:
    /// `shadowName` is dialect aws's one named shadow; empty: the classic one.
    explicit StateTopics(std::string root = "state", Dialect dialect = Dialect::Atlas,
                         std::string shadowName = {});

    struct Parsed
    {
        DeviceId device;
        StateTopic kind;
        std::string shadowName;
    };

    /// The topic of one device.
    [[nodiscard]] std::string topic(const DeviceId& device, StateTopic kind) const;
    /// The subscription for all devices: the topic with `+` for the id.
    [[nodiscard]] std::string filter(StateTopic kind) const;
    /// Reads a topic; nothing where it is no state topic of this root, dialect and shadow, or the id is no
    /// device id.
    [[nodiscard]] std::optional<Parsed> parse(std::string_view topic) const;

    [[nodiscard]] const std::string& root() const { return m_root; }
    [[nodiscard]] Dialect dialect() const { return m_dialect; }

private:
    [[nodiscard]] std::string join(std::string_view device, StateTopic kind) const;

    std::string m_root;
    Dialect m_dialect;
    std::string m_shadowName;
};

} // namespace drydock
