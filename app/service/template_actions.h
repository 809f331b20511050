// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/requests.h"

namespace drydock::service {

/// Plans that are kept for the next job: templates.list put delete. A plan is a job's document without its
/// name, package and targets, and is checked as one.
class TemplateActions
{
public:
    explicit TemplateActions(replica::Store& store) : m_store(store) {}

    void addTo(ActionTable& table);

private:
    [[nodiscard]] Expected<Answered> list() const;
    [[nodiscard]] Expected<Answered> put(const RequestContext& context);
    [[nodiscard]] Expected<Answered> remove(const RequestContext& context);
    [[nodiscard]] nlohmann::json load() const;
    void save(const nlohmann::json& templates);

    replica::Store& m_store;
};

} // namespace drydock::service
