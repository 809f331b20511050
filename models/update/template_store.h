// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/plan_template.h"
#include "models/fleet_link.h"
#include "models/outcome.h"
#include "models/update/plan_draft.h"

#include <QObject>

#include <string>
#include <vector>

namespace drydock::models {

/// Plans that the fleet keeps under names, as they were when they were asked for last.
class TemplateStore : public QObject
{
    Q_OBJECT

public:
    explicit TemplateStore(FleetLink& link, QObject* parent = nullptr);

    void refresh();
    /// By name.
    [[nodiscard]] const std::vector<client::PlanTemplate>& templates() const { return m_templates; }
    [[nodiscard]] const client::PlanTemplate* find(const std::string& id) const;
    /// The one of this name, whatever its case.
    [[nodiscard]] const client::PlanTemplate* named(const QString& name) const;
    /// False before the service answered, and where it has no templates.
    [[nodiscard]] bool isOffered() const { return m_isOffered; }

    /// Has the draft go on as a template says; empty, or why it can't.
    [[nodiscard]] QString use(const std::string& id, PlanDraft& draft) const;

    /// What is to be said of a name for a new template, or for the one with the id `renamed`.
    [[nodiscard]] QString nameNote(const QString& name, const std::string& renamed) const;
    [[nodiscard]] bool isNameGood(const QString& name, const std::string& renamed) const;
    /// Keeps a plan, in place of the one of the same name. Each ends with `acted`.
    void save(const QString& name, const UpdatePlan& plan);
    void rename(const std::string& id, const QString& name);
    void remove(const std::string& id);

Q_SIGNALS:
    void changed();
    /// A template is kept: where it was saved or renamed.
    void saved(const QString& id);
    void acted(const drydock::models::Outcome& outcome);

private:
    void put(const std::string& id, const QString& name, const nlohmann::json& plan, const QString& done,
             const QString& failed);
    [[nodiscard]] std::string newId(const QString& name) const;
    [[nodiscard]] QString titleOf(const std::string& id) const;

    FleetLink& m_link;
    std::vector<client::PlanTemplate> m_templates;
    bool m_isOffered = false;
    std::uint64_t m_generation = 0; ///< of the list asked for last
};

} // namespace drydock::models
