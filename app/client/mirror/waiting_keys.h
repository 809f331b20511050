// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/key_value.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace drydock::client {

/// Lists of key changes, one a device, that grow and go at no cost of memory each.
class WaitingKeys
{
public:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    [[nodiscard]] bool isEmpty() const { return m_used == 0; }
    /// The list that begins at `head` has this value of the key from now on, and no other.
    void set(std::uint32_t& head, const KeyChange& change)
    {
        for (std::uint32_t at = head; at != none; at = m_nodes[at].next) {
            if (m_nodes[at].change.key == change.key) {
                m_nodes[at].change.value = change.value;
                return;
            }
        }
        head = newNode({change, head});
    }
    /// Appends a list to `changes`, and ends it.
    void take(std::uint32_t& head, std::vector<KeyChange>& changes)
    {
        while (head != none) {
            changes.push_back(m_nodes[head].change);
            const std::uint32_t next = m_nodes[head].next;
            m_nodes[head].next = m_free;
            m_free = head;
            head = next;
            --m_used;
        }
        if (m_used == 0) {
            m_nodes = {};
            m_free = none;
        }
    }
    [[nodiscard]] std::size_t bytes() const { return m_nodes.capacity() * sizeof(Node); }

private:
    struct Node
    {
        KeyChange change;
        std::uint32_t next = none;
    };

    std::uint32_t newNode(const Node& node)
    {
        ++m_used;
        if (m_free == none) {
            m_nodes.push_back(node);
            return static_cast<std::uint32_t>(m_nodes.size() - 1);
        }
        const std::uint32_t at = m_free;
        m_free = m_nodes[at].next;
        m_nodes[at] = node;
        return at;
    }

    std::vector<Node> m_nodes;
    std::uint32_t m_free = none; ///< the first of those that no list has
    std::size_t m_used = 0;
};

} // namespace drydock::client
