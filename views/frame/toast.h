// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/notice.h"
#include "views/theme/glyphs.h"
#include "views/theme/theme_source.h"

#include <QWidget>

class QTimer;
class QVBoxLayout;

namespace drydock::views {

/// One notice on its card. Failures stay until they are closed; others go by themselves, but not while the
/// pointer or the focus is on them.
class Toast : public QWidget
{
    Q_OBJECT

public:
    Toast(const ThemeSource& theme, const Notice& notice, QWidget* parent);

    [[nodiscard]] bool isFailure() const { return m_notice.kind == Notice::Kind::Failed; }
    [[nodiscard]] bool says(const Notice& notice) const;

Q_SIGNALS:
    void finished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void addButtons(QVBoxLayout& layout);
    [[nodiscard]] StateGlyph glyph() const;

    const ThemeSource& m_theme;
    Notice m_notice;
    QTimer* m_life;
};

} // namespace drydock::views
