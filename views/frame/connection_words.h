// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/link_status.h"
#include "views/theme/glyphs.h"

#include <QString>

namespace drydock::views {

/// How one part of the system is, for people: what it is, what is wrong, what to do.
struct PartWords
{
    models::Light light = models::Light::Unknown;
    QString name;    ///< "Broker"
    QString state;   ///< "Connected", "Not reached since 14:02"
    QString text;    ///< the reason, and what to do; empty while all is well
    QString details; ///< words of a library, for experts; may be empty
    QString next{};  ///< when it is tried again: true for a moment only

    /// The text with what is next.
    [[nodiscard]] QString textNow() const;
};

[[nodiscard]] PartWords brokerWords(const models::LinkStatus& status, TimePoint now);
[[nodiscard]] PartWords serviceWords(const models::LinkStatus& status, TimePoint now);
[[nodiscard]] PartWords storageWords(const models::LinkStatus& status, TimePoint now);

/// Why nothing can be asked for at present, for the tool tips of what needs the service; empty while it can.
[[nodiscard]] QString whyNotServed(const models::LinkStatus& status);

/// A light's shape and colour.
[[nodiscard]] StateGlyph lightGlyph(models::Light light);

} // namespace drydock::views
