// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/update_draft.h"
#include "views/theme/theme_source.h"

#include <QWidget>

#include <map>

class QFormLayout;
class QSpinBox;
class QVBoxLayout;

namespace drydock::views {

class PresetCard;

/// How it goes on: a preset, or every number by hand.
class HowStep : public QWidget
{
    Q_OBJECT

public:
    HowStep(const ThemeSource& theme, models::UpdateDraft& draft, QWidget* parent = nullptr);

private:
    void addPresets(QVBoxLayout& layout);
    void addRate(QVBoxLayout& layout);
    void addAdvanced(QVBoxLayout& layout);
    QSpinBox* addNumber(QFormLayout& form, const QString& label, int least, int most,
                        const QString& suffix = {});
    void read();
    void refresh();

    const ThemeSource& m_theme;
    models::UpdateDraft& m_draft;
    std::map<models::UpdatePreset, PresetCard*> m_cards;
    QSpinBox* m_rate = nullptr;
    QSpinBox* m_failed = nullptr;
    QSpinBox* m_timedOut = nullptr;
    QSpinBox* m_step = nullptr;
    QSpinBox* m_inProgress = nullptr;
    QSpinBox* m_reissue = nullptr;
    QSpinBox* m_priority = nullptr;
    bool m_isShowing = false; ///< what is set now comes from the draft
};

} // namespace drydock::views
