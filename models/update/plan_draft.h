// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/field_spec.h"
#include "models/update/plan_check.h"
#include "models/update/plan_presets.h"
#include "models/update/plan_words.h"
#include "models/update/window_form.h"

#include <QObject>
#include <QVariant>

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace drydock::models {

/// How a new update goes on, while it is put together: a preset, or field by field.
class PlanDraft : public QObject
{
    Q_OBJECT

public:
    explicit PlanDraft(QObject* parent = nullptr);

    [[nodiscard]] const UpdatePlan& plan() const { return m_plan; }
    /// From a job or a template; `origin` says which.
    void setPlan(const UpdatePlan& plan, const QString& origin);
    /// Where the own plan comes from; empty where there is none.
    [[nodiscard]] const QString& origin() const { return m_origin; }
    [[nodiscard]] bool hasOwn() const { return m_own.has_value(); }

    /// Until one was set, what is proposed for the number of devices.
    [[nodiscard]] UpdatePreset preset() const { return m_preset; }
    void setPreset(UpdatePreset preset);
    /// What a preset would mean for these devices.
    [[nodiscard]] UpdatePlan planOf(UpdatePreset preset) const;
    /// Its meaning in a sentence.
    [[nodiscard]] QString presetSentence(UpdatePreset preset) const;

    /// Whom it is for: rates fit the number of devices as long as nobody set one.
    void setTargets(TargetKind kind, std::uint64_t devices);
    /// How many devices the service puts into the waves; what is empty is counted here.
    void setServiceWaves(std::vector<std::uint64_t> sizes);
    [[nodiscard]] WaveSizes waveSizes() const;

    [[nodiscard]] bool isShown(const PlanSpot& spot) const;
    [[nodiscard]] QVariant value(const PlanSpot& spot) const;
    /// What changes the shape of the rollout makes the preset Own.
    void setValue(const PlanSpot& spot, const QVariant& value);

    [[nodiscard]] std::size_t rows(PlanSection section) const { return rowCount(m_plan, section); }
    [[nodiscard]] bool canAddRow(PlanSection section) const;
    void addRow(PlanSection section);
    void removeRow(PlanSection section, std::size_t row);
    /// One up or down; waves alone have an order.
    [[nodiscard]] bool canMoveRow(PlanSection section, std::size_t row, int by) const;
    void moveRow(PlanSection section, std::size_t row, int by);
    /// "Wave 2", and what is known of it: "842 devices".
    [[nodiscard]] QString rowTitle(PlanSection section, std::size_t row) const;
    [[nodiscard]] QString rowRemark(PlanSection section, std::size_t row) const;

    /// The next openings of the maintenance windows; empty without any.
    [[nodiscard]] QString openings() const;

    /// What is wrong at a control, in a section, or first of all; empty for nothing.
    [[nodiscard]] QString problem(const PlanSpot& spot) const;
    [[nodiscard]] QString problem(PlanSection section) const;
    [[nodiscard]] QString problem() const;
    /// What the service said to it, until something is changed; false where it is not about the plan.
    bool setRefusal(const Error& refusal);

Q_SIGNALS:
    /// Anything above may be different.
    void changed();

private:
    void take(const UpdatePlan& plan, PlanSection section);
    void fit();
    void check();

    UpdatePlan m_plan;
    std::optional<UpdatePlan> m_own; ///< the last that was no preset's
    QString m_origin;
    UpdatePreset m_preset = UpdatePreset::EveryoneNow;
    bool m_isPresetChosen = false;
    std::vector<MaintenanceWindow> m_windows; ///< the last ones: back with the preset of windows
    std::set<std::size_t> m_textWindows;      ///< rows whose schedule is written as cron text
    TargetKind m_targets = TargetKind::Everything;
    std::uint64_t m_devices = 0;
    std::vector<std::uint64_t> m_serviceWaves;
    std::vector<PlanProblem> m_problems;
};

} // namespace drydock::models
