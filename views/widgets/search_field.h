// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/icons.h"

#include <QKeySequence>
#include <QLineEdit>

namespace drydock::views {

class ThemeSource;

/// A line to search or filter with: an icon before it, a cross to clear it, and while it is empty and
/// elsewhere has the focus, a cap with the key that leads here. Esc empties it.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// `placeholder` is the accessible name, too. Only the hint comes from `key`; the shortcut is the
    /// window's.
    SearchField(const ThemeSource& theme, const QString& placeholder, Icon icon = Icon::Search,
                const QKeySequence& key = {}, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRect capRect() const;
    void makeRoom();

    const ThemeSource& m_theme;
    QString m_key;
};

} // namespace drydock::views
