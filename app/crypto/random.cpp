// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"

#include "crypto/encoding.h"

#include <openssl/rand.h>

#include <cstdlib>

namespace drydock::crypto {

std::string randomBytes(std::size_t count)
{
    std::string data(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(data.data()), static_cast<int>(count)) != 1)
        std::abort();
    return data;
}

std::string uuidV7(TimePoint now)
{
    std::string raw = randomBytes(16);
    const auto milliseconds = static_cast<std::uint64_t>(toMilliseconds(now));
    for (unsigned i = 0; i < 6; ++i)
        raw[i] = static_cast<char>((milliseconds >> (8U * (5U - i))) & 0xffU);
    raw[6] = static_cast<char>((static_cast<unsigned char>(raw[6]) & 0x0fU) | 0x70U);
    raw[8] = static_cast<char>((static_cast<unsigned char>(raw[8]) & 0x3fU) | 0x80U);
    std::string text = toHex(raw);
    for (const std::size_t dash : {8U, 13U, 18U, 23U})
        text.insert(dash, 1, '-');
    return text;
}

JobId newJobId(TimePoint now)
{
    return *JobId::parse(uuidV7(now));
}

} // namespace drydock::crypto
