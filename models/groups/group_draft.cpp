// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/group_draft.h"

#include "fleet/names.h"
#include "models/update/target_tally.h"

#include <QPointer>

#include <utility>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

constexpr auto afterTyping = 50ms;
constexpr auto afterQueryChange = 500ms;
constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestId = 64;

} // namespace

GroupDraft::GroupDraft(FleetLink& link, GroupStore& store, QObject* parent)
    : QObject(parent), m_link(link), m_store(store), m_devices(link)
{
    m_countSoon.setSingleShot(true);
    connect(&m_countSoon, &QTimer::timeout, this, &GroupDraft::count);
    connect(&link, &FleetLink::devicesChanged, this, [this] {
        if (m_isOpen && !m_countSoon.isActive() && !m_counting.isRunning())
            m_countSoon.start(afterQueryChange);
    });
    // Its answers do not come any more.
    connect(&link, &FleetLink::opened, this, [this] {
        m_isSaving = false;
        Q_EMIT changed();
    });
    connect(&store, &GroupStore::changed, this, &GroupDraft::changed);
    connect(&m_devices, &DeviceIdsDraft::changed, this, &GroupDraft::changed);
    connect(&m_devices, &DeviceIdsDraft::textReplaced, this, &GroupDraft::changed);
}

void GroupDraft::begin()
{
    start({});
    Q_EMIT opened();
}

void GroupDraft::beginWith(const QStringList& ids)
{
    start({});
    m_kind = client::GroupKind::Static;
    m_devices.setIds(ids);
    Q_EMIT opened();
}

void GroupDraft::edit(const client::GroupInfo& group)
{
    start(group.id);
    m_id = QString::fromStdString(group.id);
    m_title = QString::fromStdString(group.title);
    m_kind = group.kind;
    setQuery(QString::fromStdString(group.query));
    if (m_kind == client::GroupKind::Static)
        m_devices.readMembers(group.id, group.count);
    Q_EMIT opened();
}

void GroupDraft::drop()
{
    start({});
    m_isOpen = false;
    Q_EMIT changed();
}

void GroupDraft::start(const std::string& edited)
{
    ++m_generation;
    m_isOpen = true;
    m_isSaving = false;
    m_edited = edited;
    m_title.clear();
    m_id.clear();
    m_kind = client::GroupKind::Dynamic;
    m_devices.clear();
    setQuery({});
}

std::uint64_t GroupDraft::presentDevices() const
{
    const client::GroupInfo* edited = isNew() ? nullptr : m_store.find(m_edited);
    return edited && edited->kind == client::GroupKind::Static ? edited->count : 0;
}

void GroupDraft::touch()
{
    m_refusal.clear();
    Q_EMIT changed();
}

void GroupDraft::setTitle(const QString& title)
{
    m_title = title;
    touch();
}

QString GroupDraft::id() const
{
    if (!m_id.isEmpty() || m_title.trimmed().isEmpty())
        return m_id;
    QString proposed = slugOf(m_title);
    // A title may have no letter that an id could have.
    for (int number = 1; proposed.isEmpty(); ++number) {
        const QString numbered = QStringLiteral("group-%1").arg(number);
        if (!m_store.find(numbered.toStdString()))
            proposed = numbered;
    }
    return proposed;
}

void GroupDraft::setId(const QString& id)
{
    if (isNew())
        m_id = id.trimmed();
    touch();
}

void GroupDraft::setKind(client::GroupKind kind)
{
    m_kind = kind;
    touch();
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
    touch();
}

bool GroupDraft::isCountable() const
{
    return !m_parsed.asksFor(QueryField::Reported) && !m_parsed.asksFor(QueryField::Attribute);
}

void GroupDraft::count()
{
    if (!m_isOpen || m_parsed.isEmpty() || !isCountable())
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

QString GroupDraft::titleProblem() const
{
    if (m_title.trimmed().isEmpty())
        return tr("Give the group a name.");
    return m_title.trimmed().size() > longestTitle ? tr("The name is too long.") : QString();
}

QString GroupDraft::idProblem() const
{
    if (m_id.isEmpty() && m_title.trimmed().isEmpty())
        return {};
    if (!GroupId::parse(id().toStdString()))
        return tr("An id is made of a–z, 0–9 and -, begins with a letter or digit, and has 64 at most.");
    if (isNew() && m_store.find(id().toStdString()))
        return tr("There is a group with the id %1. Choose another.").arg(id());
    return {};
}

QString GroupDraft::ruleProblem() const
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

QString GroupDraft::devicesProblem() const
{
    if (!m_devices.fileProblem().isEmpty())
        return m_devices.fileProblem();
    const client::GroupInfo* edited = isNew() ? nullptr : m_store.find(m_edited);
    const bool keepsDevices = edited && edited->kind == client::GroupKind::Static && !m_devices.isGiven();
    if (m_devices.list().ids.empty() && !keepsDevices && !m_devices.isReading())
        return tr("Name the devices that are in it.");
    return {};
}

QString GroupDraft::problemOf(Part part) const
{
    switch (part) {
    case Part::Title:
        return titleProblem();
    case Part::Id:
        return idProblem();
    case Part::Query:
        return m_kind == client::GroupKind::Dynamic ? ruleProblem() : QString();
    case Part::Devices:
        return m_kind == client::GroupKind::Static ? devicesProblem() : QString();
    }
    return {};
}

QString GroupDraft::problem() const
{
    for (const Part part : {Part::Title, Part::Id, Part::Query, Part::Devices}) {
        if (const QString why = problemOf(part); !why.isEmpty())
            return why;
    }
    return {};
}

bool GroupDraft::canSave() const
{
    return !m_isSaving && !m_devices.isReading() && !m_devices.isFetching() && problem().isEmpty();
}

void GroupDraft::save()
{
    if (!canSave())
        return;
    m_isSaving = true;
    touch();
    const std::string group = id().toStdString();
    const auto done = [draft = QPointer(this), generation = m_generation](const Outcome& outcome) {
        if (draft)
            draft->finish(outcome, generation);
    };
    if (m_kind == client::GroupKind::Dynamic)
        m_store.putQuery(group, m_title.trimmed(), m_query.trimmed(), done);
    else if (m_devices.isGiven())
        m_store.putDevices(group, m_title.trimmed(), m_devices.list().ids, done);
    else
        m_store.rename(group, m_title.trimmed(), done);
}

void GroupDraft::finish(const Outcome& outcome, std::uint64_t generation)
{
    const bool isWaitedFor = generation == m_generation;
    if (isWaitedFor && !outcome.succeeded) {
        m_isSaving = false;
        m_refusal = outcome.detail.isEmpty()
                        ? outcome.title
                        : tr("%1: %2", "what was not done, why").arg(outcome.title, outcome.detail);
        Q_EMIT changed();
        return;
    }
    if (isWaitedFor) {
        const QString group = id();
        drop();
        Q_EMIT saved(group);
    }
    Q_EMIT acted(outcome);
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
