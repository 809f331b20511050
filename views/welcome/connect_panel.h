// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_setup.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace drydock::views {

class DraftField;
class TextLabel;
class ThemeSource;

/// "Connect to mine": the few fields that most fleets need, tested before they are used.
class ConnectPanel : public QWidget
{
    Q_OBJECT

public:
    ConnectPanel(const ThemeSource& theme, models::ConnectionSetup& setup, QWidget* parent = nullptr);

private:
    void addFields(QVBoxLayout& layout, const ThemeSource& theme);
    void addButtons(QVBoxLayout& layout);
    void testAndConnect();
    void chooseProfile();
    void refresh();

    models::ConnectionSetup& m_setup;
    QList<DraftField*> m_fields;
    DraftField* m_password = nullptr;
    QPushButton* m_connect;
    QPushButton* m_anyway;
    QPushButton* m_import;
    TextLabel* m_failure;
};

} // namespace drydock::views
