// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QWidget>

namespace drydock::test {

/// The visible widget below `root` that screen readers call `name`, in that role; null where there is none.
/// (On Unix, Qt gives what a combo box shows as its name, so what it was called is looked at, too.)
[[nodiscard]] inline QWidget* findByName(QWidget& root, QAccessible::Role role, const QString& name)
{
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        if (widget->isVisibleTo(&root) && interface && interface->role() == role &&
            (interface->text(QAccessible::Name) == name || widget->accessibleName() == name))
            return widget;
    }
    return nullptr;
}

/// The same as a `Widget`.
template <typename Widget>
[[nodiscard]] Widget* findByName(QWidget& root, QAccessible::Role role, const QString& name)
{
    return qobject_cast<Widget*>(findByName(root, role, name));
}

} // namespace drydock::test
