// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme_source.h"

#include <QAbstractButton>

namespace drydock::views {

/// One step: its number or a check, its title, and what was chosen in it.
class StepButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Progress { ToCome, Current, Done };

    StepButton(const ThemeSource& theme, int number, const QString& title, QWidget* parent = nullptr);

    void setProgress(Progress progress);
    void setChoice(const QString& choice);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();
    [[nodiscard]] QFont titleFont() const;

    const ThemeSource& m_theme;
    int m_number;
    QString m_choice;
    Progress m_progress = Progress::ToCome;
};

} // namespace drydock::views
