// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/device_list.h"

namespace drydock::client {

Expected<void> listDevices(ServiceClient& service, const std::string& query,
                           const std::function<void(const wire::DevicePage&)>& onPage,
                           const std::vector<std::string>& columns)
{
    std::string next;
    do {
        nlohmann::json arguments = {{"limit", wire::devicePageMaximumRows}};
        if (!columns.empty())
            arguments["columns"] = columns;
        if (!query.empty())
            arguments["query"] = query;
        if (!next.empty())
            arguments["next"] = next;
        const Expected<Answer> answer = service.callForAnswer("devices.list", std::move(arguments));
        if (!answer)
            return tl::unexpected(answer.error());
        const Expected<wire::DevicePage> page = wire::decodeDevicePage(answer->bytes);
        if (!page)
            return tl::unexpected(page.error());
        onPage(*page);
        next = page->next;
    } while (!next.empty());
    return {};
}

} // namespace drydock::client
