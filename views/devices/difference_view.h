// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/detail/difference_model.h"
#include "views/theme/theme_source.h"

#include <QTableView>

namespace drydock::views {

/// Reported beside desired, a mark and a tint where they differ. As high as its rows: the pane scrolls.
class DifferenceView : public QTableView
{
    Q_OBJECT

public:
    DifferenceView(const ThemeSource& theme, models::DifferenceModel& model, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace drydock::views
