// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace drydock::views {

class TextLabel;
class ThemeSource;

/// What an empty page says: one sentence, and the one button that changes it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const ThemeSource& theme, const QString& sentence, QPushButton* action = nullptr,
               QWidget* parent = nullptr);

    void setSentence(const QString& sentence);

private:
    TextLabel* m_sentence;
};

} // namespace drydock::views
