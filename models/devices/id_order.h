// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/device_fields.h"
#include "client/mirror/text_table.h"
#include "memory/large_allocator.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace drydock::models {

/// The rows of a mirror in the order of their ids, kept from one build to the next: ids never change, they
/// only become more. The order is that of the bytes: fleets number with leading zeros, and an order that
/// reads numbers would place dev-09 and dev-9 by chance.
class IdOrder
{
public:
    /// Takes in the rows up to `count`; false where it was stopped before.
    [[nodiscard]] bool extend(const client::TextTable& ids, std::size_t count, const std::stop_token& stop);
    /// In their order.
    [[nodiscard]] std::vector<client::Row> rows() const;
    /// The place of each row among them, for others to keep.
    [[nodiscard]] std::shared_ptr<const memory::LargeVector<std::uint32_t>> ranks() const { return m_ranks; }
    void clear();

private:
    std::shared_ptr<const memory::LargeVector<std::uint32_t>> m_ranks =
        std::make_shared<const memory::LargeVector<std::uint32_t>>();
};

} // namespace drydock::models
