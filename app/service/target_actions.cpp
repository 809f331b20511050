// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/target_actions.h"

#include "service/job_plan.h"

namespace drydock::service {

using nlohmann::json;
using replica::NewPart;
using replica::TargetListHead;

namespace {

constexpr std::size_t mostTargets = 1'000'000;

Expected<std::vector<std::string>> readChunk(const json& arguments)
{
    const auto found = arguments.find("ids");
    if (found == arguments.end() || !found->is_array())
        return fail(ErrorCode::InvalidArgument, "wants an array of device ids", "ids");
    std::vector<std::string> ids;
    for (const auto& text : *found) {
        const auto id = text.is_string() ? DeviceId::parse(text.get_ref<const std::string&>())
                                         : Expected<DeviceId>(fail(ErrorCode::InvalidArgument, "wants text"));
        if (!id)
            return fail(ErrorCode::InvalidArgument, id.error().message, "ids");
        ids.push_back(id->str());
    }
    return ids;
}

} // namespace

void TargetActions::addTo(ActionTable& table)
{
    table["targets.put"] = {Role::Operator, true, [this](const auto& context) { return put(context); }};
}

Expected<Answered> TargetActions::put(const RequestContext& context)
{
    auto ids = readChunk(context.arguments);
    if (!ids)
        return tl::unexpected(ids.error());
    const auto list = optionalText(context.arguments, "list");
    // What a job is being made of is nobody's list.
    const auto head = list.empty()            ? std::optional(TargetListHead{})
                      : JobPlan::isPart(list) ? std::nullopt
                                              : m_store.targets().head(list);
    if (!head)
        return fail(ErrorCode::NotFound, "no target list " + list + "; put its first devices without one",
                    "list");
    auto adding = std::shared_ptr<Adding>(new Adding{.list = list,
                                                     .head = *head,
                                                     .ids = *std::move(ids),
                                                     .listed = replica::ListedDevices(list),
                                                     .finish = context.defer()});
    if (!list.empty() && !adding->ids.empty() && replica::mayHold(adding->head, adding->ids)) {
        lookThrough(adding);
        return Later{};
    }
    m_worker.post([this, adding] {
        adding->finish([this, made = replica::addedTo(adding->list, adding->head, std::move(adding->ids))] {
            return save(made);
        });
    });
    return Later{};
}

// Which of them it has already.
void TargetActions::lookThrough(const std::shared_ptr<Adding>& adding)
{
    m_pieces.add(
        [this, adding](const Slice& slice) {
            while (adding->listed.read(m_store.targets())) {
                if (slice.isOver())
                    return true;
            }
            m_worker.post([this, adding] {
                auto made =
                    replica::addedTo(adding->list, adding->head, adding->listed, std::move(adding->ids));
                adding->finish([this, made = std::move(made)] { return save(made); });
            });
            return false;
        },
        [adding](const Error& error) {
            adding->finish([error]() -> Expected<Answered> { return tl::unexpected(error); });
        });
}

Expected<Answered> TargetActions::save(const NewPart& made)
{
    if (made.part.list.count > mostTargets)
        return fail(ErrorCode::TooLarge, "wants at most 1,000,000 devices", "ids");
    if (!made.part.ids.empty())
        m_store.targets().save(made.list, made.part);
    return json{{"id", made.list}, {"count", made.part.list.count}};
}

} // namespace drydock::service
