// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/update_draft.h"

#include "models/jobs/target_list.h"
#include "models/update/update_document.h"
#include "models/update/update_words.h"

#include <algorithm>
#include <utility>

namespace drydock::models {
namespace {

constexpr qsizetype longestJobName = 128; ///< bytes
constexpr qsizetype longestComment = 1000;

} // namespace

UpdateDraft::UpdateDraft(FleetLink& link, QObject* parent)
    : QObject(parent), m_link(link), m_preview(link), m_forecast(link)
{
    connect(&m_plan, &PlanDraft::changed, this, &UpdateDraft::onPlan);
    connect(&m_forecast, &ServiceForecast::changed, this, &UpdateDraft::changed);
    connect(&m_preview, &UpdatePreview::changed, this, &UpdateDraft::onPreview);
    connect(&link, &FleetLink::statusChanged, this, &UpdateDraft::changed);
    connect(&link, &FleetLink::opened, this, &UpdateDraft::requestPreview);
    // The answer to what was asked of the fleet before never comes.
    connect(&link, &FleetLink::closed, this, [this] {
        m_isCreating = false;
        Q_EMIT changed();
    });
}

void UpdateDraft::setVersions(std::vector<PublishedVersion> versions)
{
    m_versions = std::move(versions);
    if (m_version && !chooseVersion(m_version->package, m_version->version)) {
        m_version.reset();
        requestPreview();
    }
    Q_EMIT changed();
}

bool UpdateDraft::chooseVersion(const QString& package, const QString& version)
{
    const auto found = std::ranges::find_if(m_versions, [&](const PublishedVersion& candidate) {
        return candidate.package == package && candidate.version == version;
    });
    if (found == m_versions.end())
        return false;
    if (m_version != *found) {
        m_version = *found;
        requestPreview();
    }
    return true;
}

void UpdateDraft::setTargets(UpdateTargets targets)
{
    std::ranges::sort(targets.ids);
    targets.ids.erase(std::ranges::unique(targets.ids).begin(), targets.ids.end());
    if (targets == m_targets)
        return;
    m_targets = std::move(targets);
    m_queryProblem.reset();
    m_query = {};
    if (m_targets.kind == TargetKind::Group || m_targets.kind == TargetKind::Query) {
        auto query = parseQuery(QString::fromStdString(queryOf(m_targets)));
        if (query)
            m_query = *std::move(query);
        else
            m_queryProblem = query.error();
    }
    requestPreview();
}

QString UpdateDraft::name() const
{
    return m_name.isEmpty() && m_version ? words(*m_version) : m_name;
}

void UpdateDraft::setName(const QString& name)
{
    m_name = name.trimmed();
    Q_EMIT changed();
}

void UpdateDraft::setComment(const QString& comment)
{
    m_comment = comment.trimmed();
    Q_EMIT changed();
}

void UpdateDraft::cloneFrom(const JobDocument& document)
{
    const QString given = QString::fromStdString(document.name);
    const QString proposed =
        QString::fromStdString(document.packageName.str() + ' ' + document.packageVersion.str());
    m_name = given == proposed ? QString() : given;
    m_comment = QString::fromStdString(document.comment);
    m_plan.setPlan(planOf(document), tr("As in %1", "a job").arg(given));
}

std::optional<UpdateForecast> UpdateDraft::estimate() const
{
    return preview() ? std::optional(models::forecast(*preview(), m_plan.plan())) : std::nullopt;
}

std::vector<ReviewPart> UpdateDraft::review() const
{
    return m_version && preview() ? reviewParts(*m_version, m_targets, *preview(), m_plan, systemNow())
                                  : std::vector<ReviewPart>();
}

QString UpdateDraft::whatProblem() const
{
    if (m_versions.empty())
        return tr("No version is published. Stage a package first.");
    if (!m_version)
        return tr("Choose the version that devices get.");
    if (m_version->isExpired(systemNow()))
        return tr("%1 has expired. Choose another version.").arg(words(*m_version));
    return {};
}

QString UpdateDraft::whomProblem() const
{
    if (m_targets.kind == TargetKind::Devices && m_targets.ids.empty())
        return tr("Choose the devices that get it.");
    if (m_targets.kind == TargetKind::Group && m_targets.groupId.isEmpty())
        return tr("Choose a group.");
    if (m_targets.kind == TargetKind::Query && m_query.isEmpty() && !m_queryProblem)
        return tr("Write which devices get it, or choose every device.");
    if (m_queryProblem)
        return m_queryProblem->sentence;
    // Others may come to match later.
    if (m_plan.plan().targetSelection == TargetSelection::Continuous)
        return {};
    if (preview() && preview()->total == 0)
        return tr("No device matches.");
    if (preview() && m_version && preview()->updatedCount() == 0)
        return tr("None of these devices would get %1: see who is left out, and why.").arg(words(*m_version));
    return {};
}

QString UpdateDraft::howProblem() const
{
    if (const QString problem = m_plan.problem(); !problem.isEmpty())
        return problem;
    if (name().toUtf8().size() > longestJobName)
        return tr("The name is too long.");
    if (m_comment.toUtf8().size() > longestComment)
        return tr("The comment is too long.");
    return {};
}

QString UpdateDraft::problem(Step step) const
{
    switch (step) {
    case Step::What:
        return whatProblem();
    case Step::Whom:
        return whomProblem();
    case Step::How:
        return howProblem();
    case Step::Review:
        return m_link.status().isServed() ? QString()
                                          : tr("The service can't be reached; an update needs it.");
    }
    return {};
}

QString UpdateDraft::problem() const
{
    for (const Step step : {Step::What, Step::Whom, Step::How, Step::Review}) {
        if (const QString text = problem(step); !text.isEmpty())
            return text;
    }
    return {};
}

void UpdateDraft::create(Begin begin)
{
    if (!canStart())
        return;
    auto document = updateDocument(*m_version, m_targets, m_plan.plan(), name(), m_comment);
    if (!document) {
        fail(document.error());
        return;
    }
    m_isCreating = true;
    Q_EMIT changed();
    if (m_targets.kind != TargetKind::Devices) {
        createJob(*std::move(document), begin);
        return;
    }
    putTargetList(m_link, m_targets.ids, this,
                  [this, begin, document = *std::move(document)](Expected<std::string> list) mutable {
                      if (!list) {
                          fail(list.error());
                          return;
                      }
                      document.targets.list = *list;
                      createJob(std::move(document), begin);
                  });
}

void UpdateDraft::createJob(JobDocument document, Begin begin)
{
    m_link.ask<std::string>("jobs.create", {{"document", toJson(document)}, {"start", begin == Begin::Now}},
                            client::readNewJobId, this, [this](Expected<std::string> jobId) {
                                if (!jobId) {
                                    fail(jobId.error());
                                    return;
                                }
                                m_isCreating = false;
                                Q_EMIT changed();
                                Q_EMIT created(QString::fromStdString(*jobId));
                            });
}

void UpdateDraft::fail(const Error& error)
{
    m_isCreating = false;
    // What is about one field is said there, too.
    m_plan.setRefusal(error);
    Q_EMIT changed();
    Q_EMIT failed(error);
}

void UpdateDraft::requestPreview()
{
    const bool isNobody = m_targets.kind == TargetKind::Devices ? m_targets.ids.empty()
                          : m_targets.kind == TargetKind::List
                              ? m_targets.list.empty()
                              : m_targets.kind != TargetKind::Everything && m_query.isEmpty();
    if (isNobody || m_queryProblem) {
        m_preview.clear();
        return;
    }
    // Waves alone make a difference to who gets it.
    UpdatePlan plan;
    if (m_plan.problem(PlanSection::Waves).isEmpty())
        plan.rollout.waves = m_plan.plan().rollout.waves;
    m_previewedWaves = plan.rollout.waves;
    std::optional<TallyRequest> tally;
    // What a list of the service holds the mirror does not know.
    if (m_targets.kind != TargetKind::List)
        tally = TallyRequest{.query = m_query,
                             .byIds = m_targets.kind == TargetKind::Devices,
                             .ids = m_targets.kind == TargetKind::Devices ? m_targets.ids
                                                                          : std::vector<std::string>(),
                             .version = m_version,
                             .now = systemNow()};
    m_preview.request(std::move(tally),
                      m_version ? askableDocument(*m_version, m_targets, plan) : nlohmann::json());
}

void UpdateDraft::requestForecast()
{
    const bool isReady = whatProblem().isEmpty() && whomProblem().isEmpty() && howProblem().isEmpty();
    m_forecast.request(isReady ? askableDocument(*m_version, m_targets, m_plan.plan()) : nlohmann::json());
}

void UpdateDraft::onPreview()
{
    const std::uint64_t devices = preview() ? preview()->total : deviceCount().value_or(0);
    m_plan.setTargets(m_targets.kind, devices);
    if (m_preview.isOfService() && m_previewedWaves == m_plan.plan().rollout.waves)
        m_plan.setServiceWaves(preview()->waves);
    requestForecast();
    Q_EMIT changed();
}

void UpdateDraft::onPlan()
{
    if (m_previewedWaves != m_plan.plan().rollout.waves && m_plan.problem(PlanSection::Waves).isEmpty())
        requestPreview();
    requestForecast();
    Q_EMIT changed();
}

} // namespace drydock::models
