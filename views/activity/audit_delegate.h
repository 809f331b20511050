// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <utility>

namespace drydock::views {

class ThemeSource;

/// A cell of the audit trail: the style paints it; time is second reading, and who did it has an icon.
class AuditDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit AuditDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    /// The pointer is on a row, not on a cell; -1 for none. True where it was on another one before.
    bool setHoveredRow(int row) { return std::exchange(m_hovered, row) != row; }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const ThemeSource& m_theme;
    int m_hovered = -1;
};

} // namespace drydock::views
