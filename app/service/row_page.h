// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <utility>

namespace drydock::service {

/// The rows of one answer to a listing: bounded by number and by bytes, as the broker takes packets of 1 MiB
/// at most. The first row is always taken, so that a listing gets on.
class RowPage
{
public:
    static constexpr std::size_t largest = std::size_t{256} * 1024; ///< bytes of all rows as JSON

    explicit RowPage(std::size_t limit) : m_limit(limit) {}

    /// False where the row has no place any more: the listing goes on after the one before it.
    [[nodiscard]] bool add(nlohmann::json row);
    [[nodiscard]] nlohmann::json takeRows() { return std::move(m_rows); }

private:
    std::size_t m_limit;
    std::size_t m_bytes = 0;
    nlohmann::json m_rows = nlohmann::json::array();
};

} // namespace drydock::service
