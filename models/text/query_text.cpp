// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/query_text.h"

#include "fleet/query.h"

namespace drydock::models {

QString equalsQuery(const char* field, const std::string& value)
{
    std::string quoted;
    for (const char c : value) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    const std::string text = std::string(field) + " = \"" + quoted + "\"";
    const auto query = Query::parse(text);
    return QString::fromStdString(query ? toString(*query) : text);
}

} // namespace drydock::models
