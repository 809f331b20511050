// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/holds/quarantine_model.h"

#include <QStringList>
#include <QTableView>

namespace drydock::views {

class ThemeSource;

/// The devices in quarantine; several may be selected.
class QuarantineTable : public QTableView
{
    Q_OBJECT

public:
    QuarantineTable(const ThemeSource& theme, models::QuarantineModel& model, QWidget* parent = nullptr);

    [[nodiscard]] QStringList selectedIds() const;
    /// High enough for some rows: more of them scroll.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectedChanged();
    void activatedDevice(const QString& id);

private:
    void arrange();
};

} // namespace drydock::views
