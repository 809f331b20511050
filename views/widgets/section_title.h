// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace drydock::views {

class ElidedLabel;
class TextLabel;
class ThemeSource;

/// What a part of a page is called, a muted remark behind it, and what acts on the part at the right.
class SectionTitle : public QWidget
{
    Q_OBJECT

public:
    SectionTitle(const ThemeSource& theme, const QString& title, const QString& remark = {},
                 QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setRemark(const QString& remark);
    /// Takes the widget over; several stand side by side.
    void addWidget(QWidget* widget);

private:
    TextLabel* m_title;
    ElidedLabel* m_remark;
    QHBoxLayout* m_row;
};

} // namespace drydock::views
