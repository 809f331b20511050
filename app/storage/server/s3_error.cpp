// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/s3_error.h"

#include <cerrno>
#include <system_error>

namespace drydock::storage::server {

tl::unexpected<S3Error> refuseForErrno(int number, const std::string& what)
{
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    const std::string reason = std::error_code(number, std::generic_category()).message();
    return refuse(full ? 507 : 500, "InternalError",
                  what + ": " + reason + (full ? "; free space in the package store's directory" : ""));
}

} // namespace drydock::storage::server
