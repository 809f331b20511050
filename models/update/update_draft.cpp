// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/update_draft.h"

#include "models/jobs/target_list.h"
#include "models/update/update_document.h"
#include "models/update/update_words.h"

#include <algorithm>
#include <utility>

namespace drydock::models {
namespace {

constexpr int fastest = 60'000; ///< devices a minute
constexpr int mostRetries = 10;
constexpr qsizetype longestName = 128; ///< bytes
constexpr qsizetype longestComment = 1000;

bool isPositive(const std::optional<Duration>& duration)
{
    return !duration || duration->count() > 0;
}

} // namespace

UpdateDraft::UpdateDraft(FleetLink& link, QObject* parent) : QObject(parent), m_link(link), m_preview(link)
{
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

void UpdateDraft::setPreset(UpdatePreset preset)
{
    m_isPresetChosen = true;
    m_preset = preset;
    if (preset != UpdatePreset::Advanced)
        m_policy = policyOf(preset);
    Q_EMIT changed();
}

void UpdateDraft::setPolicy(const UpdatePolicy& policy)
{
    if (policy == m_policy)
        return;
    m_isPresetChosen = true;
    m_preset = UpdatePreset::Advanced;
    m_policy = policy;
    Q_EMIT changed();
}

UpdatePolicy UpdateDraft::policyOf(UpdatePreset preset) const
{
    return preset == UpdatePreset::Advanced ? m_policy : presetPolicy(preset, updatedCount());
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

std::optional<UpdateForecast> UpdateDraft::forecast() const
{
    return preview() ? std::optional(models::forecast(*preview(), m_policy)) : std::nullopt;
}

QStringList UpdateDraft::courseSentences() const
{
    return m_version && preview() ? courseWords(*m_version, m_targets, *preview(), m_policy) : QStringList();
}

QStringList UpdateDraft::policySentences() const
{
    return m_version ? policyWords(*m_version, m_policy) : QStringList();
}

QString UpdateDraft::problem(Step step) const
{
    switch (step) {
    case Step::What:
        if (m_versions.empty())
            return tr("No version is published. Stage a package first.");
        if (!m_version)
            return tr("Choose the version that devices get.");
        if (m_version->isExpired(systemNow()))
            return tr("%1 has expired. Choose another version.").arg(words(*m_version));
        return {};
    case Step::Whom:
        if (m_targets.kind == TargetKind::Devices && m_targets.ids.empty())
            return tr("Choose the devices that get it.");
        if (m_targets.kind == TargetKind::Group && m_targets.groupId.isEmpty())
            return tr("Choose a group.");
        if (m_targets.kind == TargetKind::Query && m_query.isEmpty() && !m_queryProblem)
            return tr("Write which devices get it, or choose every device.");
        if (m_queryProblem)
            return m_queryProblem->sentence;
        if (preview() && preview()->total == 0)
            return tr("No device matches.");
        if (preview() && m_version && preview()->updatedCount() == 0)
            return tr("None of these devices would get %1: see who is left out, and why.")
                .arg(words(*m_version));
        return {};
    case Step::How:
        if (m_policy.maximumPerMinute < 1 || m_policy.maximumPerMinute > fastest)
            return tr("Tell between 1 and %L1 devices a minute.").arg(fastest);
        if (std::min(m_policy.retriesAfterFailure, m_policy.retriesAfterTimeOut) < 0 ||
            std::max(m_policy.retriesAfterFailure, m_policy.retriesAfterTimeOut) > mostRetries)
            return tr("Retry between 0 and %L1 times.").arg(mostRetries);
        if (!isPositive(m_policy.timeout.notified) || !isPositive(m_policy.timeout.inProgress) ||
            !isPositive(m_policy.timeout.step) || m_policy.timeout.confirmWithin.count() <= 0)
            return tr("A timeout needs more than nothing.");
        if (m_policy.reissue.after.count() <= 0 || m_policy.reissue.factor < 1 ||
            m_policy.reissue.factor > 10 || m_policy.reissue.times < 0 || m_policy.reissue.times > 20)
            return tr("Send a command again after more than nothing, 1 to 10 times as long each time, 20 "
                      "times at most.");
        if (m_policy.priority < 0 || m_policy.priority > 9)
            return tr("A priority is a number from 0 to 9.");
        if (name().toUtf8().size() > longestName)
            return tr("The name is too long.");
        if (m_comment.toUtf8().size() > longestComment)
            return tr("The comment is too long.");
        return {};
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
    auto document = updateDocument(*m_version, m_targets, m_policy, name(), m_comment);
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
    Q_EMIT changed();
    Q_EMIT failed(error);
}

void UpdateDraft::requestPreview()
{
    const bool isNobody = m_targets.kind == TargetKind::Devices      ? m_targets.ids.empty()
                          : m_targets.kind == TargetKind::Everything ? false
                                                                     : m_query.isEmpty();
    if (isNobody || m_queryProblem) {
        m_preview.clear();
        return;
    }
    TallyRequest request{.query = m_query,
                         .byIds = m_targets.kind == TargetKind::Devices,
                         .ids = {},
                         .version = m_version,
                         .now = systemNow()};
    if (request.byIds)
        request.ids = m_targets.ids;
    nlohmann::json document;
    auto wanted = m_version ? updateDocument(*m_version, m_targets, {}, words(*m_version), {})
                            : Expected<JobDocument>(tl::unexpected(Error{}));
    // A list would have to be stored to be asked about; of few devices a query can tell.
    if (wanted && request.byIds) {
        const auto query = queryOfIds(m_targets.ids);
        wanted->targets.query = query.value_or(std::string());
        if (query)
            document = toJson(*wanted);
    } else if (wanted) {
        document = toJson(*wanted);
    }
    m_preview.request(std::move(request), std::move(document));
}

void UpdateDraft::onPreview()
{
    if (!m_isPresetChosen)
        m_preset = proposedPreset(updatedCount());
    // A rate that fits the number of devices, unless somebody set it.
    if (m_preset != UpdatePreset::Advanced)
        m_policy = policyOf(m_preset);
    Q_EMIT changed();
}

std::uint64_t UpdateDraft::updatedCount() const
{
    return preview() ? preview()->updatedCount() : deviceCount().value_or(0);
}

} // namespace drydock::models
