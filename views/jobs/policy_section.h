// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace drydock::views {

class TextLabel;
class ThemeSource;

/// The job's policy in words.
class PolicySection : public QWidget
{
    Q_OBJECT

public:
    explicit PolicySection(const ThemeSource& theme, QWidget* parent = nullptr);

    void setSentences(const QStringList& sentences);

private:
    TextLabel* m_text;
};

} // namespace drydock::views
