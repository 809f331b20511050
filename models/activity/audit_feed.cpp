// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/audit_feed.h"

#include <algorithm>
#include <iterator>

namespace drydock::models {
namespace {

constexpr std::int64_t linesAPage = 500;
constexpr std::size_t mostLines = 20'000;

} // namespace

AuditFeed::AuditFeed(FleetLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(1000);
    connect(&m_soon, &QTimer::timeout, this, &AuditFeed::fetchNewer);
    link.listen<Expected<std::int64_t>>(
        "audit/head", this,
        [](const broker::Message& message) { return client::readAuditHeadSeq(message.payload); },
        [this](const Expected<std::int64_t>& seq) {
            if (!seq)
                return;
            m_head = *seq;
            fetchNewer();
        });
    connect(&link, &FleetLink::opened, this, [this] {
        m_lines.clear();
        m_head.reset();
        m_isAskingNewer = m_isAskingOlder = false;
        Q_EMIT cleared();
    });
}

bool AuditFeed::hasAll() const
{
    return m_lines.size() >= mostLines || (!m_lines.empty() && m_lines.front().seq <= 1);
}

void AuditFeed::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void AuditFeed::fetchNewer()
{
    if (m_isAskingNewer || !m_link.isOpen())
        return;
    // A trail whose head was never announced has just begun.
    const std::int64_t last =
        m_lines.empty() ? std::max<std::int64_t>(0, m_head.value_or(0) - linesAPage) : m_lines.back().seq;
    m_isAskingNewer = true;
    m_link.ask<client::AuditPage>("audit.list", {{"after", last}, {"limit", linesAPage}},
                                  client::readAuditPage, this,
                                  [this](Expected<client::AuditPage> page) { takeNewer(std::move(page)); });
}

void AuditFeed::takeNewer(Expected<client::AuditPage> page)
{
    m_isAskingNewer = false;
    if (!page || page->lines.empty())
        return;
    const std::size_t count = page->lines.size();
    const bool isMore = page->next != 0;
    std::ranges::move(page->lines, std::back_inserter(m_lines));
    while (m_lines.size() > mostLines)
        m_lines.pop_front();
    Q_EMIT appended(count);
    if (isMore)
        fetchNewer();
}

void AuditFeed::fetchOlder()
{
    if (m_isAskingOlder || m_lines.empty() || hasAll())
        return;
    m_isAskingOlder = true;
    const std::int64_t before = m_lines.front().seq;
    const std::int64_t after = std::max<std::int64_t>(0, before - 1 - linesAPage);
    m_link.ask<client::AuditPage>("audit.list", {{"after", after}, {"limit", before - 1 - after}},
                                  client::readAuditPage, this,
                                  [this](Expected<client::AuditPage> page) { takeOlder(std::move(page)); });
}

void AuditFeed::takeOlder(Expected<client::AuditPage> page)
{
    m_isAskingOlder = false;
    if (!page)
        return;
    // A page that was cut for its size ends before what is here: what lies between would be a hole.
    const std::int64_t expected = m_lines.front().seq - 1;
    if (page->lines.empty() || page->lines.back().seq != expected) {
        if (page->next == 0 || page->lines.empty())
            return;
        m_isAskingOlder = true;
        m_link.ask<client::AuditPage>(
            "audit.list", {{"after", page->next}, {"limit", expected - page->next}}, client::readAuditPage,
            this, [this](Expected<client::AuditPage> rest) { takeOlder(std::move(rest)); });
        return;
    }
    m_lines.insert(m_lines.begin(), std::make_move_iterator(page->lines.begin()),
                   std::make_move_iterator(page->lines.end()));
    Q_EMIT prepended(page->lines.size());
}

} // namespace drydock::models
