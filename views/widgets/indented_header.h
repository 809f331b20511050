// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHeaderView>

namespace drydock::views {

/// A header over columns whose words do not begin at the usual place: each name stands where its column's
/// words begin.
class IndentedHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit IndentedHeader(QWidget* parent = nullptr);

    /// `pixels` from where words begin in other columns.
    void setIndent(int logicalIndex, int pixels);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

private:
    QHash<int, int> m_indents; ///< pixels by logical index
};

} // namespace drydock::views
