// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/main_job.h"

#include "client/device_list.h"
#include "client/device_map.h"
#include "client/job_outcome.h"
#include "client/job_watch.h"
#include "client/session.h"
#include "client/staging.h"
#include "crypto/random.h"

#include <fstream>
#include <utility>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

constexpr std::size_t packageBytes = 2 * 1024 * 1024;

/// The steps of the job share these.
class MainJob
{
public:
    MainJob(Session& session, const MainJobOptions& options,
            const std::function<void(const std::string&)>& say)
        : m_session(session), m_options(options), m_say(say)
    {
    }

    Expected<void> stage(const UpdateStep& step);
    Expected<JobReport> update(const UpdateStep& step);
    Expected<void> verify(MainJobReport& report);

private:
    [[nodiscard]] std::string trouble() const
    {
        if (m_options.interrupted && m_options.interrupted())
            return "interrupted; the job itself goes on";
        return m_options.problem ? m_options.problem() : std::string();
    }

    Session& m_session;
    const MainJobOptions& m_options;
    const std::function<void(const std::string&)>& m_say;
};

Expected<void> MainJob::stage(const UpdateStep& step)
{
    StageRequest request;
    request.file = m_options.workDirectory / (m_options.package + "-" + step.version + ".bin");
    request.name = m_options.package;
    request.version = step.version;
    request.signingKey = m_options.signingKey;
    std::ofstream file(request.file, std::ios::binary | std::ios::trunc);
    file << m_options.package << ' ' << step.version << '\n' << crypto::randomBytes(packageBytes);
    file.close();
    if (!file)
        return fail(ErrorCode::Internal, "cannot write " + request.file.string());
    const Expected<Json> package = stagePackage(m_session.service(), request);
    if (!package)
        return tl::unexpected(package.error());
    m_say("staged " + m_options.package + " " + step.version + " (" + deviceText(*package, "state") +
          (request.signingKey.empty() ? ", not signed)" : ", signed)"));
    return {};
}

Expected<JobReport> MainJob::update(const UpdateStep& step)
{
    const Json document = {{"name", m_options.package + " " + step.version + " to " + step.label},
                           {"package", {{"name", m_options.package}, {"version", step.version}}},
                           {"targets", {{"query", step.query}}},
                           {"targetSelection", "SNAPSHOT"},
                           {"rollout", {{"maximumPerMinute", m_options.maximumPerMinute}}}};
    const auto begin = std::chrono::steady_clock::now();
    const Expected<Json> created =
        m_session.service().call("jobs.create", {{"document", document}, {"start", true}});
    if (!created)
        return tl::unexpected(created.error());
    JobReport report{step, deviceText(*created, "jobId"), {}, {}, {}, 0, 0};
    m_say("job " + report.jobId + ": " + m_options.package + " " + step.version + " to " + step.label);

    JobWatch watch(m_session.connection(), m_session.profile().fleetRoot, report.jobId);
    std::string lastLine;
    const Expected<Json> end = watch.wait(
        [&](const Json& summary) {
            if (std::string line = progressLine(summary); line != lastLine) {
                m_say("  " + line);
                lastLine = std::move(line);
            }
        },
        m_options.patience, [this] { return trouble(); });
    if (!end)
        return tl::unexpected(end.error());
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    report.state = deviceText(*end, "state");
    report.total = executionTotal(*end);
    report.counts = end->value("counts", Json::object());
    report.series = end->value("series", Json::array());
    return report;
}

Expected<void> MainJob::verify(MainJobReport& report)
{
    const std::string& goal = m_options.steps.back().version;
    return listDevices(m_session.service(), {}, [&](const wire::DevicePage& page) {
        for (std::size_t i = 0; i < page.rowCount(); ++i) {
            const Json device = page.row(i);
            const std::string reported = deviceText(device, wire::column::softwareVersion);
            ++report.devices;
            if (reported == goal)
                ++report.onGoal;
            else
                report.elsewhere.push_back(deviceText(device, wire::column::id) + ": " +
                                           (reported.empty() ? "reports no version" : reported));
        }
    });
}

bool succeeded(const JobReport& job)
{
    const Json summary = {{"counts", job.counts}};
    return job.state == "COMPLETED" && job.total > 0 && executionCount(summary, "succeeded") == job.total;
}

} // namespace

Json MainJobReport::toJson() const
{
    Json jobList = Json::array();
    for (const JobReport& job : jobs)
        jobList.push_back({{"jobId", job.jobId},
                           {"version", job.step.version},
                           {"query", job.step.query},
                           {"state", job.state},
                           {"total", job.total},
                           {"counts", job.counts},
                           {"seconds", job.seconds}});
    return {
        {"ok", ok}, {"devices", devices}, {"onGoal", onGoal}, {"elsewhere", elsewhere}, {"jobs", jobList}};
}

Expected<MainJobReport> runMainJob(const Profile& profile, const MainJobOptions& options,
                                   const std::function<void(const std::string&)>& say)
{
    const Expected<std::unique_ptr<Session>> session = Session::open(profile);
    if (!session)
        return tl::unexpected(session.error());
    MainJob job(**session, options, say);
    MainJobReport report;
    for (const UpdateStep& step : options.steps) {
        if (const Expected<void> staged = job.stage(step); !staged)
            return tl::unexpected(staged.error());
    }
    for (const UpdateStep& step : options.steps) {
        const Expected<JobReport> done = job.update(step);
        if (!done)
            return tl::unexpected(done.error());
        report.jobs.push_back(*done);
    }
    if (const Expected<void> verified = job.verify(report); !verified)
        return tl::unexpected(verified.error());
    report.ok =
        report.devices > 0 && report.onGoal == report.devices && std::ranges::all_of(report.jobs, succeeded);
    return report;
}

} // namespace drydock::client
