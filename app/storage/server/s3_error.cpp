// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/s3_error.h"

#include "platform/file_system.h"

namespace drydock::storage::server {

tl::unexpected<S3Error> refuseFor(const std::error_code& problem, const std::string& what)
{
    const bool full = platform::isDiskFull(problem);
    return refuse(full ? 507 : 500, "InternalError",
                  what + ": " + problem.message() +
                      (full ? "; free space in the package store's directory" : ""));
}

} // namespace drydock::storage::server
