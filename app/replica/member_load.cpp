// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/member_load.h"

namespace drydock::replica {

MemberLoad::Step MemberLoad::step(Store& store, std::size_t most)
{
    Step step;
    if (!m_isRead) {
        readOn(store.targets());
        return step;
    }
    const auto members = store.groups().members(m_group, m_after, most);
    auto member = members.begin();
    for (std::size_t count = 0; count < most; ++count) {
        // Who comes next is not known before the next members are read.
        if (member == members.end() && members.size() == most)
            return step;
        const bool isWanted = m_wanted && (member == members.end() || *m_wanted <= *member);
        if (!isWanted && member == members.end()) {
            step.isDone = true;
            return step;
        }
        const bool isMember = member != members.end() && (!m_wanted || *member <= *m_wanted);
        m_after = isWanted ? m_wanted->str() : member->str();
        if (isWanted && !isMember) {
            store.groups().putMember(m_group, *m_wanted);
            ++step.joined;
        } else if (!isWanted) {
            store.groups().dropMember(m_group, *member);
            ++step.left;
        }
        if (isMember)
            ++member;
        if (isWanted)
            advance();
    }
    return step;
}

void MemberLoad::readOn(TargetTable& lists)
{
    if (m_listed.read(lists))
        return;
    m_isRead = true;
    advance();
}

void MemberLoad::advance()
{
    m_wanted.reset();
    while (const auto text = m_wanted ? std::nullopt : m_listed.next()) {
        if (auto id = DeviceId::parse(*text))
            m_wanted = *std::move(id);
    }
}

} // namespace drydock::replica
