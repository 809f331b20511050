// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace drydock::views {

/// A list that chooses nothing by itself: while a new connection is typed none is chosen, also when the focus
/// comes by.
class ConnectionListView : public QListView
{
    Q_OBJECT

public:
    using QListView::QListView;

protected:
    void focusInEvent(QFocusEvent* event) override;
};

} // namespace drydock::views
