// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/staging_model.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <map>

class QPushButton;

namespace drydock::views {

class Callout;
class ElidedLabel;
class ProgressLine;
class StatusGlyphLabel;
class TextLabel;
class ThemeSource;

/// One package on its way: how far it is, step by step, or why it failed.
class StagingCard : public QWidget
{
    Q_OBJECT

public:
    /// `row` of `stagings`.
    StagingCard(const ThemeSource& theme, models::StagingModel& stagings, const QModelIndex& row,
                QWidget* parent = nullptr);

    [[nodiscard]] bool isGone() const { return !m_row.isValid(); }
    void refresh();

private:
    void addSteps(const ThemeSource& theme, QWidget& parent);
    [[nodiscard]] QString measure() const;

    models::StagingModel& m_stagings;
    QPersistentModelIndex m_row;
    ElidedLabel* m_title;
    TextLabel* m_percent;
    ProgressLine* m_line;
    TextLabel* m_measure;
    QWidget* m_steps;
    std::map<client::StageStep, StatusGlyphLabel*> m_step;
    QPushButton* m_cancel;
    Callout* m_failure;
};

} // namespace drydock::views
