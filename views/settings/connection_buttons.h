// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_setup.h"

#include <QWidget>

class QPushButton;

namespace drydock::views {

class ConnectionForm;
class ThemeSource;

/// What can be done with the connection in the form.
class ConnectionButtons : public QWidget
{
    Q_OBJECT

public:
    ConnectionButtons(const ThemeSource& theme, models::ConnectionSetup& setup, ConnectionForm& form,
                      QWidget* parent = nullptr);

private:
    void connectButtons();
    void askToRemove();
    [[nodiscard]] bool isOpen() const;
    void refresh();

    models::ConnectionSetup& m_setup;
    ConnectionForm& m_form;
    QPushButton* m_connect;
    QPushButton* m_disconnect;
    QPushButton* m_test;
    QPushButton* m_save;
    QPushButton* m_discard;
    QPushButton* m_remove;
};

} // namespace drydock::views
