// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/indented_header.h"

namespace drydock::views {

/// The device table's header.
class DeviceHeader : public IndentedHeader
{
    Q_OBJECT

public:
    explicit DeviceHeader(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;
};

} // namespace drydock::views
