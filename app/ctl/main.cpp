// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/run.h"
#include "platform/requests.h"

#include <QCoreApplication>

#include <iostream>

int main(int argc, char* argv[])
{
    // A reader that went away (| head) ends us by an error from the stream.
    drydock::platform::ignoreBrokenPipes();
    const QCoreApplication application(argc, argv);
    return drydock::ctl::run({argv + 1, argv + argc}, std::cout, std::cerr);
}
