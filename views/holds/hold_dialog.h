// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/time.h"
#include "views/frame/order_dialog.h"

#include <chrono>
#include <optional>

class QComboBox;

namespace drydock::views {

/// Asks why a device is held back from all jobs, and for how long.
class HoldDialog : public OrderDialog
{
    Q_OBJECT

public:
    HoldDialog(const ThemeSource& theme, const QString& device, QWidget* parent);

    /// Nothing: until somebody releases it.
    [[nodiscard]] std::optional<std::chrono::milliseconds> time() const;

private:
    QComboBox* m_time;
};

} // namespace drydock::views
