// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/state_topics.h"

#include <array>
#include <utility>

namespace drydock {

namespace {

struct TopicRow
{
    StateTopic kind;
    std::string_view tail;
    bool ours; ///< not part of AWS's shadow: the same in both dialects
};

constexpr std::array topicRows{
    TopicRow{StateTopic::Update, "update", false},
    TopicRow{StateTopic::UpdateAccepted, "update/accepted", false},
    TopicRow{StateTopic::UpdateRejected, "update/rejected", false},
    TopicRow{StateTopic::UpdateDelta, "update/delta", false},
    TopicRow{StateTopic::UpdateDocuments, "update/documents", false},
    TopicRow{StateTopic::Get, "get", false},
    TopicRow{StateTopic::GetAccepted, "get/accepted", false},
    TopicRow{StateTopic::GetRejected, "get/rejected", false},
    TopicRow{StateTopic::Delete, "delete", false},
    TopicRow{StateTopic::DeleteAccepted, "delete/accepted", false},
    TopicRow{StateTopic::DeleteRejected, "delete/rejected", false},
    TopicRow{StateTopic::Presence, "presence", true},
    TopicRow{StateTopic::CredentialsGet, "credentials/get", true},
    TopicRow{StateTopic::CredentialsGetAccepted, "credentials/get/accepted", true},
    TopicRow{StateTopic::CredentialsGetRejected, "credentials/get/rejected", true},
};

constexpr std::string_view awsRoot = "$aws/things";

/// Takes `expected` and the slash after it off the front.
bool takePrefix(std::string_view& text, std::string_view expected)
{
    if (!text.starts_with(expected) || text.size() <= expected.size() || text[expected.size()] != '/')
        return false;
    text.remove_prefix(expected.size() + 1);
    return true;
}

const TopicRow* rowOfTail(std::string_view tail)
{
    for (const auto& row : topicRows) {
        if (row.tail == tail)
            return &row;
    }
    return nullptr;
}

} // namespace

StateTopics::StateTopics(std::string root, Dialect dialect, std::string shadowName)
    : m_root(std::move(root)), m_dialect(dialect), m_shadowName(std::move(shadowName))
{
}

std::string StateTopics::join(std::string_view device, StateTopic kind) const
{
    const auto& row = topicRows.at(static_cast<std::size_t>(kind));
    const bool aws = m_dialect == Dialect::Aws && !row.ours;
    const std::string_view root = aws ? awsRoot : std::string_view(m_root);
    constexpr std::size_t between = 16; // slashes, "shadow" and "name"
    std::string topic;
    topic.reserve(root.size() + device.size() + m_shadowName.size() + row.tail.size() + between);
    topic.append(root).append("/").append(device);
    if (aws)
        topic += "/shadow";
    if (aws && !m_shadowName.empty())
        topic.append("/name/").append(m_shadowName);
    return topic.append("/").append(row.tail);
}

std::string StateTopics::topic(const DeviceId& device, StateTopic kind) const
{
    return join(device.str(), kind);
}

std::string StateTopics::filter(StateTopic kind) const
{
    return join("+", kind);
}

std::optional<StateTopics::Parsed> StateTopics::parse(std::string_view topic) const
{
    auto rest = topic;
    const bool aws = m_dialect == Dialect::Aws && takePrefix(rest, awsRoot);
    if (!aws && !takePrefix(rest, m_root))
        return std::nullopt;
    const auto slash = rest.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    auto device = DeviceId::parse(rest.substr(0, slash));
    rest.remove_prefix(slash + 1);
    if (!device || (aws && !takePrefix(rest, "shadow")))
        return std::nullopt;
    if (aws && !m_shadowName.empty() && !(takePrefix(rest, "name") && takePrefix(rest, m_shadowName)))
        return std::nullopt;
    const auto* row = rowOfTail(rest);
    if (row == nullptr || (m_dialect == Dialect::Aws && aws == row->ours))
        return std::nullopt;
    return Parsed{*std::move(device), row->kind, aws ? m_shadowName : std::string()};
}

} // namespace drydock
