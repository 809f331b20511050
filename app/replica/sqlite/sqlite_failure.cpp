// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sqlite/sqlite_failure.h"

#include <sqlite3.h>

#include <string>

namespace drydock::replica {

Error sqliteFailure(sqlite3* database)
{
    return {ErrorCode::Unavailable, std::string("store: ") + sqlite3_errmsg(database), {}};
}

} // namespace drydock::replica
