// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace drydock::views {

/// The wheel changes `input` only while it has the focus: pages scroll over it.
void stillWheel(QWidget& input);

} // namespace drydock::views
