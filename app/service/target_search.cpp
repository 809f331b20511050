// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/target_search.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace drydock::service {

using nlohmann::json;

namespace {

constexpr std::size_t atOnce = 1'000; ///< documents a transaction

} // namespace

struct TargetSearch::Search
{
    Query query;
    OperatorName who;
    json arguments;
    std::function<Finish()> defer;
    Finish finish;
    Handler handler;
    std::string after;        ///< up to here it is done
    std::uint64_t cursor = 0; ///< what changed since is looked at again
    std::set<std::string, std::less<>> found;
};

bool TargetSearch::begins(const JobTargets& targets, const RequestContext& context, Handler handler)
{
    if (context.found != nullptr || !targets.list.empty() || !targets.group.empty() ||
        m_replica.index().size() < large)
        return false;
    auto query = Query::parse(targets.query);
    if (!query || !(query->asksFor(QueryField::Reported) || query->asksFor(QueryField::Attribute)))
        return false;
    step(std::make_shared<Search>(Search{.query = *std::move(query),
                                         .who = context.who,
                                         .arguments = context.arguments,
                                         .defer = context.defer,
                                         .finish = context.defer(),
                                         .handler = std::move(handler),
                                         .after = {},
                                         .cursor = m_replica.cursor(),
                                         .found = {}}));
    return true;
}

void TargetSearch::step(const std::shared_ptr<Search>& search)
{
    m_inbox.post([this, search] {
        if (look(*search) || lookAgain(*search))
            step(search);
        else
            goOn(search);
    });
}

bool TargetSearch::look(Search& search) const
{
    std::size_t looked = 0;
    std::string last;
    m_replica.index().visit(search.after, m_store.devices(), systemNow(), [&](const auto& device) {
        if (matches(search.query, device))
            search.found.emplace(device.id());
        last = device.id();
        return ++looked < atOnce;
    });
    if (looked > 0)
        search.after = std::move(last);
    return looked == atOnce;
}

bool TargetSearch::lookAgain(Search& search) const
{
    const auto rows = m_replica.index().changedSince(search.cursor, atOnce, m_store.devices());
    for (const auto& row : rows) {
        search.cursor = row.cursor;
        const auto device = m_replica.index().at(row.id, m_store.devices(), systemNow());
        if (device.isKnown() && matches(search.query, device))
            search.found.insert(row.id.str());
        else
            search.found.erase(row.id.str());
    }
    return rows.size() == atOnce;
}

void TargetSearch::goOn(const std::shared_ptr<Search>& search)
{
    search->finish([this, search]() -> Expected<Answered> {
        // A transaction may have come between.
        while (lookAgain(*search)) {
        }
        return search->handler({search->who, search->arguments, systemNow(), search->defer, &search->found});
    });
}

} // namespace drydock::service
