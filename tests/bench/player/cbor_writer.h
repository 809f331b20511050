// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace drydock::bench {

/// Appends CBOR (RFC 8949) to a string. A player that built documents would be busier than what it feeds.
class CborWriter
{
public:
    explicit CborWriter(std::string& out) : m_out(out) {}

    void number(std::uint64_t value) { head(0x00, value); }
    void text(std::string_view value)
    {
        head(0x60, value.size());
        m_out.append(value);
    }
    void array(std::uint64_t size) { head(0x80, size); }
    void map(std::uint64_t size) { head(0xa0, size); }
    void boolean(bool value) { m_out.push_back(static_cast<char>(value ? 0xf5 : 0xf4)); }
    void null() { m_out.push_back(static_cast<char>(0xf6)); }

private:
    void head(unsigned kind, std::uint64_t value)
    {
        if (value < 24)
            return byte(kind + value);
        const int bytes = value < 0x100 ? 1 : value < 0x1'0000 ? 2 : value < 0x1'0000'0000 ? 4 : 8;
        byte(kind + (bytes == 1 ? 24 : bytes == 2 ? 25 : bytes == 4 ? 26 : 27));
        for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
            byte(value >> unsigned(shift) & 0xffU);
    }
    void byte(std::uint64_t value) { m_out.push_back(static_cast<char>(value)); }

    std::string& m_out;
};

} // namespace drydock::bench
