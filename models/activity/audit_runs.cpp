// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/audit_runs.h"

#include <algorithm>
#include <chrono>

namespace drydock::models {
namespace {

bool isOneRun(const client::AuditLine& left, const client::AuditLine& right)
{
    const auto minute = [](TimePoint time) { return std::chrono::floor<std::chrono::minutes>(time); };
    return left.operatorName.empty() && right.operatorName.empty() && left.action == right.action &&
           left.jobId == right.jobId && left.reason == right.reason &&
           minute(left.time) == minute(right.time);
}

} // namespace

std::vector<AuditRow> auditRows(const std::vector<const client::AuditLine*>& lines,
                                const std::set<std::int64_t>& expanded)
{
    std::vector<AuditRow> rows;
    for (auto begin = lines.begin(); begin != lines.end();) {
        const auto end = std::find_if_not(begin, lines.end(), [first = *begin](const auto* line) {
            return line == first || isOneRun(*first, *line);
        });
        const std::int64_t oldest = (*std::prev(end))->seq;
        const std::int64_t run = end - begin > 1 ? oldest : 0;
        if (run != 0 && !expanded.contains(run)) {
            AuditRow row{oldest, (*begin)->seq, run, std::uint32_t(end - begin)};
            for (auto line = begin; line != end; ++line)
                row.devices += (*line)->count;
            rows.push_back(row);
        } else {
            std::transform(begin, end, std::back_inserter(rows), [run](const auto* line) {
                return AuditRow{line->seq, line->seq, run, 1, line->count};
            });
        }
        begin = end;
    }
    return rows;
}

std::vector<AuditEntry> auditEntries(const std::vector<const client::AuditLine*>& lines, std::size_t most)
{
    std::vector<AuditEntry> entries;
    auto newest = lines.begin();
    for (const AuditRow& row : auditRows(lines, {})) {
        if (entries.size() == most)
            break;
        entries.push_back({**newest});
        entries.back().line.count = row.devices;
        newest += row.lines;
    }
    return entries;
}

} // namespace drydock::models
