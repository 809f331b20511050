// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/group_store.h"

#include "models/jobs/target_list.h"

#include <nlohmann/json.hpp>

#include <QCollator>

#include <algorithm>
#include <iterator>
#include <utility>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;

constexpr std::size_t mostIdsARequest = 1500; ///< ids of 128 bytes: below the 256 KiB of a request
constexpr auto whileCounting = 1s;

/// As people look names up: "lab 2" before "Lab 10".
void sortByName(std::vector<client::GroupInfo>& groups)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(groups, [&collator](const client::GroupInfo& left, const client::GroupInfo& right) {
        const int order =
            collator.compare(QString::fromStdString(left.name()), QString::fromStdString(right.name()));
        return order != 0 ? order < 0 : left.id < right.id;
    });
}

} // namespace

GroupStore::GroupStore(FleetLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(whileCounting);
    connect(&m_soon, &QTimer::timeout, this, &GroupStore::refresh);
    link.listen<bool>(
        "groups/revision", this, [](const broker::Message&) { return true; },
        [this](bool) {
            refresh();
            Q_EMIT membersMayDiffer();
        });
    connect(&link, &FleetLink::opened, this, [this] {
        m_groups.clear();
        m_isKnown = m_isFetching = m_isStale = false;
        Q_EMIT changed();
        refresh();
    });
    connect(&link, &FleetLink::closed, this, [this] { m_isFetching = m_isStale = false; });
    if (link.isOpen())
        refresh();
}

const client::GroupInfo* GroupStore::find(const std::string& id) const
{
    const auto found = std::ranges::find(m_groups, id, &client::GroupInfo::id);
    return found == m_groups.end() ? nullptr : &*found;
}

void GroupStore::refresh()
{
    m_isStale = m_isFetching;
    if (m_isFetching || !m_link.isOpen())
        return;
    m_isFetching = true;
    m_arriving.clear();
    fetch({});
}

void GroupStore::fetch(const std::string& after)
{
    m_link.ask<client::GroupPage>("groups.list", {{"after", after}}, client::readGroupPage, this,
                                  [this](Expected<client::GroupPage> page) { take(std::move(page)); });
}

void GroupStore::take(Expected<client::GroupPage> page)
{
    if (page) {
        std::ranges::move(page->groups, std::back_inserter(m_arriving));
        if (!page->next.empty()) {
            fetch(page->next);
            return;
        }
        sortByName(m_arriving);
        const bool differs = !std::exchange(m_isKnown, true) || m_groups != m_arriving;
        m_groups = std::move(m_arriving);
        if (differs)
            Q_EMIT changed();
    }
    m_isFetching = false;
    if (m_isStale)
        refresh();
    else if (!page || !std::ranges::all_of(m_groups, &client::GroupInfo::settled))
        m_soon.start();
}

void GroupStore::putQuery(const std::string& id, const QString& title, const QString& query, const Done& done)
{
    put({{"id", id}, {"title", title.toStdString()}, {"query", query.toStdString()}},
        {tr("Saved group %1").arg(title), tr("Group %1 was not saved").arg(title)}, done);
}

void GroupStore::putDevices(const std::string& id, const QString& title, std::vector<std::string> ids,
                            const Done& done)
{
    const Words words{tr("Saved group %1").arg(title), tr("Group %1 was not saved").arg(title)};
    if (ids.size() <= mostIdsARequest) {
        put({{"id", id}, {"title", title.toStdString()}, {"ids", std::move(ids)}}, words, done);
        return;
    }
    putTargetList(m_link, std::move(ids), this, [=, this](Expected<std::string> list) {
        if (list)
            put({{"id", id}, {"title", title.toStdString()}, {"list", *list}}, words, done);
        else
            tell(failure(words.failed, list.error()), done);
    });
}

void GroupStore::rename(const std::string& id, const QString& title, const Done& done)
{
    put({{"id", id}, {"title", title.toStdString()}},
        {tr("Renamed the group to %1").arg(title), tr("Group %1 was not renamed").arg(nameOf(id))}, done);
}

void GroupStore::addDevices(const std::string& id, std::vector<std::string> ids)
{
    const int count = int(ids.size());
    changeMembers(id, "addIds", std::move(ids),
                  {tr("Added %Ln device(s) to %1", nullptr, count).arg(nameOf(id)),
                   tr("Not all of %Ln device(s) were added to %1", nullptr, count).arg(nameOf(id))});
}

void GroupStore::removeDevices(const std::string& id, std::vector<std::string> ids)
{
    const int count = int(ids.size());
    changeMembers(id, "removeIds", std::move(ids),
                  {tr("Took %Ln device(s) out of %1", nullptr, count).arg(nameOf(id)),
                   tr("Not all of %Ln device(s) were taken out of %1", nullptr, count).arg(nameOf(id))});
}

void GroupStore::remove(const std::string& id)
{
    m_link.order("groups.delete", {{"id", id}}, this, [this, name = nameOf(id)](const Expected<void>& gone) {
        refresh();
        Q_EMIT acted(gone ? success(tr("Deleted group %1").arg(name))
                          : failure(tr("Group %1 was not deleted").arg(name), gone.error()));
    });
}

void GroupStore::put(json arguments, const Words& words, const Done& done)
{
    m_link.ask<client::GroupInfo>(
        "groups.put", std::move(arguments), client::readGroup, this,
        [=, this](const Expected<client::GroupInfo>& group) { finish(group, words, done); });
}

// One request after the other: together they would be too long.
void GroupStore::changeMembers(const std::string& id, const char* key, std::vector<std::string> ids,
                               const Words& words)
{
    const auto end = ids.begin() + std::ptrdiff_t(std::min(mostIdsARequest, ids.size()));
    const std::vector<std::string> now(ids.begin(), end);
    ids.erase(ids.begin(), end);
    m_link.ask<client::GroupInfo>("groups.put", {{"id", id}, {key, now}}, client::readGroup, this,
                                  [=, this](const Expected<client::GroupInfo>& group) {
                                      if (group && !ids.empty())
                                          changeMembers(id, key, ids, words);
                                      else
                                          finish(group, words, {});
                                  });
}

void GroupStore::finish(const Expected<client::GroupInfo>& group, const Words& words, const Done& done)
{
    refresh();
    Q_EMIT membersMayDiffer();
    tell(group ? success(words.succeeded) : failure(words.failed, group.error()), done);
}

void GroupStore::tell(const Outcome& outcome, const Done& done)
{
    if (done)
        done(outcome);
    else
        Q_EMIT acted(outcome);
}

QString GroupStore::nameOf(const std::string& id) const
{
    const client::GroupInfo* group = find(id);
    return QString::fromStdString(group ? group->name() : id);
}

} // namespace drydock::models
