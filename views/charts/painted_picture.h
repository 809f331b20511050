// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace drydock::views {

/// A widget that another one paints.
class PaintedPicture : public QWidget
{
    Q_OBJECT

public:
    using Painting = std::function<void(QPainter& painter, const QRectF& place)>;

    explicit PaintedPicture(Painting painting, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Painting m_painting;
};

} // namespace drydock::views
