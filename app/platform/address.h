// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sockaddr;

namespace drydock::platform {

/// An address and a port as the system's calls take them.
class Address
{
public:
    Address(const sockaddr* address, std::size_t size);
    /// "127.0.0.1"; nothing where that is none of IPv4.
    [[nodiscard]] static std::optional<Address> ipv4(const std::string& text, std::uint16_t port);

    [[nodiscard]] const sockaddr* native() const { return reinterpret_cast<const sockaddr*>(m_bytes.data()); }
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// The address alone.
    [[nodiscard]] std::string text() const;

private:
    alignas(8) std::array<std::byte, 128> m_bytes{};
    std::size_t m_size = 0;
};

/// 4 or 16 bytes of an address as text; empty where there are more or fewer.
[[nodiscard]] std::string addressText(std::string_view bytes);
/// Of an address of IPv4, without its port; empty where it is another.
[[nodiscard]] std::string ipv4Text(const sockaddr* address);
/// Whether it is an address, and no name.
[[nodiscard]] bool isNumericAddress(const std::string& host);

struct Resolved
{
    std::vector<Address> addresses;
    std::string problem; ///< the system's words where there is none
};
/// Asks the system's resolver; waits, and cannot be interrupted.
[[nodiscard]] Resolved resolve(const std::string& host, std::uint16_t port);
/// What getaddrinfo returned, in words.
[[nodiscard]] std::string resolveProblemText(int code);

/// A TCP socket that is not waited for and begins to connect: `problem` is an errno, EINPROGRESS while it is
/// under way. -1 where there is none.
[[nodiscard]] int startConnect(const Address& address, int& problem);

/// A TCP port of the loopback interface that was free a moment ago; 0 if none could be had.
[[nodiscard]] std::uint16_t freeLoopbackPort();

} // namespace drydock::platform
