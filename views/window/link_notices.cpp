// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/link_notices.h"

namespace drydock::views {
namespace {

using namespace std::chrono_literals;
using models::Light;

constexpr auto patience = 3s;

} // namespace

LinkNotices::LinkNotices(const models::FleetLink& link, Navigator& navigator, QObject* parent)
    : QObject(parent), m_link(link),
      m_navigator(navigator), m_parts{{{brokerWords}, {serviceWords}, {storageWords}}}
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &LinkNotices::tell);
    connect(&link, &models::FleetLink::statusChanged, this, &LinkNotices::watch);
    connect(&link, &models::FleetLink::opened, this, [this] {
        for (Part& part : m_parts)
            part.isToldLost = false;
    });
}

void LinkNotices::watch()
{
    if (!m_patience.isActive())
        m_patience.start();
}

void LinkNotices::tell()
{
    for (Part& part : m_parts) {
        const PartWords words = part.words(m_link.status(), systemNow());
        if (words.light == Light::Red && !part.isToldLost) {
            tellLost(part, words);
        } else if (words.light == Light::Green && part.isToldLost) {
            part.isToldLost = false;
            Notice notice;
            notice.kind = Notice::Kind::Done;
            notice.title = tr("%1 is back", "broker, service or storage").arg(words.name);
            notice.text = words.state;
            m_navigator.tell(notice);
        }
    }
}

void LinkNotices::tellLost(Part& part, const PartWords& words)
{
    part.isToldLost = true;
    Notice notice;
    // It goes by itself: later it may be true no longer, and the pill goes on saying it.
    notice.kind = Notice::Kind::Info;
    notice.title = tr("%1: %2", "broker, service or storage; how it is").arg(words.name, words.state);
    notice.text = words.text;
    notice.details = words.details;
    notice.action = tr("Settings");
    notice.follow = [this] { m_navigator.showPage(PageId::Settings); };
    m_navigator.tell(notice);
}

} // namespace drydock::views
