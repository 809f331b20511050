// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "views/frame/connection_words.h"
#include "views/frame/navigator.h"

#include <QObject>
#include <QTimer>

#include <array>

namespace drydock::views {

/// Tells once that broker, service or storage is lost, and that it is back. What mends itself within seconds
/// is not worth a word: the connection pill shows it meanwhile.
class LinkNotices : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    LinkNotices(const models::FleetLink& link, Navigator& navigator, QObject* parent);

private:
    struct Part
    {
        PartWords (*words)(const models::LinkStatus& status, TimePoint now);
        bool isToldLost = false;
    };
    void watch();
    void tell();
    void tellLost(Part& part, const PartWords& words);

    const models::FleetLink& m_link;
    Navigator& m_navigator;
    std::array<Part, 3> m_parts;
    QTimer m_patience;
};

} // namespace drydock::views
