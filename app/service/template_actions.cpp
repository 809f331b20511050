// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/template_actions.h"

#include "calendar/maintenance_windows.h"
#include "fleet/strict_json.h"
#include "service/wave_queries.h"

#include <nlohmann/json.hpp>

namespace drydock::service {

using nlohmann::json;

namespace {

constexpr std::string_view templatesKey = "templates";
constexpr std::size_t mostTemplates = 100;
constexpr std::size_t longestName = 128;
constexpr std::size_t largestPlan = 16 * 1024;
constexpr std::size_t largestTogether = 512 * 1024; ///< bytes: they are listed in one answer

Error inPlan(Error error)
{
    error.field =
        error.field.starts_with("document.") ? "plan" + error.field.substr(8) : "plan." + error.field;
    return error;
}

/// Whether a job could be made with it.
Expected<void> checkPlan(const json& plan)
{
    if (!plan.is_object())
        return fail(ErrorCode::InvalidArgument,
                    "wants an object: a job's document without name, package and targets", "plan");
    if (jsonText(plan).size() > largestPlan)
        return fail(ErrorCode::InvalidArgument, "is larger than 16 KiB", "plan");
    for (const char* key : {"name", "package", "targets", "comment"}) {
        if (plan.contains(key))
            return fail(ErrorCode::InvalidArgument, "belongs to a job, not to a template",
                        std::string("plan.") + key);
    }
    // Any targets that a CONTINUOUS job could have.
    json document{{"name", "template"},
                  {"package", {{"name", "template"}, {"version", "1.0.0"}}},
                  {"targets", {{"group", "template"}}}};
    document.update(plan);
    const auto read = parseJobDocument(document);
    if (!read)
        return tl::unexpected(inPlan(read.error()));
    if (const auto waves = WaveQueries::parse(read->rollout); !waves)
        return tl::unexpected(inPlan(waves.error()));
    if (const auto windows = MaintenanceWindows::make(read->schedule.maintenanceWindows); !windows)
        return tl::unexpected(inPlan(windows.error().in("schedule")));
    return {};
}

} // namespace

void TemplateActions::addTo(ActionTable& table)
{
    table["templates.list"] = {Role::Viewer, false, [this](const auto&) { return list(); }};
    table["templates.put"] = {Role::Operator, true, [this](const auto& context) { return put(context); }};
    table["templates.delete"] = {Role::Operator, true,
                                 [this](const auto& context) { return remove(context); }};
}

json TemplateActions::load() const
{
    const auto text = m_store.settings().get(templatesKey);
    json templates = text ? json::parse(*text, nullptr, false) : json::object();
    return templates.is_object() ? templates : json::object();
}

void TemplateActions::save(const json& templates)
{
    m_store.settings().set(templatesKey, jsonText(templates));
}

Expected<Answered> TemplateActions::list() const
{
    json rows = json::array();
    const json templates = load();
    for (const auto& item : templates.items()) {
        json row = item.value();
        row["id"] = item.key();
        rows.push_back(std::move(row));
    }
    return json{{"templates", std::move(rows)}};
}

Expected<Answered> TemplateActions::put(const RequestContext& context)
{
    const auto id = requiredName<GroupId>(context.arguments, "id");
    if (!id)
        return tl::unexpected(id.error());
    std::string name = optionalText(context.arguments, "name");
    if (name.empty())
        name = id->str();
    if (name.size() > longestName)
        return fail(ErrorCode::InvalidArgument, "at most 128 bytes", "name");
    const json plan = context.arguments.value("plan", json());
    const auto given = context.arguments.find("name");
    if (given != context.arguments.end() && !given->is_null() && !given->is_string())
        return fail(ErrorCode::InvalidArgument, "wants text", "name");
    if (auto fits = checkPlan(plan); !fits)
        return tl::unexpected(fits.error());
    json templates = load();
    const bool known = templates.contains(id->str());
    if (!known && templates.size() >= mostTemplates)
        return fail(ErrorCode::Conflict, "there are 100 templates; delete one first", "id");
    json& row = templates[id->str()];
    row = {{"name", name},
           {"plan", plan},
           {"createdBy", known ? row.value("createdBy", context.who.str()) : context.who.str()},
           {"changed", toMilliseconds(context.now)}};
    json answer = row;
    answer["id"] = id->str();
    if (jsonText(templates).size() > largestTogether)
        return fail(ErrorCode::TooLarge, "the templates are larger than 512 KiB together; delete one first",
                    "plan");
    save(templates);
    return answer;
}

Expected<Answered> TemplateActions::remove(const RequestContext& context)
{
    const auto id = requiredName<GroupId>(context.arguments, "id");
    if (!id)
        return tl::unexpected(id.error());
    json templates = load();
    if (templates.erase(id->str()) == 0)
        return fail(ErrorCode::NotFound, "no template " + id->str(), "id");
    save(templates);
    return json{{"id", id->str()}};
}

} // namespace drydock::service
