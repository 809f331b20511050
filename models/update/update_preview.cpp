// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/update_preview.h"

#include <utility>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

constexpr auto afterTyping = 50ms;
constexpr auto afterDraftChange = 500ms; ///< of devices: numbers that change more often can't be read
constexpr auto beforeAsking = 300ms;

} // namespace

UpdatePreview::UpdatePreview(FleetLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    for (QTimer* timer : {&m_countSoon, &m_askSoon})
        timer->setSingleShot(true);
    connect(&m_countSoon, &QTimer::timeout, this, &UpdatePreview::count);
    connect(&m_askSoon, &QTimer::timeout, this, &UpdatePreview::ask);
    connect(&link, &FleetLink::devicesChanged, this, [this] {
        m_isStale = true;
        if (m_request && !m_countSoon.isActive() && !m_task.isRunning())
            m_countSoon.start(afterDraftChange);
    });
    connect(&link, &FleetLink::opened, this, [this] {
        m_counted.reset();
        m_answered.reset();
        m_isAsking = false;
        ++m_generation;
        Q_EMIT changed();
    });
}

void UpdatePreview::request(std::optional<TallyRequest> tally, nlohmann::json document)
{
    m_request = std::move(tally);
    m_document = std::move(document);
    ++m_generation;
    m_answered.reset();
    m_isAsking = false;
    m_task.cancel();
    if (m_request) {
        m_countSoon.start(afterTyping);
    } else {
        m_countSoon.stop();
        m_counted.reset();
    }
    refresh();
    Q_EMIT changed();
}

void UpdatePreview::clear()
{
    m_request.reset();
    m_document = nullptr;
    ++m_generation;
    m_counted.reset();
    m_answered.reset();
    m_isAsking = false;
    m_task.cancel();
    m_countSoon.stop();
    m_askSoon.stop();
    Q_EMIT changed();
}

void UpdatePreview::refresh()
{
    if (m_document.is_object())
        m_askSoon.start(beforeAsking);
    else
        m_askSoon.stop();
}

const client::JobPreview* UpdatePreview::preview() const
{
    if (m_answered)
        return &*m_answered;
    return m_counted ? &*m_counted : nullptr;
}

std::optional<std::uint64_t> UpdatePreview::liveCount() const
{
    // Of reported values and attributes the mirror knows nothing.
    const bool isCountable = m_request && !m_request->query.asksFor(QueryField::Reported) &&
                             !m_request->query.asksFor(QueryField::Attribute);
    if (isCountable && m_counted)
        return m_counted->total;
    return m_answered ? std::optional(m_answered->total) : std::nullopt;
}

bool UpdatePreview::isPending() const
{
    return m_countSoon.isActive() || m_task.isRunning() || m_isAsking || m_askSoon.isActive();
}

void UpdatePreview::count()
{
    if (!m_request)
        return;
    m_isStale = false;
    m_request->now = systemNow();
    m_task.run([this, request = *m_request,
                snapshot = m_link.mirror().snapshot()](const std::stop_token& stop) -> LatestTask::Deliver {
        auto counted = tallyTargets(snapshot, request, stop);
        if (!counted)
            return {};
        return [this, counted = *std::move(counted)] {
            if (m_isStale)
                m_countSoon.start(afterDraftChange);
            if (m_counted == counted)
                return;
            m_counted = counted;
            Q_EMIT changed();
        };
    });
}

void UpdatePreview::ask()
{
    if (!m_document.is_object())
        return;
    m_isAsking = true;
    m_link.ask<client::JobPreview>("jobs.preview", {{"document", m_document}}, client::readJobPreview, this,
                                   [this, generation = m_generation](Expected<client::JobPreview> answer) {
                                       if (generation != m_generation)
                                           return;
                                       m_isAsking = false;
                                       // What the mirror says has to do where the service can't say it.
                                       if (answer)
                                           m_answered = *std::move(answer);
                                       else
                                           m_answered.reset();
                                       Q_EMIT changed();
                                   });
}

} // namespace drydock::models
