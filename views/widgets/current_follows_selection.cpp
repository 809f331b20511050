// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/current_follows_selection.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>

namespace drydock::views {

void currentFollowsSelection(QAbstractItemView& view)
{
    QItemSelectionModel* selection = view.selectionModel();
    QObject::connect(selection, &QItemSelectionModel::selectionChanged, selection,
                     [selection](const QItemSelection& selected) {
                         if (!selected.isEmpty() && !selection->isSelected(selection->currentIndex()))
                             selection->setCurrentIndex(selected.indexes().first(),
                                                        QItemSelectionModel::NoUpdate);
                     });
}

} // namespace drydock::views
