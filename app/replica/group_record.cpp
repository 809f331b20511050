// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/group_record.h"

#include <nlohmann/json.hpp>

namespace drydock::replica {

using nlohmann::json;

namespace {
constexpr int formatVersion = 1;
}

std::string_view toString(GroupKind kind)
{
    switch (kind) {
    case GroupKind::Static:
        return "STATIC";
    case GroupKind::Dynamic:
        return "DYNAMIC";
    }
    return "STATIC";
}

std::string GroupRecord::encode() const
{
    return json{{"format", formatVersion},
                {"title", title},
                {"kind", toString(kind)},
                {"query", query},
                {"createdBy", createdBy},
                {"created", toMilliseconds(created)},
                {"changed", toMilliseconds(changed)},
                {"settled", settled},
                {"list", list},
                {"deleted", deleted}}
        .dump();
}

std::optional<GroupRecord> GroupRecord::decode(std::string_view text)
{
    const json stored = json::parse(text, nullptr, false);
    if (!stored.is_object() || stored.value("format", 0) != formatVersion)
        return std::nullopt;
    return GroupRecord{.title = stored.value("title", ""),
                       .kind = stored.value("kind", "") == toString(GroupKind::Dynamic) ? GroupKind::Dynamic
                                                                                        : GroupKind::Static,
                       .query = stored.value("query", ""),
                       .createdBy = stored.value("createdBy", ""),
                       .created = fromMilliseconds(stored.value("created", std::int64_t{0})),
                       .changed = fromMilliseconds(stored.value("changed", std::int64_t{0})),
                       .settled = stored.value("settled", false),
                       .list = stored.value("list", ""),
                       .deleted = stored.value("deleted", false)};
}

} // namespace drydock::replica
