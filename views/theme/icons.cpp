// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/icons.h"

#include "views/theme/theme.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>
#include <iterator>

static void initIconResource() // Q_INIT_RESOURCE does not work inside a namespace
{
    Q_INIT_RESOURCE(drydock_icons);
}

namespace drydock::views {
namespace {

// In the order of Icon.
constexpr const char* fileNames[] = {
    "activity",   "arrow",  "bolt",      "calendar",  "check",  "clock",    "columns",
    "copy",       "cross",  "database",  "devices",   "down",   "export",   "file",
    "filter",     "groups", "hash",      "image",     "info",   "jobs",     "key",
    "link",       "lock",   "mark-dock", "mark-hull", "more",   "overview", "packages",
    "pause",      "play",   "plug",      "plug-off",  "plus",   "policy",   "promote",
    "retry",      "right",  "rollback",  "search",    "server", "settings", "shield",
    "shield-off", "star",   "stop",      "trash",     "upload", "user",     "warn",
};
static_assert(std::size(fileNames) == iconCount);

QPixmap emptyPixmap(int size, qreal devicePixelRatio)
{
    const auto pixels = static_cast<int>(std::ceil(size * devicePixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace

QPixmap iconPixmap(Icon icon, const QColor& colour, int size, qreal devicePixelRatio)
{
    const QLatin1String name(fileNames[static_cast<int>(icon)]);
    const auto key = QStringLiteral("icon/%1/%2/%3/%4")
                         .arg(name, colour.name(QColor::HexArgb), QString::number(size),
                              QString::number(devicePixelRatio));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    initIconResource();
    pixmap = emptyPixmap(size, devicePixelRatio);
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    QPainter painter(&pixmap);
    const QRectF bounds(0, 0, size, size);
    renderer.render(&painter, bounds);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(bounds, colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap markPixmap(const Theme& theme, int size, qreal devicePixelRatio)
{
    auto pixmap = emptyPixmap(size, devicePixelRatio);
    QPainter painter(&pixmap);
    painter.drawPixmap(0, 0, iconPixmap(Icon::MarkDock, theme.text, size, devicePixelRatio));
    painter.drawPixmap(0, 0, iconPixmap(Icon::MarkHull, theme.accentFill, size, devicePixelRatio));
    return pixmap;
}

} // namespace drydock::views
