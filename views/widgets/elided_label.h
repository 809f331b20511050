// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text_label.h"

namespace drydock::views {

/// One line that gives way: elided where it does not fit, whole in its tool tip and for screen readers. Its
/// context menu copies all of it.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    ElidedLabel(const ThemeSource& theme, const QString& text, TextRole role = TextRole::Text,
                TextSize size = TextSize::Body, QFont::Weight weight = QFont::Normal,
                QWidget* parent = nullptr);

    /// Hashes and URLs are told apart by both ends.
    void setElideMode(Qt::TextElideMode mode);

    void setFullText(const QString& text);
    [[nodiscard]] QString fullText() const { return text(); }

    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void copy() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QString shown() const;
    void explain();

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace drydock::views
