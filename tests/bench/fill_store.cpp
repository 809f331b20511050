// SPDX-License-Identifier: GPL-3.0-or-later
// fill_store DEVICES sqlite FILE | fill_store DEVICES postgres URL: a store of that many devices, for
// take_over.py.
#include "fleet/state_codec.h"
#include "fleet/state_document.h"
#include "replica/postgres/postgres_store.h"
#include "replica/sqlite/sqlite_store.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>
#include <string_view>

using namespace drydock;

namespace {

constexpr int batch = 5'000;

replica::DeviceRow deviceRow(int number)
{
    char id[32];
    std::snprintf(id, sizeof id, "dev-%07d", number);
    StateDocument document;
    const auto update = state_codec::decodeUpdate(R"({"state":{"reported":{"softwareVersion":"1.)" +
                                                      std::to_string(number % 5) +
                                                      R"(.0","hardwareModel":"rpi4","site":"site-)" +
                                                      std::to_string(number % 100) + R"(","load":42}}})",
                                                  {});
    const auto applied = document.apply(*update, 1'763'900'000, {});
    if (!applied)
        std::exit(1);
    const auto stored = document.serialize();
    return {.id = *DeviceId::parse(id),
            .incarnation = 1,
            .version = stored.version,
            .desired = stored.desired,
            .reported = stored.reported,
            .metadata = stored.metadata,
            .online = replica::Online::Yes,
            .onlineSince = fromMilliseconds(1'763'900'000'000),
            .seen = fromMilliseconds(1'763'900'000'000),
            .cursor = static_cast<std::uint64_t>(number)};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 4)
        return 2;
    const int count = std::stoi(argv[1]);
    auto store = std::string_view(argv[2]) == "sqlite"
                     ? replica::openSqliteStore(argv[3])
                     : replica::PostgresAddress::parse(argv[3]).and_then([](const auto& address) {
                           return replica::openPostgresStore(address, "fill_store", std::nullopt);
                       });
    if (!store) {
        std::cerr << store.error().message << "\n";
        return 1;
    }
    for (int done = 0; done < count;) {
        (*store)->begin();
        for (int end = std::min(done + batch, count); done < end; ++done)
            (*store)->devices().save(deviceRow(done + 1));
        (*store)->settings().set("cursor", std::to_string(done));
        if (auto committed = (*store)->commit(); !committed) {
            std::cerr << committed.error().message << "\n";
            return 1;
        }
    }
    return 0;
}
