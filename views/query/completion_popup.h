// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStringListModel>

namespace drydock::views {

/// What could be typed next, below the line it is for. Never takes the focus: the line hands it the keys.
class CompletionPopup : public QListView
{
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget* line);

    /// Shows the proposals with their left edge at `x` of the line; hides where there are none.
    void propose(const QStringList& proposals, int x);
    /// To the next one, or the one before; from the last to the first.
    void step(int by);
    /// Empty where none is chosen.
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QString first() const;

private:
    QWidget* m_line;
    QStringListModel m_model;
};

} // namespace drydock::views
