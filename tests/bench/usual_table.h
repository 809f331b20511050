// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace drydock::bench {

/// A table of devices made of QStandardItemModel and QSortFilterProxyModel: prints what filling, filtering,
/// sorting and clearing it costs, once.
void measureUsualTable(int devices);

} // namespace drydock::bench
