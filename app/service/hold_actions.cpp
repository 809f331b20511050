// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/hold_actions.h"

#include "fleet/blackout.h"
#include "fleet/duration.h"
#include "service/row_page.h"

#include <algorithm>

namespace drydock::service {

using nlohmann::json;

namespace {

constexpr std::uint64_t holdsAPage = 1000;
constexpr std::uint64_t mostHoldsAPage = 2000;

json rowOf(const DeviceId& device, const rollout::QuarantineRecord& record)
{
    return {{"id", device.str()},
            {"since", toMilliseconds(record.since)},
            {"until", toMilliseconds(record.until)},
            {"why", record.why},
            {"by", record.by}};
}

} // namespace

void HoldActions::addTo(ActionTable& table)
{
    table["devices.quarantine"] = {Role::Operator, true,
                                   [this](const auto& context) { return quarantine(context); }};
    table["devices.release"] = {Role::Operator, true,
                                [this](const auto& context) { return release(context); }};
    table["devices.quarantined"] = {Role::Viewer, false,
                                    [this](const auto& context) { return quarantined(context); }};
    table["service.blackouts"] = {
        Role::Viewer, false, [this](const auto&) {
            return Expected<Answered>(json{{"blackouts", toJson(m_rollout.engine().blackouts())}});
        }};
    table["service.setBlackouts"] = {Role::Admin, true,
                                     [this](const auto& context) { return setBlackouts(context); }};
}

Expected<Answered> HoldActions::quarantine(const RequestContext& context)
{
    const auto device = requiredName<DeviceId>(context.arguments, "id");
    auto comment = readComment(context.arguments);
    if (!device || !comment)
        return tl::unexpected(!device ? device.error() : comment.error());
    rollout::QuarantineRecord record{.why = *std::move(comment), .by = context.who.str()};
    if (const auto hold = optionalText(context.arguments, "for"); !hold.empty()) {
        const auto duration = parseDuration(hold);
        if (!duration)
            return fail(ErrorCode::InvalidArgument, duration.error().message, "for");
        record.until = context.now + *duration;
    }
    const auto done = m_rollout.tryRun(context.now, [&](auto& engine, auto& actions) {
        return engine.quarantine(*device, std::move(record), context.now, actions);
    });
    if (!done)
        return tl::unexpected(done.error());
    return rowOf(*device, *m_rollout.engine().quarantined(*device));
}

Expected<Answered> HoldActions::release(const RequestContext& context)
{
    const auto device = requiredName<DeviceId>(context.arguments, "id");
    const auto comment = readComment(context.arguments);
    if (!device || !comment)
        return tl::unexpected(!device ? device.error() : comment.error());
    const auto done = m_rollout.tryRun(context.now, [&](auto& engine, auto& actions) {
        return engine.release(*device, context.now, actions);
    });
    if (!done)
        return tl::unexpected(done.error());
    return json{{"id", device->str()}};
}

Expected<Answered> HoldActions::quarantined(const RequestContext& context) const
{
    const auto limit = optionalNumber(context.arguments, "limit", holdsAPage, mostHoldsAPage);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto after = optionalText(context.arguments, "after");
    const auto held = m_rollout.engine().quarantined();
    RowPage page(*limit);
    json next;
    std::string last;
    for (const auto& [device, record] : held) {
        if (device.str() <= after)
            continue;
        if (!page.add(rowOf(device, record))) {
            next = last;
            break;
        }
        last = device.str();
    }
    return json{{"devices", page.takeRows()}, {"next", std::move(next)}};
}

Expected<Answered> HoldActions::setBlackouts(const RequestContext& context)
{
    const auto given = context.arguments.find("blackouts");
    const auto comment = readComment(context.arguments);
    auto blackouts = readBlackouts(given == context.arguments.end() ? json() : *given);
    if (!blackouts || !comment)
        return tl::unexpected(!blackouts ? blackouts.error() : comment.error());
    if (const auto done = m_rollout.setBlackouts(*std::move(blackouts), context.now); !done)
        return tl::unexpected(done.error());
    return json{{"blackouts", toJson(m_rollout.engine().blackouts())}};
}

} // namespace drydock::service
