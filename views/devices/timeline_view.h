// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/detail/timeline_model.h"
#include "views/theme/theme_source.h"

#include <QListView>

namespace drydock::views {

/// What happened to a device, newest first. As high as its rows: the pane scrolls.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    TimelineView(const ThemeSource& theme, models::TimelineModel& model, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace drydock::views
