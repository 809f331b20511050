// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connector.h"
#include "views/widgets/dialog.h"

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace drydock::views {

class ThemeSource;

/// Asks for the secret that a connection needs, and gives it to the connector.
class PasswordDialog : public Dialog
{
    Q_OBJECT

public:
    PasswordDialog(const ThemeSource& theme, models::Connector& connector,
                   const models::SecretRequest& request, QWidget* parent = nullptr);

    /// Shows one for each request, over `window`.
    static void answer(models::Connector& connector, const ThemeSource& theme, QWidget* window);

private:
    void addTexts(QVBoxLayout& layout, const ThemeSource& theme, const models::SecretRequest& request);
    void addButtons(QVBoxLayout& layout, const ThemeSource& theme);

    models::Connector& m_connector;
    QLineEdit* m_secret;
    QCheckBox* m_keep;
};

} // namespace drydock::views
