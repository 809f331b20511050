// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/audit_line.h"
#include "models/fleet_link.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <deque>
#include <optional>

namespace drydock::models {

/// The end of the audit trail, followed: the newest lines, and older ones as far as somebody asked for them.
class AuditFeed : public QObject
{
    Q_OBJECT

public:
    explicit AuditFeed(FleetLink& link, QObject* parent = nullptr);

    /// Without holes, by seq.
    [[nodiscard]] const std::deque<client::AuditLine>& lines() const { return m_lines; }
    /// True once the first line of the trail, or as many as are kept, are here.
    [[nodiscard]] bool hasAll() const;
    /// Asks for what is new, once a second at most: the head is announced once a minute only.
    void refresh();
    /// Asks for the lines before those that are here; nothing while such a question is on its way.
    void fetchOlder();

Q_SIGNALS:
    void appended(std::size_t count);
    void prepended(std::size_t count);
    void cleared(); ///< another fleet

private:
    void fetchNewer();
    void takeNewer(Expected<client::AuditPage> page);
    void takeOlder(Expected<client::AuditPage> page);

    FleetLink& m_link;
    std::deque<client::AuditLine> m_lines;
    std::optional<std::int64_t> m_head; ///< the last line's number as announced
    QTimer m_soon;
    bool m_isAskingNewer = false;
    bool m_isAskingOlder = false;
};

} // namespace drydock::models
