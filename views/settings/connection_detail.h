// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_setup.h"

#include <QWidget>

namespace drydock::views {

class CheckList;
class ConnectionForm;
class ThemeSource;

/// The form of one connection with its test below, and under both what can be done.
class ConnectionDetail : public QWidget
{
    Q_OBJECT

public:
    ConnectionDetail(const ThemeSource& theme, models::ConnectionSetup& setup, QWidget* parent = nullptr);

private:
    [[nodiscard]] static QWidget* makeContent(const ThemeSource& theme, ConnectionForm& form,
                                              CheckList& checks);
};

} // namespace drydock::views
