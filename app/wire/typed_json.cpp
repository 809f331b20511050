// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/typed_json.h"

#include <string>

namespace drydock::wire {

nlohmann::json toJson(const TypedValues& values, const TypedValue& value)
{
    switch (value.kind) {
    case TypedValue::Kind::Null:
        break;
    case TypedValue::Kind::Boolean:
        return value.integer != 0;
    case TypedValue::Kind::Integer:
        // As CBOR has them: what is not negative is unsigned.
        if (value.integer >= 0)
            return static_cast<std::uint64_t>(value.integer);
        return value.integer;
    case TypedValue::Kind::Real:
        return value.real;
    case TypedValue::Kind::Text:
        return values.text(value);
    case TypedValue::Kind::List: {
        auto list = nlohmann::json::array();
        for (const TypedValue& item : values.items(value))
            list.push_back(toJson(values, item));
        return list;
    }
    case TypedValue::Kind::Map: {
        auto map = nlohmann::json::object();
        const auto items = values.items(value);
        for (std::size_t i = 0; i + 1 < items.size(); i += 2)
            map[std::string(values.text(items[i]))] = toJson(values, items[i + 1]);
        return map;
    }
    }
    return nullptr;
}

} // namespace drydock::wire
