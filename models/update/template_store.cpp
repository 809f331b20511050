// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/template_store.h"

#include "models/groups/group_draft.h"
#include "models/update/plan_document.h"

#include <QCollator>

#include <algorithm>
#include <utility>

namespace drydock::models {
namespace {

using client::PlanTemplate;

constexpr qsizetype longestTemplateName = 128; ///< bytes
constexpr qsizetype longestId = 60;

void sortByName(std::vector<PlanTemplate>& templates)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(templates, [&collator](const PlanTemplate& left, const PlanTemplate& right) {
        const int order =
            collator.compare(QString::fromStdString(left.title()), QString::fromStdString(right.title()));
        return order != 0 ? order < 0 : left.id < right.id;
    });
}

} // namespace

TemplateStore::TemplateStore(FleetLink& link, QObject* parent) : QObject(parent), m_link(link) {}

void TemplateStore::refresh()
{
    m_link.ask<std::vector<PlanTemplate>>(
        "templates.list", nlohmann::json::object(), client::readTemplates, this,
        [this, generation = ++m_generation](Expected<std::vector<PlanTemplate>> answer) {
            if (generation != m_generation)
                return;
            m_isOffered = answer.has_value();
            m_templates = std::move(answer).value_or(std::vector<PlanTemplate>());
            sortByName(m_templates);
            Q_EMIT changed();
        });
}

const PlanTemplate* TemplateStore::find(const std::string& id) const
{
    const auto found = std::ranges::find(m_templates, id, &PlanTemplate::id);
    return found == m_templates.end() ? nullptr : &*found;
}

const PlanTemplate* TemplateStore::named(const QString& name) const
{
    const auto found = std::ranges::find_if(m_templates, [&name](const PlanTemplate& known) {
        return QString::fromStdString(known.title()).compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return found == m_templates.end() ? nullptr : &*found;
}

QString TemplateStore::use(const std::string& id, PlanDraft& draft) const
{
    const PlanTemplate* known = find(id);
    if (known == nullptr)
        return tr("This template is gone; choose another.");
    const auto plan = readPlan(known->plan);
    // Part of it would be another plan.
    if (!plan)
        return tr("%1 can't be used here: %2: %3", "template, field, what is wrong with it")
            .arg(titleOf(id), QString::fromStdString(plan.error().field),
                 QString::fromStdString(plan.error().message));
    draft.setPlan(*plan, tr("As in template %1").arg(titleOf(id)));
    return {};
}

QString TemplateStore::nameNote(const QString& name, const std::string& renamed) const
{
    if (name.trimmed().toUtf8().size() > longestTemplateName)
        return tr("The name is too long.");
    const PlanTemplate* other = named(name);
    if (other == nullptr || other->id == renamed)
        return {};
    return renamed.empty() ? tr("There is a template of this name; it will be replaced.")
                           : tr("There is a template of this name; choose another.");
}

bool TemplateStore::isNameGood(const QString& name, const std::string& renamed) const
{
    const bool isTaken = !renamed.empty() && !nameNote(name, renamed).isEmpty();
    return !name.trimmed().isEmpty() && name.trimmed().toUtf8().size() <= longestTemplateName && !isTaken;
}

void TemplateStore::save(const QString& name, const UpdatePlan& plan)
{
    const PlanTemplate* known = named(name);
    put(known != nullptr ? known->id : newId(name), name.trimmed(), toJson(plan),
        tr("Saved template %1").arg(name.trimmed()), tr("Template %1 was not saved").arg(name.trimmed()));
}

void TemplateStore::rename(const std::string& id, const QString& name)
{
    if (const PlanTemplate* known = find(id))
        put(id, name.trimmed(), known->plan, tr("Renamed the template to %1").arg(name.trimmed()),
            tr("Template %1 was not renamed").arg(titleOf(id)));
}

void TemplateStore::remove(const std::string& id)
{
    const QString title = titleOf(id);
    m_link.order("templates.delete", {{"id", id}}, this, [this, title](const Expected<void>& gone) {
        refresh();
        Q_EMIT acted(gone ? success(tr("Deleted template %1").arg(title))
                          : failure(tr("Template %1 was not deleted").arg(title), gone.error()));
    });
}

void TemplateStore::put(const std::string& id, const QString& name, const nlohmann::json& plan,
                        const QString& done, const QString& failed)
{
    m_link.order("templates.put", {{"id", id}, {"name", name.toStdString()}, {"plan", plan}}, this,
                 [this, id, done, failed](const Expected<void>& put) {
                     refresh();
                     if (put)
                         Q_EMIT saved(QString::fromStdString(id));
                     Q_EMIT acted(put ? success(done) : failure(failed, put.error()));
                 });
}

std::string TemplateStore::newId(const QString& name) const
{
    QString slug = GroupDraft::slugOf(name).left(longestId);
    if (slug.isEmpty())
        slug = QStringLiteral("template");
    std::string id = slug.toStdString();
    for (int number = 2; find(id) != nullptr; ++number)
        id = slug.toStdString() + "-" + std::to_string(number);
    return id;
}

QString TemplateStore::titleOf(const std::string& id) const
{
    const PlanTemplate* known = find(id);
    return QString::fromStdString(known != nullptr ? known->title() : id);
}

} // namespace drydock::models
