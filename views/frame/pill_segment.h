// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/connection_words.h"
#include "views/theme/theme_source.h"

#include <QAbstractButton>

namespace drydock::views {

/// One part of the connection pill: a light and the part's name.
class PillSegment : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PillSegment(const ThemeSource& theme, QWidget* parent = nullptr);

    void setWords(const PartWords& words);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
    models::Light m_light = models::Light::Unknown;
};

} // namespace drydock::views
