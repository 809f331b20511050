// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace drydock::views {

enum class ColourScheme { Light, Dark, HighContrast };

/// All colours of one scheme. Views take colours from here alone; each name says what the colour is for.
struct Theme
{
    ColourScheme scheme = ColourScheme::Light;

    QColor surface;      ///< tables, content
    QColor chrome;       ///< rail, top bar, status line
    QColor raised;       ///< inputs, buttons, menus, dialogs
    QColor sunken;       ///< side lists, group rows
    QColor hover;        ///< hovered row, chips
    QColor selected;     ///< selected row, rail item, facet
    QColor selectedIdle; ///< selection without focus
    QColor bar;          ///< a facet's share behind its text
    QColor track;        ///< progress groove
    QColor line;         ///< hairlines
    QColor lineStrong;   ///< button and input borders, scroll thumb
    QColor lineControl;  ///< check box, radio button, hollow glyphs: at least 3:1

    QColor text;     ///< first reading
    QColor muted;    ///< second reading
    QColor faint;    ///< placeholders, "–"; muted takes its place on hover and selected
    QColor disabled; ///< exempt from contrast

    QColor accent;     ///< links, what is current, fields in queries
    QColor accentFill; ///< primary button, checked
    QColor onAccent;   ///< on accentFill
    QColor accentTint; ///< desired side, chosen preset
    QColor ok;         ///< good news
    QColor okTint;
    QColor warn; ///< needs a look
    QColor warnTint;
    QColor fail; ///< wrong; destructive
    QColor failTint;
    QColor rejected; ///< the device said no
    QColor rejectedTint;

    // Execution states: for glyphs, bars and charts alone, never for words.
    QColor sQueued;
    QColor sNotified;
    QColor sNotifiedStroke; ///< sNotified where it is a thin line: at least 3:1
    QColor sRunning;
    QColor sOk;
    QColor sAlready;
    QColor sFailed;
    QColor sTimeout;
    QColor sRejected;
    QColor sCanceled;

    [[nodiscard]] static Theme of(ColourScheme scheme);
    [[nodiscard]] bool isDark() const { return scheme != ColourScheme::Light; }
};

/// `share` of `over` laid on `base`: 0 is the base, 1 all of the other.
[[nodiscard]] QColor mixed(const QColor& base, const QColor& over, qreal share);

} // namespace drydock::views
