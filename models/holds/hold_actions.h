// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/duration.h"
#include "models/holds/hold_store.h"
#include "models/outcome.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace drydock::models {

/// What an operator can do about holds. Each action ends in one `finished`.
class HoldActions : public QObject
{
    Q_OBJECT

public:
    HoldActions(FleetLink& link, HoldStore& store, QObject* parent = nullptr);

    /// Until it is released where no time is given. `why` may be empty.
    void hold(const std::string& device, const QString& why, std::optional<Duration> time);
    /// One after the other; ends with the first that is refused.
    void release(const QStringList& devices);
    using Done = std::function<void(const Outcome&)>;
    /// In place of the one with its id, or a new one. Ends with `done` instead of `finished`.
    void putBlackout(const Blackout& blackout, const Done& done);
    void removeBlackout(const std::string& id);

Q_SIGNALS:
    void finished(const drydock::models::Outcome& outcome);

private:
    struct Release;
    using Change = std::function<Expected<void>(std::vector<Blackout>& blackouts)>;

    void releaseNext(const std::shared_ptr<Release>& release);
    void changeBlackouts(const Change& change, const std::function<void(Expected<void>)>& done);

    FleetLink& m_link;
    HoldStore& m_store;
};

} // namespace drydock::models
