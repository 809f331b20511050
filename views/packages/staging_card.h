// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/staging_model.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QPushButton;

namespace drydock::views {

class ElidedLabel;
class ProgressLine;
class TextLabel;

/// One package on its way into the store: how far it is, and a way out.
class StagingCard : public QWidget
{
    Q_OBJECT

public:
    StagingCard(const ThemeSource& theme, models::StagingModel& model, int row, QWidget* parent = nullptr);

    void refresh();

private:
    [[nodiscard]] QString remark() const;
    [[nodiscard]] QModelIndex index() const;

    models::StagingModel& m_model;
    int m_row;
    ElidedLabel* m_title;
    TextLabel* m_percent;
    ProgressLine* m_bar;
    TextLabel* m_remark;
    QPushButton* m_cancel;
    QPushButton* m_retry;
    QPushButton* m_dismiss;
};

} // namespace drydock::views
