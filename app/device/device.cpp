// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/device.h"

#include "fleet/state_codec.h"

#include <nlohmann/json.hpp>

namespace drydock::device {

Device::Device(DeviceSettings settings, DeviceRecord record, DevicePort& port)
    : m_settings(std::move(settings)), m_record(std::move(record)), m_port(port),
      m_conversation(port, m_settings.tokenPrefix, std::hash<std::string>()(m_settings.tokenPrefix),
                     [this](bool whole) { return reportedState(whole); }),
      m_random(
          static_cast<std::uint32_t>(std::hash<std::string>()(m_settings.tokenPrefix + m_settings.id.str())))
{
}

void Device::start(Instant now)
{
    // A fresh device takes nothing older than what it was made with.
    if (m_record.floor.empty())
        m_record.floor = m_record.version;
    if (!m_record.open) {
        if (!m_record.finished.empty())
            m_update = m_record.finished.back();
        return;
    }
    const Software software = m_record.open->software;
    m_mishap = m_settings.misbehaviour.forAttempt(m_settings.id.str(), m_record.attempts);
    m_update = UpdateReport{software.jobId, UpdateStatus::Running, "downloading", 0, {}};
    setWork(Work::AwaitingUrl);
    if (m_record.open->stage != Stage::Applying || !m_port.isInstalled(software)) {
        m_port.log("attempt " + software.jobId + " was interrupted; it goes on when its URL is known", false);
        return;
    }
    setWork(Work::Installing);
    installEnded({}, now);
}

void Device::connected(Instant now)
{
    ++m_counters.connects;
    m_conversation.connected(now);
}

void Device::disconnected()
{
    m_conversation.disconnected();
}

void Device::message(StateTopic topic, std::string_view payload, Instant now)
{
    if (topic == StateTopic::UpdateDelta)
        return delta(payload, now);
    if (topic == StateTopic::GetAccepted)
        return document(payload, now);
    const auto answer = state_codec::decodeAnswer(payload);
    if (!answer) {
        m_port.log("ignored an answer: " + answer.error().message, true);
        return;
    }
    if (topic == StateTopic::UpdateAccepted)
        m_conversation.accepted(answer->clientToken, now);
    else if (topic == StateTopic::UpdateRejected)
        m_conversation.rejected(answer->clientToken, answer->code, answer->message, now);
    else if (topic == StateTopic::GetRejected &&
             m_conversation.getRejected(answer->clientToken, answer->code, answer->message))
        documentRefused(answer->code, now);
}

void Device::delta(std::string_view payload, Instant now)
{
    const auto answer = state_codec::decodeAnswer(payload);
    if (!answer) {
        m_port.log("ignored a delta: " + answer.error().message, true);
        return;
    }
    desired(answer->state, false, now);
}

void Device::document(std::string_view payload, Instant now)
{
    const auto answer = state_codec::decodeAnswer(payload);
    if (!answer) {
        m_port.log("ignored a document: " + answer.error().message, true);
        return;
    }
    if (!m_conversation.gotDocument(answer->clientToken))
        return;
    const auto found = answer->state.is_object() ? answer->state.find("delta") : answer->state.end();
    const bool present = answer->state.is_object() && found != answer->state.end() && found->is_object();
    desired(present ? *found : nlohmann::json::object(), true, now);
}

void Device::documentRefused(int code, Instant now)
{
    if (m_work != Work::Confirming)
        return;
    // Who has no document desires nothing; who will not show it has not taken the command back.
    if (code == 404)
        return abandon(now);
    apply(now);
}

void Device::desired(const nlohmann::json& delta, bool complete, Instant now)
{
    const auto command = Command::parse(delta);
    if (!command)
        m_port.log("ignored a command: " + command.error().message, true);
    else if (*command)
        return obey(**command, complete, now);
    // A document that cannot be read is none that desires this attempt, whose command could be.
    const bool gone = command ? m_work != Work::Installing : m_work == Work::Confirming;
    if (complete && m_record.open && gone)
        abandon(now);
}

void Device::obeyAgain(const Command& command, bool complete, Instant now)
{
    m_command = command;
    if (m_work == Work::AwaitingUrl || m_work == Work::AwaitingRetry)
        download(now);
    // A delta may have waited in the broker since before the job was cancelled; the answer to our question
    // not.
    else if (m_work == Work::Confirming && complete)
        apply(now);
}

void Device::obey(const Command& command, bool complete, Instant now)
{
    const std::string& id = command.software.jobId;
    if (m_record.open && m_record.open->software.jobId == id)
        return obeyAgain(command, complete, now);
    if (const UpdateReport* ended = m_record.ended(id)) {
        m_port.log("attempt " + id + " ended before; its result goes out again", false);
        if (!m_record.open) {
            m_update = *ended;
            m_conversation.report(now);
        }
        return;
    }
    if (m_work == Work::Installing) {
        m_port.log("attempt " + id + " waits for the installation that runs", false);
        m_next = command;
        return;
    }
    if (m_record.open) {
        m_port.cancelDownload();
        // Before the new attempt is written down: a crash between must not leave it another package's bytes.
        if (m_record.open->software.sha256 != command.software.sha256)
            m_port.discardDownload();
        m_port.log("attempt " + m_record.open->software.jobId + " is superseded by " + id, false);
        m_record.remember({m_record.open->software.jobId, UpdateStatus::Failure, {}, {}, "superseded"});
        m_record.open.reset();
    }
    begin(command, now);
}

void Device::abandon(Instant now)
{
    m_port.log("attempt " + m_record.open->software.jobId + " is no longer desired", false);
    m_port.discardDownload();
    m_record.open.reset();
    m_command.reset();
    m_update.reset();
    m_clearUpdate = true;
    setWork(Work::Idle);
    (void)save();
    m_conversation.report(now);
}

void Device::tick(Instant now)
{
    if (m_work == Work::AwaitingRetry && now >= m_retryAt)
        download(now);
    // The command was delivered and never taken back; a service that stays silent must not hold up a fleet.
    // Time without a connection does not count: commands that are taken back meanwhile are heard of after it.
    else if (m_work == Work::Confirming && m_conversation.isGetInVain(now))
        apply(now);
    m_conversation.tick(now);
}

Instant Device::nextTick() const
{
    return std::min(m_work == Work::AwaitingRetry ? m_retryAt : Instant::max(), m_conversation.nextTick());
}

nlohmann::json Device::reportedState(bool whole) const
{
    nlohmann::json reported = nlohmann::json::object();
    if (whole) {
        reported["softwareVersion"] = m_record.version;
        reported["hardwareModel"] = m_settings.model;
    }
    if (m_update)
        reported["update"] = toMergePatch(*m_update);
    else if (m_clearUpdate)
        reported["update"] = nullptr;
    return reported;
}

bool Device::save()
{
    const auto saved = m_port.save(m_record);
    if (!saved)
        m_port.log("state not saved: " + saved.error().message, true);
    return saved.has_value();
}

void Device::setWork(Work work)
{
    m_work = work;
    m_conversation.setBusy(work != Work::Idle);
}

} // namespace drydock::device
