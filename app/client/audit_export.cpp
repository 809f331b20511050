// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/audit_export.h"

#include "fleet/strict_json.h"
#include "fleet/utc_text.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <system_error>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

constexpr int pageSize = 1000;

std::string cell(const std::string& text)
{
    if (text.find_first_of("\",\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string textOf(const Json& line, const char* key)
{
    const auto found = line.find(key);
    if (found == line.end() || found->is_null())
        return {};
    return found->is_string() ? found->get<std::string>() : jsonText(*found);
}

std::string csvRow(const Json& line)
{
    const auto time = line.find("time");
    std::string row = textOf(line, "seq");
    row += "," + (time != line.end() && time->is_number_integer()
                      ? formatUtc(fromMilliseconds(time->get<std::int64_t>()))
                      : std::string());
    for (const char* key : {"operator", "action", "result", "reason", "hash", "arguments"})
        row += "," + cell(textOf(line, key));
    return row;
}

/// Pages of the trail into `out`, until there are none left.
Expected<std::uint64_t> writeLines(ServiceClient& service, std::ostream& out, AuditFormat format,
                                   const std::function<void(std::uint64_t)>& progress,
                                   const std::stop_token& stop)
{
    if (format == AuditFormat::Csv)
        out << "seq,time,operator,action,result,reason,hash,arguments\r\n";
    std::uint64_t written = 0;
    for (Json after = 0; !after.is_null();) {
        if (stop.stop_requested())
            return fail(ErrorCode::Unavailable, "the export was stopped");
        const auto page = service.call("audit.list", {{"after", after}, {"limit", pageSize}});
        if (!page)
            return tl::unexpected(page.error());
        const auto lines = page->find("lines");
        const auto next = page->find("next");
        if (lines == page->end() || !lines->is_array() || next == page->end() || *next == after)
            return fail(ErrorCode::Internal, "audit.list: the answer holds no lines", "lines");
        for (const Json& line : *lines) {
            if (format == AuditFormat::Csv)
                out << csvRow(line) << "\r\n";
            else
                out << jsonText(line) << "\n";
        }
        written += lines->size();
        progress(written);
        after = *next;
    }
    return written;
}

} // namespace

Expected<std::uint64_t> exportAudit(ServiceClient& service, const std::filesystem::path& file,
                                    AuditFormat format, const std::function<void(std::uint64_t)>& progress,
                                    const std::stop_token& stop)
{
    std::filesystem::path part = file;
    part += ".part";
    std::ofstream out(part, std::ios::binary);
    auto written = writeLines(service, out, format, progress, stop);
    out.close();
    std::error_code problem;
    if (written && !out)
        written =
            fail(ErrorCode::Unavailable, file.string() + " cannot be written; is there space, and may you?");
    if (written) {
        std::filesystem::rename(part, file, problem);
        if (problem)
            written = fail(ErrorCode::Unavailable, file.string() + ": " + problem.message());
    }
    if (!written)
        std::filesystem::remove(part, problem);
    return written;
}

} // namespace drydock::client
