// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/update/template_store.h"
#include "views/theme/theme_source.h"
#include "views/widgets/dialog.h"

class QLineEdit;
class QPushButton;

namespace drydock::views {

class TextLabel;

/// Asks for the name of a template, that is to be kept or renamed. Deletes itself.
class TemplateDialog : public Dialog
{
    Q_OBJECT

public:
    /// `renamed`: the id of the template that gets another name; empty for a new one.
    TemplateDialog(const ThemeSource& theme, const models::TemplateStore& store, const std::string& renamed,
                   QWidget* parent);

    [[nodiscard]] QString name() const;

private:
    void refresh();

    const models::TemplateStore& m_store;
    std::string m_renamed;
    QLineEdit* m_name;
    TextLabel* m_note;
    QPushButton* m_save;
};

} // namespace drydock::views
