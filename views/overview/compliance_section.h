// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_model.h"
#include "views/widgets/stacked_bar.h"

#include <QWidget>

#include <array>

class QComboBox;

namespace drydock::views {

class SectionTitle;
class ShareFigure;
class ThemeSource;

/// How devices stand to the latest version, as parts of a bar.
[[nodiscard]] QList<BarSegment> complianceSegments(const client::Compliance& counts);

/// How the fleet stands to the latest version of the package that is chosen here.
class ComplianceSection : public QWidget
{
    Q_OBJECT

public:
    ComplianceSection(const ThemeSource& theme, models::OverviewModel& model, QWidget* parent = nullptr);

    /// Numbers that nobody keeps up to date.
    void setMuted(bool muted);

private:
    void refresh();
    void refreshPackages();

    models::OverviewModel& m_model;
    SectionTitle* m_title;
    QComboBox* m_package;
    StackedBar* m_bar;
    std::array<ShareFigure*, 4> m_figures;
};

} // namespace drydock::views
