// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/update_draft.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QFormLayout;

namespace drydock::views {

/// Whom an update touches, by model and version.
class TouchedSection : public QWidget
{
    Q_OBJECT

public:
    TouchedSection(const ThemeSource& theme, const models::UpdateDraft& draft, QWidget* parent = nullptr);

private:
    void refresh();
    void addRow(const client::JobPreview::Row& row, std::uint64_t largest);

    const ThemeSource& m_theme;
    const models::UpdateDraft& m_draft;
    QFormLayout* m_rows;
};

} // namespace drydock::views
