// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/row_page.h"

#include "fleet/strict_json.h"

namespace drydock::service {

bool RowPage::add(nlohmann::json row)
{
    // As the answer writes it: with a comma, and what is not UTF-8 replaced.
    const auto bytes = jsonText(row).size() + 1;
    if (!m_rows.empty() && (m_rows.size() >= m_limit || m_bytes + bytes > largest))
        return false;
    m_bytes += bytes;
    m_rows.push_back(std::move(row));
    return true;
}

} // namespace drydock::service
