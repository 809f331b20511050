// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme_source.h"
#include "views/widgets/dialog.h"

class QLineEdit;
class QVBoxLayout;

namespace drydock::views {

/// Says what follows from an order before it is given, and takes the reason for it. Deletes itself.
class OrderDialog : public Dialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;    ///< of the window
        QString question; ///< with the thing's name
        QString text;     ///< what follows
        QString keep;     ///< the button that leaves all as it is
        QString action;   ///< the button that gives the order: a verb with its object
        QString whyName;  ///< what the line for the reason is called; empty: none is asked for
        bool isDestructive = false;
    };

    OrderDialog(const ThemeSource& theme, const Words& words, QWidget* parent);

    /// The reason that was given; may be empty.
    [[nodiscard]] QString why() const;
    /// Stands between what follows and the reason.
    void addRow(QWidget* row);

private:
    QVBoxLayout* m_rows;
    QLineEdit* m_why;
};

} // namespace drydock::views
