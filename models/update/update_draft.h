// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "models/text/query_problem.h"
#include "models/update/update_choice.h"
#include "models/update/update_forecast.h"
#include "models/update/update_preview.h"

#include <QObject>
#include <QStringList>

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

    /// Until one was set, what is proposed for the number of devices.
    [[nodiscard]] UpdatePreset preset() const { return m_preset; }
    void setPreset(UpdatePreset preset);
    [[nodiscard]] const UpdatePolicy& policy() const { return m_policy; }
    /// One that differs from the preset's makes the preset Advanced.
    void setPolicy(const UpdatePolicy& policy);
    /// What a preset would mean for these devices.
    [[nodiscard]] UpdatePolicy policyOf(UpdatePreset preset) const;
    /// Of the job; the package and version where none is given.
    [[nodiscard]] QString name() const;
    void setName(const QString& name);
    [[nodiscard]] const QString& comment() const { return m_comment; }
    void setComment(const QString& comment);

    /// Live; nothing before it was counted.
    [[nodiscard]] std::optional<std::uint64_t> deviceCount() const { return m_preview.liveCount(); }
    /// Who gets it and who does not; null before anything is known.
    [[nodiscard]] const client::JobPreview* preview() const { return m_preview.preview(); }
    [[nodiscard]] bool isPreviewOfService() const { return m_preview.isOfService(); }
    [[nodiscard]] bool isCounting() const { return m_preview.isPending(); }
    /// Asks the service for the preview anew: when the review is shown.
    void refreshPreview() { m_preview.refresh(); }
    [[nodiscard]] std::optional<UpdateForecast> forecast() const;
    /// What will happen, in sentences; the second list: when devices fail or are silent.
    [[nodiscard]] QStringList courseSentences() const;
    [[nodiscard]] QStringList policySentences() const;

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
    void onPreview();
    [[nodiscard]] std::uint64_t updatedCount() const;
    void createJob(JobDocument document, Begin begin);
    void fail(const Error& error);

    FleetLink& m_link;
    std::vector<PublishedVersion> m_versions;
    std::optional<PublishedVersion> m_version;
    UpdateTargets m_targets;
    Query m_query;
    std::optional<QueryProblem> m_queryProblem;
    UpdatePreset m_preset = UpdatePreset::EveryoneNow;
    bool m_isPresetChosen = false;
    UpdatePolicy m_policy;
    QString m_name;
    QString m_comment;
    bool m_isCreating = false;
    UpdatePreview m_preview;
};

} // namespace drydock::models
