// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/server/package_server.h"

#include <cstdlib>
#include <iostream>
#include <string>

/// Serves the directory named by the first argument with the key of the environment, prints its endpoint, and
/// ends with its input.
int main(int argc, char** argv)
{
    using namespace drydock::storage;
    const char* key = std::getenv("AWS_ACCESS_KEY_ID");
    const char* secret = std::getenv("AWS_SECRET_ACCESS_KEY");
    if (argc < 2 || key == nullptr || secret == nullptr)
        return 2;
    PackageServerOptions options;
    options.directory = argv[1];
    options.credentials = fixedCredentials({{key, secret, {}}});
    options.accessLog = [](const std::string& line) { std::cerr << line << std::endl; };
    const auto server = PackageServer::start(std::move(options));
    if (!server) {
        std::cerr << server.error().message << std::endl;
        return 1;
    }
    std::cout << (*server)->endpoint() << std::endl;
    std::string line;
    while (std::getline(std::cin, line)) {
    }
    return 0;
}
