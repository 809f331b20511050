// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/painted_picture.h"

#include <QPainter>

#include <utility>

namespace drydock::views {

PaintedPicture::PaintedPicture(Painting painting, QWidget* parent)
    : QWidget(parent), m_painting(std::move(painting))
{
}

void PaintedPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_painting(painter, rect());
}

} // namespace drydock::views
