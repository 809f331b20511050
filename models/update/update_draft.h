// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "models/text/query_problem.h"
#include "models/update/plan_draft.h"
#include "models/update/service_forecast.h"
#include "models/update/update_choice.h"
#include "models/update/update_forecast.h"
#include "models/update/update_preview.h"
#include "models/update/update_review.h"

#include <QObject>

#include <optional>
#include <vector>

namespace drydock::models {

/// A new update while it is put together: what → whom → how → review, and its start.
class UpdateDraft : public QObject
{
    Q_OBJECT

public:
    enum class Step { What, Whom, How, Review };
    Q_ENUM(Step)
    enum class Begin { Now, AsDraft };
    Q_ENUM(Begin)

    explicit UpdateDraft(FleetLink& link, QObject* parent = nullptr);

    /// What can be rolled out; the choice stays where it is still among them.
    void setVersions(std::vector<PublishedVersion> versions);
    [[nodiscard]] const std::vector<PublishedVersion>& versions() const { return m_versions; }
    /// False for what is not among the versions.
    bool chooseVersion(const QString& package, const QString& version);
    [[nodiscard]] const std::optional<PublishedVersion>& version() const { return m_version; }

    void setTargets(UpdateTargets targets);
    [[nodiscard]] const UpdateTargets& targets() const { return m_targets; }
    /// Where the query is not understood.
    [[nodiscard]] const std::optional<QueryProblem>& queryProblem() const { return m_queryProblem; }

    [[nodiscard]] PlanDraft& plan() { return m_plan; }
    [[nodiscard]] const PlanDraft& plan() const { return m_plan; }
    /// Of the job; the package and version where none is given.
    [[nodiscard]] QString name() const;
    void setName(const QString& name);
    [[nodiscard]] const QString& comment() const { return m_comment; }
    void setComment(const QString& comment);
    /// The same again as a job: its plan, comment, and its name where it has one of its own. What it brings
    /// and to whom is set as for any other.
    void cloneFrom(const JobDocument& document);

    /// Live; nothing before it was counted.
    [[nodiscard]] std::optional<std::uint64_t> deviceCount() const { return m_preview.liveCount(); }
    /// Who gets it and who does not; null before anything is known.
    [[nodiscard]] const client::JobPreview* preview() const { return m_preview.preview(); }
    [[nodiscard]] bool isPreviewOfService() const { return m_preview.isOfService(); }
    [[nodiscard]] bool isCounting() const { return m_preview.isPending(); }
    /// Asks the service for the preview anew: when the review is shown.
    void refreshPreview() { m_preview.refresh(); }
    /// What can be said here of how long it takes.
    [[nodiscard]] std::optional<UpdateForecast> estimate() const;
    [[nodiscard]] ServiceForecast& forecast() { return m_forecast; }
    [[nodiscard]] const ServiceForecast& forecast() const { return m_forecast; }
    /// What will happen; empty before it can be said.
    [[nodiscard]] std::vector<ReviewPart> review() const;

    /// What is missing or wrong in a step, and what to do; empty for nothing.
    [[nodiscard]] QString problem(Step step) const;
    /// Why it can't be started, all steps together.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool canStart() const { return problem().isEmpty() && !m_isCreating; }
    [[nodiscard]] bool isCreating() const { return m_isCreating; }

    /// Makes the job; ends with `created` or `failed`. Nothing where it cannot be started.
    void create(Begin begin);

Q_SIGNALS:
    /// Anything above may be different.
    void changed();
    void created(const QString& jobId);
    void failed(const drydock::Error& error);

private:
    void requestPreview();
    void requestForecast();
    void onPreview();
    void onPlan();
    [[nodiscard]] QString whatProblem() const;
    [[nodiscard]] QString whomProblem() const;
    [[nodiscard]] QString howProblem() const;
    void createJob(JobDocument document, Begin begin);
    void fail(const Error& error);

    FleetLink& m_link;
    std::vector<PublishedVersion> m_versions;
    std::optional<PublishedVersion> m_version;
    UpdateTargets m_targets;
    Query m_query;
    std::optional<QueryProblem> m_queryProblem;
    PlanDraft m_plan;
    std::vector<WaveRule> m_previewedWaves;
    QString m_name;
    QString m_comment;
    bool m_isCreating = false;
    UpdatePreview m_preview;
    ServiceForecast m_forecast;
};

} // namespace drydock::models
