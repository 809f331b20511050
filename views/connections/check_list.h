// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_test.h"

#include <QWidget>

class QPushButton;

namespace drydock::views {

class CheckRow;
class ThemeSource;

/// The steps of a connection test as they go; hidden until one was begun.
class CheckList : public QWidget
{
    Q_OBJECT

public:
    CheckList(const ThemeSource& theme, models::ConnectionTest& test, QWidget* parent = nullptr);

private:
    void refresh(int first, int last);
    void showButtons();

    models::ConnectionTest& m_test;
    QList<CheckRow*> m_rows;
    QPushButton* m_copy;
    QPushButton* m_cancel;
};

} // namespace drydock::views
