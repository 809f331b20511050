// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/csv.h"

namespace drydock::service {

Expected<std::vector<std::vector<std::string>>> parseCsv(std::string_view text)
{
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string field;
    bool quoted = false;
    const auto endRow = [&]() -> bool {
        row.push_back(std::move(field));
        field.clear();
        const bool blank = row.size() == 1 && row.front().empty();
        const bool good = blank || rows.empty() || row.size() == rows.front().size();
        if (!blank)
            rows.push_back(std::move(row));
        row.clear();
        return good;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"')
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                field += text[++i];
            else
                quoted = false;
        } else if (c == '"' && field.empty()) {
            quoted = true;
        } else if (c == ',') {
            row.push_back(std::move(field));
            field.clear();
        } else if (c == '\n') {
            if (!endRow())
                return fail(ErrorCode::InvalidArgument,
                            "line " + std::to_string(rows.size()) + " has another number of fields", "csv");
        } else if (c != '\r') {
            field += c;
        }
    }
    if (quoted)
        return fail(ErrorCode::InvalidArgument, "a quote is not closed", "csv");
    if ((!field.empty() || !row.empty()) && !endRow())
        return fail(ErrorCode::InvalidArgument, "the last line has another number of fields", "csv");
    return rows;
}

} // namespace drydock::service
