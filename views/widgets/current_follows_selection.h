// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;

namespace drydock::views {

/// Assistive tools select an item and leave the current one where it is. For views in which the current item
/// is what is shown beside them: one that was selected becomes current. Call with the view's model in place.
void currentFollowsSelection(QAbstractItemView& view);

} // namespace drydock::views
