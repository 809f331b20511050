// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/group_draft.h"

#include "client/text_file.h"
#include "fleet/names.h"
#include "models/update/target_tally.h"

#include <utility>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

constexpr auto afterTyping = 50ms;
constexpr auto afterChange = 500ms;
constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestId = 64;

} // namespace

GroupDraft::GroupDraft(FleetLink& link, GroupStore& store, QObject* parent)
    : QObject(parent), m_link(link), m_store(store)
{
    m_countSoon.setSingleShot(true);
    connect(&m_countSoon, &QTimer::timeout, this, &GroupDraft::count);
    connect(&link, &FleetLink::devicesChanged, this, [this] {
        if (!m_countSoon.isActive() && !m_counting.isRunning())
            m_countSoon.start(afterChange);
    });
    connect(&store, &GroupStore::changed, this, &GroupDraft::changed);
}

void GroupDraft::edit(const client::GroupInfo& group)
{
    m_edited = group.id;
    m_id = QString::fromStdString(group.id);
    m_title = QString::fromStdString(group.title);
    m_kind = group.kind;
    m_ids = {};
    m_areIdsGiven = false;
    setQuery(QString::fromStdString(group.query));
}

void GroupDraft::setTitle(const QString& title)
{
    m_title = title;
    Q_EMIT changed();
}

QString GroupDraft::id() const
{
    return m_id.isEmpty() ? slugOf(m_title) : m_id;
}

void GroupDraft::setId(const QString& id)
{
    if (isNew())
        m_id = id.trimmed();
    Q_EMIT changed();
}

void GroupDraft::setKind(client::GroupKind kind)
{
    m_kind = kind;
    Q_EMIT changed();
}

void GroupDraft::setQuery(const QString& query)
{
    m_query = query;
    m_queryProblem.reset();
    m_queryCount.reset();
    m_parsed = {};
    auto parsed = parseQuery(query);
    if (parsed)
        m_parsed = *std::move(parsed);
    else
        m_queryProblem = parsed.error();
    m_counting.cancel();
    m_countSoon.start(afterTyping);
    Q_EMIT changed();
}

void GroupDraft::setIdText(const QString& text)
{
    read([text]() -> Expected<std::string> { return text.toStdString(); });
}

void GroupDraft::setIds(std::vector<std::string> ids)
{
    read([ids = std::move(ids)]() -> Expected<std::string> {
        std::string text;
        for (const std::string& id : ids)
            text += id + "\n";
        return text;
    });
}

void GroupDraft::readFile(const QString& path)
{
    read([path = path.toStdString()] { return client::readTextFile(path); });
}

void GroupDraft::read(std::function<Expected<std::string>()> source)
{
    m_fileProblem.clear();
    m_reading.run([this, source = std::move(source), snapshot = m_link.mirror().snapshot()](
                      const std::stop_token& stop) -> LatestTask::Deliver {
        const Expected<std::string> text = source();
        if (!text)
            return [this, why = QString::fromStdString(text.error().message)] {
                m_fileProblem = why;
                Q_EMIT changed();
            };
        DeviceIdList list = readDeviceIds(*text);
        findUnknown(list, snapshot, stop);
        return [this, list = std::move(list)] {
            m_ids = list;
            m_areIdsGiven = true;
            Q_EMIT changed();
        };
    });
    Q_EMIT changed();
}

void GroupDraft::count()
{
    if (m_parsed.isEmpty() || m_parsed.asksFor(QueryField::Reported) ||
        m_parsed.asksFor(QueryField::Attribute))
        return;
    m_counting.run(
        [this, request = TallyRequest{.query = m_parsed, .now = systemNow()},
         snapshot = m_link.mirror().snapshot()](const std::stop_token& stop) -> LatestTask::Deliver {
            const auto counted = tallyTargets(snapshot, request, stop);
            if (!counted)
                return {};
            return [this, total = counted->total] {
                if (m_queryCount == total)
                    return;
                m_queryCount = total;
                Q_EMIT changed();
            };
        });
}

QString GroupDraft::queryRuleProblem() const
{
    if (m_queryProblem)
        return m_queryProblem->sentence;
    if (m_parsed.isEmpty())
        return tr("Write which devices are in it.");
    if (m_parsed.asksFor(QueryField::Group))
        return tr("A group may not ask for groups. Write the conditions of that group instead.");
    if (m_parsed.asksFor(QueryField::Seen))
        return tr("A group may not ask for seen, which changes as time goes by. Ask for online instead.");
    return {};
}

QString GroupDraft::problem() const
{
    if (m_title.trimmed().isEmpty())
        return tr("Give the group a name.");
    if (m_title.trimmed().size() > longestTitle)
        return tr("The name is too long.");
    if (!GroupId::parse(id().toStdString()))
        return tr("An id is made of a–z, 0–9 and -, begins with a letter or digit, and has 64 at most.");
    if (isNew() && m_store.find(id().toStdString()))
        return tr("There is a group with the id %1. Choose another.").arg(id());
    if (m_kind == client::GroupKind::Dynamic)
        return queryRuleProblem();
    if (!m_fileProblem.isEmpty())
        return m_fileProblem;
    const client::GroupInfo* edited = isNew() ? nullptr : m_store.find(m_edited);
    const bool keepsDevices = edited && edited->kind == client::GroupKind::Static && !m_areIdsGiven;
    if (m_ids.ids.empty() && !keepsDevices)
        return tr("Name the devices that are in it.");
    return {};
}

void GroupDraft::save()
{
    if (!canSave())
        return;
    const std::string group = id().toStdString();
    if (m_kind == client::GroupKind::Dynamic)
        m_store.putQuery(group, m_title.trimmed(), m_query.trimmed());
    else if (m_areIdsGiven)
        m_store.putDevices(group, m_title.trimmed(), m_ids.ids);
    else
        m_store.rename(group, m_title.trimmed());
}

QString GroupDraft::slugOf(const QString& title)
{
    QString slug;
    // é becomes e and an accent of its own, which is left out.
    for (const QChar c : title.normalized(QString::NormalizationForm_KD).toLower()) {
        const bool isPlain = (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
                             (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
        if (isPlain)
            slug += c;
        else if (!c.isMark() && !slug.isEmpty() && !slug.endsWith(QLatin1Char('-')))
            slug += QLatin1Char('-');
    }
    slug.truncate(longestId);
    while (slug.endsWith(QLatin1Char('-')))
        slug.chop(1);
    return slug;
}

} // namespace drydock::models
