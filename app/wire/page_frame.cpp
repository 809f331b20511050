// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/page_frame.h"

#include "wire/device_page.h"

#include <zstd.h>

namespace drydock::wire {
namespace {

tl::unexpected<Error> badFrame(const char* what)
{
    return fail(ErrorCode::InvalidArgument, std::string("page of devices: ") + what);
}

} // namespace

Expected<std::string> openPageFrame(std::string_view bytes)
{
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return badFrame("not a zstd frame that tells its size");
    if (size > devicePageMaximumBytes)
        return fail(ErrorCode::TooLarge, "page of devices: " + std::to_string(size) +
                                             " bytes when decompressed, more than the " +
                                             std::to_string(devicePageMaximumBytes) + " allowed");
    std::string result(static_cast<std::size_t>(size), '\0');
    const std::size_t written = ZSTD_decompress(result.data(), result.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(written) || written != result.size())
        return badFrame("damaged zstd frame");
    return result;
}

} // namespace drydock::wire
