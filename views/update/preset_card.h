// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme_source.h"

#include <QAbstractButton>

namespace drydock::views {

/// One way to go on, as a large radio button with an explanation.
class PresetCard : public QAbstractButton
{
    Q_OBJECT

public:
    PresetCard(const ThemeSource& theme, const QString& title, QWidget* parent = nullptr);

    void setExplanation(const QString& explanation);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
    QString m_explanation;
};

} // namespace drydock::views
