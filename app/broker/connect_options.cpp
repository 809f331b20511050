// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/connect_options.h"

#include <charconv>

namespace drydock::broker {

namespace {

bool isHostCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '-' || c == '_';
}

bool isAddressCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':' ||
           c == '.' || c == '%' || isHostCharacter(c);
}

tl::unexpected<Error> refused(std::string_view why)
{
    // The URL itself is not repeated: it may hold the password that it is refused for.
    return fail(ErrorCode::InvalidArgument,
                "broker URL: " + std::string(why) + "; write mqtt://host[:1883] or mqtts://host[:8883]");
}

} // namespace

Expected<BrokerAddress> BrokerAddress::parse(std::string_view url)
{
    BrokerAddress address;
    if (url.starts_with("mqtts://")) {
        address.tls = true;
        address.port = 8883;
        url.remove_prefix(8);
    } else if (url.starts_with("mqtt://")) {
        url.remove_prefix(7);
    } else {
        return refused("it begins neither with mqtt:// nor with mqtts://");
    }

    if (const auto at = url.rfind('@'); at != std::string_view::npos) {
        const std::string_view user = url.substr(0, at);
        if (user.find(':') != std::string_view::npos)
            return refused("it holds a password, which everybody on this machine could read; give it by a "
                           "password file instead");
        if (user.empty() || user.find_first_of("/?#@ ") != std::string_view::npos)
            return refused("the user name is empty or holds one of / ? # @ or a space");
        address.user = user;
        url.remove_prefix(at + 1);
    }
    if (url.ends_with('/'))
        url.remove_suffix(1);

    std::string_view rest;
    if (url.starts_with('[')) {
        const auto end = url.find(']');
        if (end == std::string_view::npos)
            return refused("the bracket of the IPv6 address is not closed");
        address.host = url.substr(1, end - 1);
        rest = url.substr(end + 1);
        for (const char c : address.host)
            if (!isAddressCharacter(c))
                return refused("the text in brackets is no IPv6 address");
    } else {
        const auto colon = url.find(':');
        address.host = url.substr(0, colon);
        rest = colon == std::string_view::npos ? std::string_view{} : url.substr(colon);
        for (const char c : address.host)
            if (!isHostCharacter(c))
                return refused("the host name holds a character that no host name has");
    }
    if (address.host.empty())
        return refused("it names no host");
    if (rest.empty())
        return address;

    unsigned port = 0;
    const char* const end = rest.data() + rest.size();
    const auto [next, problem] = std::from_chars(rest.data() + 1, end, port);
    if (!rest.starts_with(':') || problem != std::errc{} || next != end || port == 0 || port > 65535)
        return refused("the port is no number from 1 to 65535");
    address.port = static_cast<std::uint16_t>(port);
    return address;
}

std::string BrokerAddress::str() const
{
    const bool ipv6 = host.find(':') != std::string::npos;
    return (tls ? "mqtts://" : "mqtt://") + (user.empty() ? "" : user + "@") +
           (ipv6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

} // namespace drydock::broker
