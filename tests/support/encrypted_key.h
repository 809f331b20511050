// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/evp.h>

#include <QByteArray>

namespace drydock::test {

/// A minisign secret key file without encryption (`plain`) as one that opens with `passphrase`; scrypt's cost
/// is the least, so that tests need neither minisign's gigabyte nor its seconds.
[[nodiscard]] inline QByteArray encryptedKey(const QByteArray& plain, const QByteArray& passphrase)
{
    constexpr int saltAt = 6;
    constexpr int saltSize = 32;
    constexpr int bodyAt = saltAt + saltSize + 16;
    const QList<QByteArray> lines = plain.trimmed().split('\n');
    QByteArray raw = QByteArray::fromBase64(lines.last());
    raw.replace(2, 2, "Sc");
    QByteArray cost(16, '\0');
    cost[1] = char(0x80); // 32,768 operations
    cost[11] = 1;         // 16 MiB
    raw.replace(saltAt + saltSize, 16, cost);
    QByteArray stream(raw.size() - bodyAt, '\0');
    EVP_PBE_scrypt(passphrase.constData(), std::size_t(passphrase.size()),
                   reinterpret_cast<const unsigned char*>(raw.constData()) + saltAt, saltSize, 1024, 8, 1, 0,
                   reinterpret_cast<unsigned char*>(stream.data()), std::size_t(stream.size()));
    for (int i = 0; i < stream.size(); ++i)
        raw[bodyAt + i] = char(raw[bodyAt + i] ^ stream[i]);
    return lines.first() + '\n' + raw.toBase64() + '\n';
}

} // namespace drydock::test
