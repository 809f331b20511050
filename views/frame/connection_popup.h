// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet_link.h"
#include "views/frame/connection_words.h"
#include "views/theme/theme_source.h"

#include <QFrame>

#include <array>

namespace drydock::views {

class StatusGlyphLabel;
class TextLabel;

/// What the connection pill stands for, in words, as long as it is looked at.
class ConnectionPopup : public QFrame
{
    Q_OBJECT

public:
    ConnectionPopup(const ThemeSource& theme, const models::FleetLink& link, QWidget* parent);

    void showBelow(const QWidget& anchor);

Q_SIGNALS:
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part
    {
        StatusGlyphLabel* name = nullptr;
        TextLabel* state = nullptr;
        TextLabel* text = nullptr;
    };
    void refresh();
    static void fill(const Part& part, const PartWords& words);

    const ThemeSource& m_theme;
    const models::FleetLink& m_link;
    std::array<Part, 3> m_parts{};
};

} // namespace drydock::views
