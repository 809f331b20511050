// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/device_detail.h"

#include "fleet/why_codec.h"
#include "models/detail/why_words.h"

#include <algorithm>
#include <utility>

namespace drydock::models {
namespace {

constexpr int refreshInterval = 1000; ///< ms
constexpr int whyInterval = 10'000;   ///< ms
constexpr int historyLimit = 200;

/// Whether what was said of the one is true of the other.
bool areSame(const client::DeviceExecution& one, const client::DeviceExecution& other)
{
    return one.jobId == other.jobId && one.attempt == other.attempt && one.state == other.state &&
           one.phase == other.phase && one.progress == other.progress;
}

/// A text that sorts before the id, with no other id between the two: no id holds a byte above '~'.
std::string justBefore(std::string id)
{
    id.back() = char(id.back() - 1);
    return id + '\x7f';
}

} // namespace

DeviceDetail::DeviceDetail(FleetLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshInterval);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isStale, false))
            fetch();
    });
    m_askWhy.setInterval(whyInterval);
    connect(&m_askWhy, &QTimer::timeout, this, &DeviceDetail::fetchWhy);
    connect(&link, &FleetLink::statusChanged, this, [this] {
        if (std::exchange(m_wasCurrent, m_link.isCurrent()) != m_link.isCurrent() && m_said)
            Q_EMIT changed();
    });
    connect(&link, &FleetLink::devicesChanged, this, &DeviceDetail::onDevicesChanged);
    connect(&link, &FleetLink::opened, this, [this] { setDevice({}); });
}

void DeviceDetail::setDevice(const std::string& id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_isStale = false;
    m_scope = std::make_unique<QObject>();
    m_problem.reset();
    forget();
    Q_EMIT deviceSelected();
    Q_EMIT changed();
    fetch();
}

Why DeviceDetail::why() const
{
    if (!m_device)
        return {};
    if (m_said && m_link.isCurrent() && m_device->execution && areSame(m_said->first, *m_device->execution))
        return m_said->second;
    return client::whyOf(*m_device, m_execution, systemNow());
}

QString DeviceDetail::whyTitle() const
{
    return m_device ? models::whyTitle(why()) : QString();
}

QString DeviceDetail::whyText() const
{
    return m_device ? models::whyText(why(), systemNow()) : QString();
}

void DeviceDetail::refresh()
{
    if (m_soon.isActive())
        m_isStale = true;
    else
        fetch();
}

void DeviceDetail::onDevicesChanged(const client::MirrorChanges& changes)
{
    if (m_id.empty())
        return;
    const auto& ids = m_link.mirror().snapshot().ids;
    const auto isOurs = [&](client::Row row) { return ids[row] == m_id; };
    if (std::ranges::any_of(changes.changed, isOurs, &client::MirrorChanges::Changed::row) ||
        std::ranges::any_of(changes.added, isOurs) || std::ranges::any_of(changes.removed, isOurs))
        refresh();
}

void DeviceDetail::fetch()
{
    if (m_id.empty())
        return;
    m_soon.start();
    m_link.ask<client::DeviceDocument>(
        "devices.get", {{"id", m_id}}, client::readDeviceDocument, m_scope.get(),
        [this](Expected<client::DeviceDocument> device) { takeDevice(std::move(device)); });
    m_link.ask<std::vector<client::HistoryEntry>>(
        "devices.history", {{"id", m_id}, {"limit", historyLimit}}, client::readDeviceHistory, m_scope.get(),
        [this](Expected<std::vector<client::HistoryEntry>> entries) {
            if (entries)
                m_timeline.setEntries(*std::move(entries));
        });
}

void DeviceDetail::takeDevice(Expected<client::DeviceDocument> device)
{
    if (!device) {
        m_problem = device.error();
        // What could not be fetched may still be so; what is not found is gone.
        if (device.error().code == ErrorCode::NotFound)
            forget();
        Q_EMIT changed();
        return;
    }
    m_problem.reset();
    m_device = *std::move(device);
    m_differences.setRows(m_device->state);
    Q_EMIT changed();
    if (m_device->execution)
        fetchExecution(*m_device->execution);
    fetchWhy();
}

void DeviceDetail::fetchExecution(const client::DeviceExecution& execution)
{
    m_link.ask<client::ExecutionPage>(
        "executions.list", {{"jobId", execution.jobId}, {"after", justBefore(m_id)}, {"limit", 1}},
        client::readExecutionPage, m_scope.get(), [this](const Expected<client::ExecutionPage>& page) {
            m_execution.reset();
            if (page && !page->executions.empty() && page->executions.front().device == m_id)
                m_execution = page->executions.front();
            Q_EMIT changed();
        });
}

void DeviceDetail::fetchWhy()
{
    m_askWhy.stop();
    if (!m_device || !m_device->execution)
        return;
    // Of one that is over nothing changes.
    if (!isTerminal(m_device->execution->state))
        m_askWhy.start();
    m_link.ask<Why>("jobs.why", {{"jobId", m_device->execution->jobId}, {"deviceId", m_id}}, readWhy,
                    m_scope.get(), [this, asked = *m_device->execution](const Expected<Why>& why) {
                        // An older service does not know; what was said before is of another moment.
                        if (!why || !m_device || !m_device->execution ||
                            !areSame(asked, *m_device->execution))
                            return;
                        m_said.emplace(asked, *why);
                        Q_EMIT changed();
                    });
}

void DeviceDetail::forget()
{
    m_askWhy.stop();
    m_device.reset();
    m_execution.reset();
    m_said.reset();
    m_differences.setRows({});
    m_timeline.setEntries({});
}

} // namespace drydock::models
