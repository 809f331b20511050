// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/trouble.h"

#include <QWidget>

namespace drydock::views {

class Callout;
class TextLabel;
class ThemeSource;

/// What went wrong, at the place: hidden while nothing did. Details show on demand.
class TroubleCallout : public QWidget
{
    Q_OBJECT

public:
    explicit TroubleCallout(const ThemeSource& theme, QWidget* parent = nullptr);

    /// Without a title, nothing is wrong.
    void show(const models::Trouble& trouble);
    using QWidget::show;

private:
    Callout* m_callout;
    QWidget* m_toggle;
    TextLabel* m_details;
};

} // namespace drydock::views
