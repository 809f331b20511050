// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace drydock::views {

class ThemeSource;

/// A cell of a group's devices. One that was never heard of is quiet and says so.
class MemberDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MemberDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    void setHoveredRow(int row) { m_hovered = row; }
    /// What is online was so when the service was last heard.
    void setOffline(bool offline) { m_isOffline = offline; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const ThemeSource& m_theme;
    int m_hovered = -1;
    bool m_isOffline = false;
};

} // namespace drydock::views
