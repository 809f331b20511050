// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the tour that shows jobs in waves, and what is held back.
#include "client/job_codec.h"
#include "console/screenshot_tour.h"
#include "models/jobs/command_question.h"
#include "models/packages/stage_draft.h"
#include "views/frame/order_dialog.h"
#include "views/holds/blackout_dialog.h"
#include "views/holds/hold_dialog.h"

#include <nlohmann/json.hpp>

#include <chrono>

namespace drydock::console {
namespace {

using namespace std::chrono_literals;
using models::JobCommand;
using nlohmann::json;
using views::PageId;

constexpr QSize smallWindow{960, 600};

json inWaves(const char* version)
{
    return {
        {"name", std::string("Agent ") + version},
        {"package", {{"name", "app"}, {"version", version}}},
        {"targets", {{"query", "id ~ \"*\""}}},
        {"rollout",
         {{"maximumPerMinute", 60},
          {"waves",
           {{{"count", 5}, {"successThreshold", 100}, {"errorThreshold", 20}, {"afterSuccess", "PAUSE"}},
            {{"percentage", 50}, {"successThreshold", 90}, {"errorThreshold", 10}, {"minimumExecuted", 5}},
            json::object()}}}}};
}

} // namespace

Expected<void> ScreenshotTour::waves()
{
    if (auto staged = stage("2.2.0"); !staged)
        return staged;
    auto id = createJob(inWaves("2.2.0"));
    if (!id)
        return tl::unexpected(id.error());
    const auto state = [this, &id] {
        const models::JobPtr job = m_workspace.jobs.find(*id);
        return job ? job->state : JobState::Draft;
    };
    if (auto paused = await(QStringLiteral("the first wave"), [&] { return state() == JobState::Paused; });
        !paused)
        return paused;
    m_window.showJob(QString::fromStdString(*id));
    take(QStringLiteral("job-waves-paused"), [this]() -> QWidget* { return &m_window; });
    takeQuestions(*id);
    m_workspace.jobActions.carryOut(JobCommand::Resume, *id);
    auto running = await(QStringLiteral("the second wave"), [&] {
        const models::JobPtr job = m_workspace.jobs.find(*id);
        return job->wave == 1 && job->waves[1].succeeded > 2;
    });
    if (!running)
        return running;
    m_workspace.jobActions.carryOut(JobCommand::Pause, *id, QStringLiteral("lunch"));
    take(QStringLiteral("job-waves"), [this]() -> QWidget* { return &m_window; });
    const QSize usual = m_window.size();
    m_window.resize(smallWindow);
    take(QStringLiteral("job-waves-small"), [this]() -> QWidget* { return &m_window; });
    m_window.resize(usual);
    m_workspace.jobActions.carryOut(JobCommand::ForceCancel, *id);
    if (auto over = await(QStringLiteral("the end of the waves"), [&] { return isTerminal(state()); }); !over)
        return over;

    json asked = inWaves("2.2.0");
    asked["approval"] = {{"required", true}};
    id = createJob(asked);
    if (!id)
        return tl::unexpected(id.error());
    m_window.showJob(QString::fromStdString(*id));
    take(QStringLiteral("job-approval"), [this]() -> QWidget* { return &m_window; });
    m_workspace.jobActions.carryOut(JobCommand::Reject, *id, QStringLiteral("not before the fair"));
    return await(QStringLiteral("the rejection"), [&] { return state() == JobState::Rejected; });
}

void ScreenshotTour::takeQuestions(const std::string& id)
{
    for (const auto& [command, name] :
         {std::pair{JobCommand::Resume, "job-resume"}, std::pair{JobCommand::Promote, "job-promote"},
          std::pair{JobCommand::Pause, "job-pause"}, std::pair{JobCommand::RollBack, "job-roll-back"},
          std::pair{JobCommand::Cancel, "job-cancel"}}) {
        const JobCommand asked = command;
        take(QString::fromLatin1(name), [this, asked, id]() -> QWidget* {
            const auto question = models::questionOf(asked, *m_workspace.jobs.find(id));
            auto* dialog = new views::OrderDialog(m_theme,
                                                  {.title = question.title,
                                                   .question = question.question,
                                                   .text = question.text,
                                                   .keep = question.keep,
                                                   .action = question.action,
                                                   .whyName = question.whyName,
                                                   .isDestructive = question.isDestructive},
                                                  &m_window);
            dialog->open();
            return dialog;
        });
    }
}

Expected<void> ScreenshotTour::holds()
{
    const auto show = [this]() -> QWidget* {
        m_window.showHolds();
        return &m_window;
    };
    take(QStringLiteral("holds-empty"), show);
    models::BlackoutDraft& draft = m_workspace.blackoutDraft;
    for (const auto& [kind, name] :
         {std::pair{models::BlackoutDraft::Kind::Once, "blackout-once"},
          std::pair{models::BlackoutDraft::Kind::Repeating, "blackout-repeating"}}) {
        const auto wanted = kind;
        take(QString::fromLatin1(name), [this, wanted, &draft]() -> QWidget* {
            m_window.showHolds();
            draft.begin();
            draft.setWhy(QStringLiteral("Trade fair"));
            draft.setKind(wanted);
            for (auto* dialog : m_window.findChildren<views::BlackoutDialog*>()) {
                if (dialog->isVisible())
                    return dialog;
            }
            return &m_window;
        });
    }
    const TimePoint now = systemNow();
    m_workspace.link.order(
        "service.setBlackouts",
        {{"blackouts",
          toJson(std::vector<Blackout>{
              {.id = "fair", .why = "Trade fair", .start = now - 1h, .end = now + 30h},
              {.id = "nights",
               .why = "Nights in Asia",
               .window =
                   MaintenanceWindow{.cron = "0 22 * * *", .duration = 4h, .timeZone = "Asia/Shanghai"}},
              {.id = "stocktaking", .why = "Stocktaking", .start = now - 300h, .end = now - 260h}})}},
        &m_window, [](const Expected<void>&) {});
    m_workspace.holdActions.hold("rpi4-0001", QStringLiteral("on my desk"), {});
    m_workspace.holdActions.hold("x86-0001", QStringLiteral("waits for a new power supply"), 24h);
    if (auto held = await(QStringLiteral("what is held back"),
                          [this] {
                              m_workspace.holds.refresh();
                              return m_workspace.holds.devices().size() == 2 &&
                                     m_workspace.holds.blackouts().size() == 3;
                          });
        !held)
        return held;
    take(QStringLiteral("holds"), show);
    const QSize usual = m_window.size();
    m_window.resize(smallWindow);
    take(QStringLiteral("holds-small"), show);
    m_window.resize(usual);
    m_window.showDevice(QStringLiteral("x86-0001"));
    take(QStringLiteral("device-held"), [this]() -> QWidget* {
        m_window.showDevice(QStringLiteral("x86-0001"));
        return &m_window;
    });
    take(QStringLiteral("hold-dialog"), [this]() -> QWidget* {
        auto* dialog = new views::HoldDialog(m_theme, QStringLiteral("rpi4-0002"), &m_window);
        dialog->open();
        return dialog;
    });
    return {};
}

Expected<void> ScreenshotTour::stage(const char* version)
{
    const auto file = m_workspace.samples.make(std::string(version));
    if (!file)
        return tl::unexpected(file.error());
    client::StageRequest request = models::proposeStaging(*file, m_workspace.link.profile());
    request.notes = "Made for trying out.";
    m_workspace.stagings.begin(request);
    return await(QStringLiteral("a package to be staged"), [this, version] {
        return m_workspace.packages.latest("app") != nullptr &&
               m_workspace.packages.latest("app")->version == version;
    });
}

Expected<std::string> ScreenshotTour::createJob(const json& document)
{
    Expected<std::string> made = fail(ErrorCode::Unavailable, "the job was not made");
    bool isAnswered = false;
    m_workspace.link.ask<std::string>("jobs.create", {{"document", document}}, client::readCreatedJob,
                                      &m_window, [&](Expected<std::string> id) {
                                          made = std::move(id);
                                          isAnswered = true;
                                      });
    auto known = await(QStringLiteral("a job to be made"),
                       [&] { return isAnswered && (!made || m_workspace.jobs.find(*made) != nullptr); });
    if (!known)
        return tl::unexpected(known.error());
    return made;
}

} // namespace drydock::console
