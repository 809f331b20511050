// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/connection_list_view.h"

namespace drydock::views {

// QAbstractItemView's would make the first row current.
void ConnectionListView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

} // namespace drydock::views
