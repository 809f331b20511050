// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/update_report.h"

#include "fleet/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace drydock {

namespace {

constexpr std::array<std::string_view, 4> statusTexts{"RUNNING", "SUCCESS", "FAILURE", "REJECTED"};

} // namespace

std::string_view toString(UpdateStatus status)
{
    return statusTexts.at(static_cast<std::size_t>(status));
}

std::optional<UpdateStatus> updateStatusFromString(std::string_view text)
{
    const auto found = std::ranges::find(statusTexts, text);
    if (found == statusTexts.end())
        return std::nullopt;
    return static_cast<UpdateStatus>(found - statusTexts.begin());
}

std::optional<UpdateStatus> reportedStatus(const nlohmann::json& value)
{
    return value.is_object() ? updateStatusFromString(textOrNone(value, "status")) : std::nullopt;
}

std::optional<UpdateReport> updateReportFromJson(const nlohmann::json& value)
{
    const auto status = reportedStatus(value);
    if (!status)
        return std::nullopt;
    UpdateReport report;
    report.jobId = textOrNone(value, "jobId");
    if (report.jobId.empty())
        return std::nullopt;
    report.status = *status;
    report.phase = textOrNone(value, "phase");
    report.reason = textOrNone(value, "reason");
    if (const auto found = value.find("progress"); found != value.end() && found->is_number())
        report.progress = static_cast<int>(std::clamp(found->get<double>(), 0.0, 100.0));
    return report;
}

nlohmann::json toJson(const UpdateReport& report)
{
    nlohmann::json value{{"jobId", report.jobId}, {"status", toString(report.status)}};
    if (!report.phase.empty())
        value["phase"] = report.phase;
    if (report.progress)
        value["progress"] = *report.progress;
    if (!report.reason.empty())
        value["reason"] = report.reason;
    return value;
}

nlohmann::json toMergePatch(const UpdateReport& report)
{
    nlohmann::json value{{"phase", nullptr}, {"progress", nullptr}, {"reason", nullptr}};
    value.update(toJson(report));
    return value;
}

} // namespace drydock
