// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sql/sql_store.h"

namespace drydock::replica {

Expected<void> SqlStore::prepareSchema(std::span<const DialectWord> words)
{
    begin();
    const auto latest = static_cast<int>(schemaSteps().size());
    const int version = schemaVersion();
    if (version > latest) {
        rollback();
        return fail(ErrorCode::Unavailable, "written by a later version of drydockd (schema " +
                                                std::to_string(version) + ", this one knows " +
                                                std::to_string(latest) +
                                                "); use that version or restore a backup");
    }
    for (const auto step : schemaSteps().subspan(static_cast<std::size_t>(version))) {
        for (const char* statement : step)
            m_statements.execute(inDialect(statement, words));
    }
    if (version < latest)
        setSchemaVersion(latest);
    return commit();
}

} // namespace drydock::replica
