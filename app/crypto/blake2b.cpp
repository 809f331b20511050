// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/blake2b.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace drydock::crypto {

namespace {

using Words = std::array<std::uint64_t, 8>;
constexpr std::size_t blockSize = 128;
constexpr std::size_t digestSize = 32;

constexpr Words initial = {0x6a09e667f3bcc908U, 0xbb67ae8584caa73bU, 0x3c6ef372fe94f82bU,
                           0xa54ff53a5f1d36f1U, 0x510e527fade682d1U, 0x9b05688c2b3e6c1fU,
                           0x1f83d9abfb41bd6bU, 0x5be0cd19137e2179U};

// RFC 7693 §2.7; rounds 10 and 11 repeat the first two.
constexpr std::array<std::array<std::uint8_t, 16>, 10> schedule = {{
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
}};

// Which words of the state each of a round's eight mixings takes: four columns, four diagonals.
constexpr std::array<std::array<std::uint8_t, 4>, 8> lanes = {{
    {0, 4, 8, 12},
    {1, 5, 9, 13},
    {2, 6, 10, 14},
    {3, 7, 11, 15},
    {0, 5, 10, 15},
    {1, 6, 11, 12},
    {2, 7, 8, 13},
    {3, 4, 9, 14},
}};

void mix(std::array<std::uint64_t, 16>& v, const std::array<std::uint8_t, 4>& lane, std::uint64_t x,
         std::uint64_t y)
{
    std::uint64_t& a = v[lane[0]];
    std::uint64_t& b = v[lane[1]];
    std::uint64_t& c = v[lane[2]];
    std::uint64_t& d = v[lane[3]];
    a += b + x;
    d = std::rotr(d ^ a, 32);
    c += d;
    b = std::rotr(b ^ c, 24);
    a += b + y;
    d = std::rotr(d ^ a, 16);
    c += d;
    b = std::rotr(b ^ c, 63);
}

void compress(Words& state, std::string_view block, std::uint64_t counted, bool last)
{
    std::array<std::uint64_t, 16> message{};
    for (std::size_t i = 0; i < block.size(); ++i)
        message[i / 8] |= std::uint64_t{static_cast<unsigned char>(block[i])} << (8U * (i % 8));
    std::array<std::uint64_t, 16> v{};
    for (std::size_t i = 0; i < 8; ++i) {
        v[i] = state[i];
        v[i + 8] = initial[i];
    }
    v[12] ^= counted;
    if (last)
        v[14] = ~v[14];
    for (std::size_t round = 0; round < 12; ++round) {
        const auto& order = schedule[round % schedule.size()];
        for (std::size_t i = 0; i < lanes.size(); ++i)
            mix(v, lanes[i], message[order[2 * i]], message[order[2 * i + 1]]);
    }
    for (std::size_t i = 0; i < 8; ++i)
        state[i] ^= v[i] ^ v[i + 8];
}

} // namespace

std::string blake2b256(std::string_view data)
{
    Words state = initial;
    state[0] ^= 0x01010000U ^ digestSize;
    std::uint64_t counted = 0;
    while (data.size() > blockSize) {
        counted += blockSize;
        compress(state, data.substr(0, blockSize), counted, false);
        data.remove_prefix(blockSize);
    }
    compress(state, data, counted + data.size(), true);
    std::string digest(digestSize, '\0');
    for (std::size_t i = 0; i < digestSize; ++i)
        digest[i] = static_cast<char>((state[i / 8] >> (8U * (i % 8))) & 0xffU);
    return digest;
}

} // namespace drydock::crypto
