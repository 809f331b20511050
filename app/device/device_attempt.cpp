// SPDX-License-Identifier: GPL-3.0-or-later
// The life of one attempt: check, download, install, end.
#include "device/device.h"
#include "device/package_check.h"
#include "fleet/strict_json.h"

#include <algorithm>

namespace drydock::device {

namespace {

constexpr int mostFruitlessTries = 10;
constexpr int mostRefusals = 8;
constexpr int mostApplyStarts = 2;
constexpr std::chrono::seconds longestRetryWait{60};

} // namespace

void Device::begin(const Command& command, Instant now)
{
    const Software& software = command.software;
    m_command = command;
    m_next.reset();
    m_fruitless = m_refusals = m_wrongs = 0;
    m_received = 0;
    ++m_counters.attempts;
    ++m_record.attempts;
    m_record.open = OpenAttempt{software, Stage::Downloading, 0};
    m_mishap = m_settings.misbehaviour.forAttempt(m_settings.id.str(), m_record.attempts);
    m_port.log("attempt " + software.jobId + ": version " + software.version + " from " + software.url,
               false);
    if (const auto reason = refusal(software, m_settings.key,
                                    {m_settings.model, m_record.version, m_record.floor, m_settings.clock()}))
        return finish(UpdateStatus::Rejected, *reason, now);
    if (m_record.version == software.version && m_record.sha256 == software.sha256)
        return finish(UpdateStatus::Success, {}, now);
    if (auto saved = m_port.save(m_record); !saved)
        return finish(UpdateStatus::Failure, "state cannot be saved", now);
    m_update = UpdateReport{software.jobId, UpdateStatus::Running, "downloading", 0, {}};
    download(now);
    m_conversation.progress(now);
}

void Device::download(Instant now)
{
    if (!m_command) {
        setWork(Work::AwaitingUrl);
        return m_conversation.get(now);
    }
    ++m_counters.downloads;
    setWork(Work::Downloading);
    m_port.startDownload(*m_command);
}

void Device::progressed(std::uint64_t received)
{
    if (received > m_received)
        m_fruitless = m_refusals = 0;
    m_received = std::max(m_received, received);
}

void Device::downloadProgress(std::uint64_t received, Instant now)
{
    if (m_work != Work::Downloading || !m_update)
        return;
    const std::uint64_t size = std::max<std::uint64_t>(m_record.open->software.size.value_or(1), 1);
    const int before = m_update->progress.value_or(0);
    const int percent = static_cast<int>(std::min<std::uint64_t>(received * 100 / size, 100));
    progressed(received);
    m_update->progress = percent;
    if (before < 50 && percent >= 50) {
        if (mishap(Step::Downloading, now))
            return;
        m_conversation.progress(now);
    }
}

void Device::downloadEnded(const DownloadEnd& end, Instant now)
{
    if (m_work != Work::Downloading)
        return;
    // Its last bytes may have come with the end, and before progress was told of.
    progressed(end.received);
    switch (end.outcome) {
    case DownloadOutcome::Done:
        return downloadDone(now);
    case DownloadOutcome::Refused:
        return downloadRefused(end.reason, now);
    case DownloadOutcome::Broken:
        return downloadBroken(end.reason, now);
    case DownloadOutcome::Wrong:
        m_received = 0;
        // A download put together from two may be wrong at the seam: one more, from the start.
        if (++m_wrongs < 2)
            return downloadBroken(end.reason, now);
        return finish(UpdateStatus::Failure, end.reason, now);
    case DownloadOutcome::Impossible:
        return finish(UpdateStatus::Failure, end.reason, now);
    }
}

void Device::downloadRefused(const std::string& reason, Instant now)
{
    if (++m_refusals > mostRefusals)
        return finish(UpdateStatus::Failure, reason, now);
    m_port.log("storage refused the URL; asking for a fresh one", false);
    m_command.reset();
    // It has expired, most likely; where the fresh one is refused as well, something else is wrong.
    if (m_refusals == 1)
        return download(now);
    (void)retryLater(m_refusals - 1, now);
}

std::chrono::milliseconds Device::retryLater(int failures, Instant now)
{
    const std::chrono::milliseconds longest =
        std::min(std::chrono::seconds(1) * (1 << std::min(failures - 1, 6)), longestRetryWait);
    // Up to a quarter earlier, so that a fleet does not come back in step.
    std::uniform_int_distribution<std::int64_t> jitter(0, longest.count() / 4);
    const auto wait = longest - std::chrono::milliseconds(jitter(m_random));
    setWork(Work::AwaitingRetry);
    m_retryAt = now + wait;
    return wait;
}

void Device::downloadBroken(const std::string& reason, Instant now)
{
    if (++m_fruitless > mostFruitlessTries)
        return finish(UpdateStatus::Failure, reason, now);
    const auto wait = retryLater(m_fruitless, now);
    m_port.log("download interrupted (" + reason + "); again in " + std::to_string(wait.count()) + " ms",
               false);
}

void Device::downloadDone(Instant now)
{
    m_update->progress = 100;
    if (mishap(Step::Downloading, now) || m_work != Work::Downloading)
        return;
    m_update->phase = "verifying";
    if (mishap(Step::Verifying, now))
        return;
    // Long downloads outlive jobs: a cancelled one must not be installed after all.
    setWork(Work::Confirming);
    m_conversation.get(now);
}

void Device::apply(Instant now)
{
    OpenAttempt& open = *m_record.open;
    if (++open.applyStarts > mostApplyStarts)
        return finish(UpdateStatus::Failure, "interrupted again while installing", now);
    open.stage = Stage::Applying;
    if (auto saved = m_port.save(m_record); !saved)
        return finish(UpdateStatus::Failure, "state cannot be saved", now);
    m_update->phase = "applying";
    setWork(Work::Installing);
    if (mishap(Step::Applying, now))
        return;
    m_conversation.progress(now);
    m_port.install(open.software);
}

bool Device::mishap(Step step, Instant now)
{
    if (m_mishap.failAt == step) {
        m_port.cancelDownload();
        finish(UpdateStatus::Failure, "simulated failure while " + std::string(toString(step)), now);
        return true;
    }
    if (m_mishap.offlineAt != step)
        return false;
    m_mishap.offlineAt.reset();
    if (step == Step::Downloading) {
        m_port.cancelDownload();
        m_command.reset();
        setWork(Work::AwaitingUrl);
    }
    m_port.loseConnection(m_mishap.offlineFor);
    return step == Step::Downloading;
}

void Device::installEnded(const Expected<void>& result, Instant now)
{
    if (m_work != Work::Installing)
        return;
    if (!result)
        return finish(UpdateStatus::Failure, result.error().message, now);
    const Software& software = m_record.open->software;
    // One step back stays possible, as to the other of two slots; nothing older.
    const std::string& lower =
        compareVersions(software.version, m_record.version) < 0 ? software.version : m_record.version;
    if (m_record.floor.empty() || compareVersions(lower, m_record.floor) > 0)
        m_record.floor = lower;
    m_record.version = software.version;
    m_record.sha256 = software.sha256;
    finish(UpdateStatus::Success, {}, now);
}

void Device::finish(UpdateStatus status, const std::string& reason, Instant now)
{
    m_update =
        UpdateReport{m_record.open->software.jobId, status, {}, {}, std::string(utf8Prefix(reason, 200))};
    ++m_counters.outcomes[std::string(drydock::toString(status))];
    m_port.log("attempt " + m_update->jobId + ": " + std::string(drydock::toString(status)) +
                   (reason.empty() ? "" : ": " + reason),
               status != UpdateStatus::Success);
    m_record.open.reset();
    m_record.remember(*m_update);
    m_command.reset();
    setWork(Work::Idle);
    // What was installed stays until that is written down: a restart would need it. What was not goes first,
    // as it may fill the disk on which the record needs room.
    const bool saved = status == UpdateStatus::Success && save();
    m_port.discardDownload();
    if (!saved)
        (void)save();
    m_conversation.report(now);
    if (auto next = std::exchange(m_next, std::nullopt))
        obey(*next, false, now);
}

} // namespace drydock::device
