// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/holds/hold_actions.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace drydock::models {
namespace {

using nlohmann::json;

QString nameOf(const Blackout& blackout)
{
    return QString::fromStdString(blackout.why.empty() ? blackout.id : blackout.why);
}

} // namespace

/// Devices that are still to be released.
struct HoldActions::Release
{
    QStringList devices;
    int done = 0;
};

HoldActions::HoldActions(FleetLink& link, HoldStore& store, QObject* parent)
    : QObject(parent), m_link(link), m_store(store)
{
}

void HoldActions::hold(const std::string& device, const QString& why, std::optional<Duration> time)
{
    json arguments{{"id", device}};
    if (!why.trimmed().isEmpty())
        arguments["comment"] = why.trimmed().toStdString();
    if (time)
        arguments["for"] = formatDuration(*time);
    m_link.order("devices.quarantine", std::move(arguments), this,
                 [this, id = QString::fromStdString(device)](const Expected<void>& answer) {
                     m_store.refresh();
                     Q_EMIT finished(answer ? success(tr("%1 is held back").arg(id))
                                            : failure(tr("%1 is not held back").arg(id), answer.error()));
                 });
}

void HoldActions::release(const QStringList& devices)
{
    if (!devices.isEmpty())
        releaseNext(std::make_shared<Release>(Release{devices}));
}

void HoldActions::releaseNext(const std::shared_ptr<Release>& release)
{
    const QString id = release->devices.at(release->done);
    m_link.order("devices.release", {{"id", id.toStdString()}}, this,
                 [this, release, id](const Expected<void>& answer) {
                     if (answer && ++release->done < release->devices.size()) {
                         releaseNext(release);
                         return;
                     }
                     m_store.refresh();
                     if (!answer)
                         Q_EMIT finished(failure(tr("%1 was not released").arg(id), answer.error()));
                     else
                         Q_EMIT finished(success(release->done == 1
                                                     ? tr("Released %1").arg(id)
                                                     : tr("Released %Ln device(s)", nullptr, release->done)));
                 });
}

// Read, changed and written as a whole: the service keeps them so.
void HoldActions::changeBlackouts(const Change& change, const std::function<void(Expected<void>)>& done)
{
    m_link.ask<std::vector<Blackout>>(
        "service.blackouts", json::object(), client::readBlackoutAnswer, this,
        [this, change, done](Expected<std::vector<Blackout>> known) {
            Expected<void> changed = known ? change(*known) : tl::unexpected(known.error());
            if (!changed) {
                done(changed);
                return;
            }
            m_link.order("service.setBlackouts", {{"blackouts", toJson(*known)}}, this,
                         [this, done](const Expected<void>& answer) {
                             m_store.refresh();
                             done(answer);
                         });
        });
}

void HoldActions::putBlackout(const Blackout& blackout, const Done& done)
{
    const auto put = [blackout](std::vector<Blackout>& all) -> Expected<void> {
        const auto place = std::ranges::find(all, blackout.id, &Blackout::id);
        if (place != all.end())
            *place = blackout;
        else
            all.push_back(blackout);
        return {};
    };
    changeBlackouts(put, [name = nameOf(blackout), done](const Expected<void>& answer) {
        done(answer ? success(tr("Saved the black-out “%1”").arg(name))
                    : failure(tr("The black-out “%1” was not saved").arg(name), answer.error()));
    });
}

void HoldActions::removeBlackout(const std::string& id)
{
    const auto known = std::ranges::find(m_store.blackouts(), id, &Blackout::id);
    const QString name = known == m_store.blackouts().end() ? QString::fromStdString(id) : nameOf(*known);
    const auto remove = [id](std::vector<Blackout>& all) -> Expected<void> {
        if (std::erase_if(all, [&](const Blackout& one) { return one.id == id; }) == 0)
            return fail(ErrorCode::NotFound, "there is no black-out with the id " + id + " any more");
        return {};
    };
    changeBlackouts(remove, [this, name](const Expected<void>& done) {
        Q_EMIT finished(done ? success(tr("Removed the black-out “%1”").arg(name))
                             : failure(tr("The black-out “%1” was not removed").arg(name), done.error()));
    });
}

} // namespace drydock::models
