// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "replica/postgres/postgres_address.h"
#include "service/config.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace drydock::service {

/// drydockd --copy-store FROM TO: all of a fleet's state from one store to another, empty one, with the key
/// that signs the audit trail. No drydockd may be active on either meanwhile.
class StoreMove
{
public:
    /// Whether that is what the command line asks for.
    [[nodiscard]] static bool isAsked(const std::vector<std::string>& arguments);
    /// InvalidArgument names the option.
    [[nodiscard]] static Expected<StoreMove> parse(const std::vector<std::string>& arguments);

    /// `say`: lines on how far it is. Unavailable where a store is in use, or fails; Conflict where `to` is
    /// not empty; Internal where both differ at the end.
    [[nodiscard]] Expected<void> run(const std::function<void(const std::string&)>& say) const;

private:
    /// A file, or a database.
    struct Side
    {
        std::string file;
        std::optional<replica::PostgresAddress> postgres;

        [[nodiscard]] std::string str() const { return postgres ? postgres->str() : file; }
    };
    class Opened;

    explicit StoreMove(Config config) : m_config(std::move(config)) {}
    [[nodiscard]] static Expected<Side> readSide(const Config& config, const std::string& text,
                                                 const std::string& passwordFile, const char* option);
    [[nodiscard]] Expected<void> moveKey(Opened& from, Opened& to) const;

    Config m_config;
    Side m_from;
    Side m_to;
};

} // namespace drydock::service
