// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/duration.h"
#include "fleet/error.h"
#include "fleet/percentage.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace drydock {

/// InvalidArgument that names a field of a document by its dotted path.
[[nodiscard]] tl::unexpected<Error> invalidField(const std::string& field, const std::string& message);

/// Reads one object of a document that people write, by steps: the first thing that is wrong sticks, later
/// steps do nothing, and `result` gives it, with the field's dotted path ("rollout.waves.0.count"). What is
/// not there leaves its place as it was.
class DocumentReader
{
public:
    DocumentReader(const nlohmann::json& json, std::string path);

    [[nodiscard]] const nlohmann::json* find(const char* key) const;
    [[nodiscard]] std::string field(std::string_view key) const;
    [[nodiscard]] bool isGood() const { return !m_error; }
    [[nodiscard]] Expected<void> result() const;

    void refuse(const std::string& field, const std::string& message);
    /// Unsupported: it means something, and this version does not do it.
    void notOffered(const std::string& field, const std::string& message);
    /// Takes over what a reader of a part found.
    void adopt(const Expected<void>& result);

    /// Every other key is an error; one of `unsupported` an Unsupported one.
    void onlyKeys(std::initializer_list<std::string_view> offered,
                  std::initializer_list<std::string_view> unsupported = {});
    void boolean(const char* key, bool& out);
    void text(const char* key, std::size_t longest, std::string& out);
    void duration(const char* key, Duration& out);
    /// `null` is none.
    void durationOrNull(const char* key, std::optional<Duration>& out);
    void percentage(const char* key, std::optional<Percentage>& out);
    /// One of `names`, which stand in the order of the values.
    template <typename E, std::size_t N>
    void oneOf(const char* key, const std::string_view (&names)[N], E& out)
    {
        if (const auto index = indexOf(key, names, N))
            out = E(*index);
    }
    template <typename I>
    void integer(const char* key, std::int64_t low, std::int64_t high, I& out)
    {
        if (const auto number = whole(key, low, high))
            out = I(*number);
    }
    template <typename I>
    void integer(const char* key, std::int64_t low, std::int64_t high, std::optional<I>& out)
    {
        if (const auto number = whole(key, low, high))
            out = I(*number);
    }

private:
    [[nodiscard]] std::optional<std::size_t> indexOf(const char* key, const std::string_view* names,
                                                     std::size_t count);
    [[nodiscard]] std::optional<std::int64_t> whole(const char* key, std::int64_t low, std::int64_t high);

    const nlohmann::json& m_json;
    std::string m_path;
    std::optional<Error> m_error;
};

} // namespace drydock
