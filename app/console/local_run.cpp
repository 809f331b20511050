// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/local_run.h"

#include "client/job_outcome.h"
#include "platform/file_system.h"
#include "views/charts/acknowledgement_chart.h"

#include <QFile>

#include <algorithm>
#include <iostream>

namespace drydock::console {
namespace {

using views::AcknowledgementSample;
using views::Layer;

constexpr std::uint64_t downloadRate = 1'000'000; // bytes a second
constexpr const char* groupModel = "rpi4";

void say(const std::string& line)
{
    std::cout << line << std::endl; // seen as it happens, also through a pipe
}

// [ms, queued, notified, inProgress, succeeded, failed, rejected, timedOut, canceled, other]
std::optional<AcknowledgementSample> sampleFrom(const nlohmann::json& point, std::int64_t begin)
{
    constexpr std::size_t fields = 10;
    if (!point.is_array() || point.size() < fields ||
        !std::ranges::all_of(point, [](const auto& value) { return value.is_number_integer(); }))
        return std::nullopt;
    AcknowledgementSample sample;
    sample.time = std::chrono::milliseconds(point[0].get<std::int64_t>() - begin);
    sample[Layer::Queued] = point[1].get<int>();
    sample[Layer::Notified] = point[2].get<int>();
    sample[Layer::InProgress] = point[3].get<int>();
    sample[Layer::Succeeded] = point[4].get<int>();
    sample[Layer::NotSuccessful] =
        point[5].get<int>() + point[6].get<int>() + point[7].get<int>() + point[8].get<int>();
    sample[Layer::AlreadyInstalled] = point[9].get<int>();
    return sample;
}

QString resultText(const client::JobReport& job)
{
    const nlohmann::json summary = {{"counts", job.counts}};
    return QStringLiteral("%1 of %2 succeeded")
        .arg(client::executionCount(summary, "succeeded"))
        .arg(job.total);
}

} // namespace

Expected<void> LocalRun::start()
{
    if (m_options.workDirectory.empty()) {
        m_temporary.emplace();
        if (!m_temporary->isValid())
            return fail(ErrorCode::Internal, m_temporary->errorString().toStdString());
        m_directory = m_temporary->path().toStdString();
    } else {
        std::error_code problem;
        std::filesystem::create_directories(m_options.workDirectory, problem);
        m_directory = std::filesystem::absolute(m_options.workDirectory, problem);
        if (problem = platform::makePrivate(m_directory); problem)
            return fail(ErrorCode::Internal, m_directory.string() + ": " + problem.message());
        if (!std::filesystem::is_empty(m_directory))
            return fail(ErrorCode::Conflict,
                        m_directory.string() + " is not empty: a local fleet begins anew");
    }
    client::LocalFleetOptions options;
    options.devices = m_options.devices;
    options.workDirectory = m_directory / "fleet";
    options.makeKeys = true;
    options.downloadRate = downloadRate;
    options.interrupted = m_options.interrupted;
    auto fleet = client::LocalFleet::start(
        std::move(options), [](client::LocalFleetStep, const std::string& text) { say(text); });
    if (!fleet)
        return tl::unexpected(fleet.error());
    m_fleet = std::move(*fleet);
    say("local fleet is up: " + std::to_string(m_options.devices) + " devices online");
    return {};
}

Expected<client::MainJobReport> LocalRun::update()
{
    client::MainJobOptions options;
    options.steps = {{"2.0.0", std::string("model = ") + groupModel, std::string("model ") + groupModel},
                     {"2.1.0", "id ~ \"*\"", "all devices"}};
    options.workDirectory = m_directory;
    options.signingKey = signingKey();
    options.interrupted = m_options.interrupted;
    options.problem = [this] { return m_fleet->problem(); };
    // A small fleet is told within ten seconds, which leaves a curve to look at.
    options.maximumPerMinute = std::clamp(m_options.devices * 6, 60, 60'000);
    Expected<client::MainJobReport> report = client::runMainJob(m_fleet->profile(), options, say);
    if (!report) {
        const std::string ended = m_fleet->problem();
        if (!ended.empty() && report.error().message.find(ended) == std::string::npos)
            report.error().message += "; " + ended;
    }
    return report;
}

Expected<void> checkChartPath(const std::filesystem::path& path)
{
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem))
        return fail(ErrorCode::InvalidArgument,
                    "cannot write the chart to " + path.string() + ": is a directory");
    QFile file(QString::fromStdString(path.string()));
    const bool isNew = !file.exists();
    // Appending leaves the chart of an earlier run as it is.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return fail(ErrorCode::InvalidArgument,
                    "cannot write the chart to " + path.string() + ": " + file.errorString().toStdString());
    if (isNew)
        file.remove();
    return {};
}

Expected<void> writeChart(const client::MainJobReport& report, const std::filesystem::path& path)
{
    views::AcknowledgementChart chart;
    chart.title = QStringLiteral("Acknowledgements over time");
    std::optional<std::int64_t> begin;
    AcknowledgementSample before;
    QStringList parts;
    for (const client::JobReport& job : report.jobs) {
        const QString label =
            QStringLiteral("%1 to %2")
                .arg(QString::fromStdString(job.step.version), QString::fromStdString(job.step.label));
        parts.append(QStringLiteral("%1 (%2)").arg(label).arg(job.total));
        bool first = true;
        AcknowledgementSample last = before;
        for (const nlohmann::json& point : job.series) {
            if (!begin && point.is_array() && !point.empty() && point[0].is_number_integer())
                begin = point[0].get<std::int64_t>();
            std::optional<AcknowledgementSample> sample = sampleFrom(point, begin.value_or(0));
            if (!sample)
                continue;
            for (std::size_t i = 0; i < views::layerCount; ++i)
                sample->counts[i] += before.counts[i];
            if (std::exchange(first, false))
                chart.markers.push_back({sample->time, label});
            chart.samples.push_back(*sample);
            last = *sample;
        }
        if (!first)
            chart.results.push_back({last.time, resultText(job)});
        before = last;
    }
    if (!chart.samples.empty()) {
        // The end stays on the picture for a while, or its step would be the picture's edge.
        before.time += std::max<std::chrono::milliseconds>(std::chrono::milliseconds(200), before.time / 25);
        chart.samples.push_back(before);
    }
    chart.subtitle = parts.join(QStringLiteral(", then "));
    const QImage image = views::renderAcknowledgementChart(chart);
    if (!image.save(QString::fromStdString(path.string()), "PNG"))
        return fail(ErrorCode::Internal, "cannot write the chart to " + path.string());
    return {};
}

} // namespace drydock::console
