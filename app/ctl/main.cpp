// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/run.h"

#include <QCoreApplication>

#include <csignal>
#include <iostream>

int main(int argc, char* argv[])
{
    // A reader that went away (| head) ends us by an error from the stream.
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication application(argc, argv);
    return drydock::ctl::run({argv + 1, argv + argc}, std::cout, std::cerr);
}
