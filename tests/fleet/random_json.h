// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <random>
#include <string>

namespace drydock::testing {

/// Random values of the kind that devices report. The seed is the test's, and stands in its messages.
class RandomJson
{
public:
    explicit RandomJson(std::uint32_t seed) : m_engine(seed) {}

    std::size_t below(std::size_t bound) { return m_engine() % bound; }
    bool oneIn(std::size_t chances) { return below(chances) == 0; }

    nlohmann::json scalar()
    {
        switch (below(6)) {
        case 0:
            return static_cast<std::int64_t>(below(5)) - 2;
        case 1:
            return static_cast<double>(below(8)) / 4;
        case 2:
            return oneIn(2);
        case 3:
            return std::string("\xC3\xA9\"\\\n");
        case 4:
            return nlohmann::json::array({below(3), "x", nlohmann::json::object({{"k", below(2)}})});
        default:
            return std::string(1, static_cast<char>('a' + below(4)));
        }
    }

    /// An object of few keys, so that two of them have many in common. With nulls it is a patch.
    nlohmann::json object(bool nulls, int levels = 3)
    {
        auto result = nlohmann::json::object();
        for (std::size_t members = below(5); members > 0; --members) {
            const std::string key(1, static_cast<char>('p' + below(5)));
            if (nulls && oneIn(4))
                result[key] = nullptr;
            else if (levels > 0 && oneIn(3))
                result[key] = object(nulls, levels - 1);
            else
                result[key] = scalar();
        }
        return result;
    }

    std::string bytes(std::string_view alphabet, std::size_t longest)
    {
        std::string text;
        for (std::size_t length = below(longest + 1); length > 0; --length)
            text += alphabet.empty() ? static_cast<char>(below(256)) : alphabet[below(alphabet.size())];
        return text;
    }

private:
    std::mt19937 m_engine;
};

} // namespace drydock::testing
