// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update/plan_draft.h"

#include "calendar/time_zone.h"
#include "models/text/format.h"
#include "models/update/plan_rows.h"
#include "models/update/plan_values.h"
#include "models/update/wave_sizes.h"
#include "models/update/window_words.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace drydock::models {
namespace {

constexpr std::size_t openingsShown = 3;

/// The operator's; UTC where the system's is none of the tz database.
std::string localZone()
{
    const std::string zone = QTimeZone::systemTimeZoneId().toStdString();
    return TimeZone::find(zone) ? zone : "UTC";
}

/// What a preset says; all else is the same with each.
bool isOfShape(PlanSection section)
{
    return section == PlanSection::Waves || section == PlanSection::Speed || section == PlanSection::Abort ||
           section == PlanSection::Windows;
}

} // namespace

PlanDraft::PlanDraft(QObject* parent) : QObject(parent)
{
    fit();
    check();
}

void PlanDraft::setPlan(const UpdatePlan& plan, const QString& origin)
{
    m_plan = plan;
    m_own = plan;
    m_origin = origin;
    m_preset = UpdatePreset::Own;
    m_isPresetChosen = true;
    m_textWindows.clear();
    check();
    Q_EMIT changed();
}

void PlanDraft::setPreset(UpdatePreset preset)
{
    m_isPresetChosen = true;
    m_preset = preset;
    m_textWindows.clear();
    m_plan = planOf(preset);
    check();
    Q_EMIT changed();
}

UpdatePlan PlanDraft::planOf(UpdatePreset preset) const
{
    UpdatePlan plan = m_plan;
    if (preset == UpdatePreset::Own && m_own) {
        plan.rollout = m_own->rollout;
        plan.abort = m_own->abort;
        plan.schedule.maintenanceWindows = m_own->schedule.maintenanceWindows;
    }
    if (preset == UpdatePreset::Window)
        plan.schedule.maintenanceWindows = m_windows;
    return withPreset(std::move(plan), preset, m_devices, localZone());
}

QString PlanDraft::presetSentence(UpdatePreset preset) const
{
    const UpdatePlan plan = preset == m_preset ? m_plan : planOf(preset);
    const WaveSizes sizes = preset == m_preset ? waveSizes() : models::waveSizes(plan.rollout, m_devices);
    const QString sentence = presetWords(preset, plan, m_devices, sizes);
    return preset == UpdatePreset::Own && !m_origin.isEmpty()
               ? tr("%1: %2", "where a plan is from, what it says").arg(m_origin, sentence)
               : sentence;
}

void PlanDraft::setTargets(TargetKind kind, std::uint64_t devices)
{
    if (kind == m_targets && devices == m_devices)
        return;
    m_targets = kind;
    m_devices = devices;
    m_serviceWaves.clear();
    fit();
    check();
    Q_EMIT changed();
}

void PlanDraft::setServiceWaves(std::vector<std::uint64_t> sizes)
{
    if (sizes == m_serviceWaves)
        return;
    m_serviceWaves = std::move(sizes);
    Q_EMIT changed();
}

WaveSizes PlanDraft::waveSizes() const
{
    WaveSizes sizes = models::waveSizes(m_plan.rollout, m_devices);
    if (m_serviceWaves.size() == sizes.size())
        std::ranges::copy(m_serviceWaves, sizes.begin());
    return sizes;
}

bool PlanDraft::isShown(const PlanSpot& spot) const
{
    if (m_textWindows.contains(spot.row)) {
        if (spot.field == PlanField::WindowCron)
            return true;
        if (spot.field == PlanField::WindowDays || spot.field == PlanField::WindowStart)
            return false;
    }
    return models::isShown(m_plan, spot);
}

QVariant PlanDraft::value(const PlanSpot& spot) const
{
    if (spot.field == PlanField::WindowAsText && m_textWindows.contains(spot.row))
        return true;
    return valueOf(m_plan, spot);
}

void PlanDraft::setValue(const PlanSpot& spot, const QVariant& value)
{
    if (spot.field == PlanField::WindowAsText) {
        if (value.toBool())
            m_textWindows.insert(spot.row);
        else
            m_textWindows.erase(spot.row);
    }
    UpdatePlan plan = m_plan;
    models::setValue(plan, spot, value);
    take(plan, sectionOf(spot.field));
}

bool PlanDraft::canAddRow(PlanSection section) const
{
    return hasRows(section) && rows(section) < mostRows(section);
}

void PlanDraft::addRow(PlanSection section)
{
    if (!canAddRow(section))
        return;
    UpdatePlan plan = m_plan;
    models::addRow(plan, section, localZone());
    take(plan, section);
}

void PlanDraft::removeRow(PlanSection section, std::size_t row)
{
    UpdatePlan plan = m_plan;
    models::removeRow(plan, section, row);
    if (section == PlanSection::Windows) {
        std::set<std::size_t> left;
        for (const std::size_t text : m_textWindows) {
            if (text != row)
                left.insert(text > row ? text - 1 : text);
        }
        m_textWindows = std::move(left);
    }
    take(plan, section);
}

bool PlanDraft::canMoveRow(PlanSection section, std::size_t row, int by) const
{
    const auto to = std::ptrdiff_t(row) + by;
    return section == PlanSection::Waves && to >= 0 && to < std::ptrdiff_t(rows(section));
}

void PlanDraft::moveRow(PlanSection section, std::size_t row, int by)
{
    if (!canMoveRow(section, row, by))
        return;
    UpdatePlan plan = m_plan;
    swapWaves(plan, row, std::size_t(std::ptrdiff_t(row) + by));
    take(plan, section);
}

QString PlanDraft::rowTitle(PlanSection section, std::size_t row) const
{
    const QString number = format::count(qint64(row) + 1);
    if (section == PlanSection::Waves)
        return tr("Wave %1").arg(number);
    return section == PlanSection::Abort ? tr("Rule %1").arg(number) : tr("Window %1").arg(number);
}

QString PlanDraft::rowRemark(PlanSection section, std::size_t row) const
{
    if (section != PlanSection::Waves)
        return {};
    const WaveSizes sizes = waveSizes();
    const bool isLast = row + 1 == rows(section);
    if (row >= sizes.size() || !sizes[row])
        return isLast ? tr("all others") : QString();
    const int devices = int(*sizes[row]);
    return isLast ? tr("all others: %Ln device(s)", nullptr, devices) : tr("%Ln device(s)", nullptr, devices);
}

QString PlanDraft::openings() const
{
    const auto& windows = m_plan.schedule.maintenanceWindows;
    if (windows.empty() || !problem(PlanSection::Windows).isEmpty())
        return {};
    const TimePoint now = systemNow();
    return openingWords(nextOpenings(windows, now, openingsShown), now);
}

QString PlanDraft::problem(const PlanSpot& spot) const
{
    const auto found = std::ranges::find(m_problems, spot, &PlanProblem::spot);
    return found == m_problems.end() ? QString() : found->sentence;
}

QString PlanDraft::problem(PlanSection section) const
{
    const auto found = std::ranges::find_if(m_problems, [section](const PlanProblem& problem) {
        return sectionOf(problem.spot.field) == section;
    });
    return found == m_problems.end() ? QString() : found->sentence;
}

QString PlanDraft::problem() const
{
    return m_problems.empty() ? QString() : m_problems.front().sentence;
}

bool PlanDraft::setRefusal(const Error& refusal)
{
    const auto problem = problemOf(m_plan, refusal);
    if (!problem)
        return false;
    m_problems.push_back(*problem);
    Q_EMIT changed();
    return true;
}

void PlanDraft::take(const UpdatePlan& plan, PlanSection section)
{
    const bool isSame = plan == m_plan;
    m_plan = plan;
    const bool isOfPreset = m_preset == UpdatePreset::Window && section == PlanSection::Windows &&
                            !plan.schedule.maintenanceWindows.empty();
    if (m_preset == UpdatePreset::Own || (!isSame && isOfShape(section) && !isOfPreset)) {
        if (m_preset != UpdatePreset::Own)
            m_origin = tr("Changed from %1").arg(words(m_preset));
        m_preset = UpdatePreset::Own;
        m_own = m_plan;
    }
    m_isPresetChosen = m_isPresetChosen || m_preset == UpdatePreset::Own;
    if (!m_plan.schedule.maintenanceWindows.empty())
        m_windows = m_plan.schedule.maintenanceWindows;
    m_serviceWaves.clear();
    check();
    Q_EMIT changed();
}

// A rate and waves that fit the number of devices, unless somebody set them.
void PlanDraft::fit()
{
    if (!m_isPresetChosen)
        m_preset = proposedPreset(m_devices);
    m_plan = planOf(m_preset);
}

void PlanDraft::check()
{
    m_problems = planProblems(m_plan, m_targets, systemNow());
}

} // namespace drydock::models
