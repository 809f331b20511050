// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace drydock::views {

/// The device table's header: names stand where their columns' texts begin.
class DeviceHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit DeviceHeader(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;
};

} // namespace drydock::views
