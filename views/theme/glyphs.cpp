// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/glyphs.h"

#include "views/theme/theme.h"

#include <QPainter>
#include <QPixmapCache>

#include <cmath>

namespace drydock::views {

QColor stateColour(StateGlyph state, const Theme& theme)
{
    switch (state) {
    case StateGlyph::Queued:
    case StateGlyph::None:
    case StateGlyph::Scheduled:
    case StateGlyph::Approval:
        return theme.sQueued;
    case StateGlyph::Notified:
        return theme.sNotified;
    case StateGlyph::InProgress:
        return theme.sRunning;
    case StateGlyph::Succeeded:
        return theme.sOk;
    case StateGlyph::AlreadyInstalled:
        return theme.sAlready;
    case StateGlyph::Failed:
    case StateGlyph::VersionMismatch:
        return theme.sFailed;
    case StateGlyph::TimedOut:
    case StateGlyph::Stalled:
    case StateGlyph::Paused:
        return theme.sTimeout;
    case StateGlyph::Rejected:
        return theme.sRejected;
    case StateGlyph::Canceled:
        return theme.sCanceled;
    }
    return theme.sQueued;
}

QColor stateTextColour(StateGlyph state, const Theme& theme)
{
    switch (state) {
    case StateGlyph::Failed:
    case StateGlyph::VersionMismatch:
        return theme.fail;
    case StateGlyph::TimedOut:
    case StateGlyph::Stalled:
    case StateGlyph::Paused:
        return theme.warn;
    case StateGlyph::Rejected:
        return theme.rejected;
    case StateGlyph::Queued:
    case StateGlyph::None:
    case StateGlyph::Canceled:
    case StateGlyph::AlreadyInstalled:
        return theme.muted;
    case StateGlyph::Notified:
    case StateGlyph::InProgress:
    case StateGlyph::Succeeded:
    case StateGlyph::Scheduled:
    case StateGlyph::Approval:
        return theme.text;
    }
    return theme.text;
}

QColor stateTint(StateGlyph state, const Theme& theme)
{
    switch (state) {
    case StateGlyph::Failed:
    case StateGlyph::VersionMismatch:
        return theme.failTint;
    case StateGlyph::TimedOut:
    case StateGlyph::Stalled:
    case StateGlyph::Paused:
        return theme.warnTint;
    case StateGlyph::Rejected:
        return theme.rejectedTint;
    case StateGlyph::Succeeded:
    case StateGlyph::AlreadyInstalled:
        return theme.okTint;
    case StateGlyph::InProgress:
    case StateGlyph::Notified:
    case StateGlyph::Approval:
        return theme.accentTint;
    case StateGlyph::Queued:
    case StateGlyph::None:
    case StateGlyph::Canceled:
    case StateGlyph::Scheduled:
        return {};
    }
    return {};
}

bool isException(StateGlyph state)
{
    switch (state) {
    case StateGlyph::Failed:
    case StateGlyph::VersionMismatch:
    case StateGlyph::TimedOut:
    case StateGlyph::Stalled:
    case StateGlyph::Rejected:
        return true;
    case StateGlyph::Queued:
    case StateGlyph::Notified:
    case StateGlyph::InProgress:
    case StateGlyph::Succeeded:
    case StateGlyph::AlreadyInstalled:
    case StateGlyph::Canceled:
    case StateGlyph::None:
    case StateGlyph::Paused:
    case StateGlyph::Scheduled:
    case StateGlyph::Approval:
        return false;
    }
    return false;
}

QPixmap glyphPixmap(StateGlyph state, const Theme& theme, int size, qreal devicePixelRatio)
{
    const auto key = QStringLiteral("glyph/%1/%2/%3/%4")
                         .arg(static_cast<int>(state))
                         .arg(static_cast<int>(theme.scheme))
                         .arg(size)
                         .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    const auto pixels = static_cast<int>(std::ceil(size * devicePixelRatio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&pixmap);
    paintGlyph(painter, QRectF(0, 0, size, size), state, theme);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace drydock::views
