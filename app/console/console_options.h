// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace drydock::console {

/// What the command line asks for.
struct ConsoleOptions
{
    enum class Mode { Window, Headless, Screenshots };

    Mode mode = Mode::Window;
    std::optional<int> localFleet; ///< devices of a local fleet to start
    bool keep = false;             ///< headless: the fleet goes on until Ctrl+C
    QString profile;               ///< name of the profile to open; empty: the last one
    QString chart = QStringLiteral("drydock-acknowledgements.png");
    QString workDirectory;
    QString screenshots; ///< directory
    QString frameStats;  ///< file
};

/// Something to print and an exit status in place of options: help, version, wrong usage.
struct ConsoleExit
{
    int status = 0;
    QString text;
};

/// `arguments` begins with the program's name.
[[nodiscard]] std::variant<ConsoleOptions, ConsoleExit> readOptions(const QStringList& arguments);

} // namespace drydock::console
