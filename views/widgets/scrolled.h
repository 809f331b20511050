// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace drydock::views {

/// An area that scrolls `content` up and down alone; takes it over.
[[nodiscard]] QScrollArea* makeScrolled(QWidget* content);

} // namespace drydock::views
