// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/pane.h"

class QPlainTextEdit;
class QVBoxLayout;

namespace drydock::views {

/// What runs here, and whose work it contains.
class AboutSection : public Pane
{
    Q_OBJECT

public:
    explicit AboutSection(const ThemeSource& theme, QWidget* parent = nullptr);

private:
    void addProgram(QVBoxLayout& layout);
    void addLicences(QVBoxLayout& layout);
    void addFontLicence(QVBoxLayout& layout);

    const ThemeSource& m_theme;
};

} // namespace drydock::views
