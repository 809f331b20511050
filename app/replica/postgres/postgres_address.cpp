// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/postgres/postgres_address.h"

#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace drydock::replica {

namespace {

constexpr std::array allowedOptions{"sslmode",
                                    "sslrootcert",
                                    "sslcert",
                                    "sslkey",
                                    "sslcrl",
                                    "ssl_min_protocol_version",
                                    "channel_binding",
                                    "gssencmode",
                                    "passfile",
                                    "service",
                                    "connect_timeout",
                                    "tcp_user_timeout",
                                    "keepalives",
                                    "keepalives_idle",
                                    "keepalives_interval",
                                    "keepalives_count",
                                    "target_session_attrs",
                                    "options"};

tl::unexpected<Error> refuse(std::string message)
{
    return fail(ErrorCode::InvalidArgument, std::move(message), "store");
}

} // namespace

Expected<PostgresAddress> PostgresAddress::parse(std::string_view url)
{
    const QUrl parsed(QString::fromUtf8(url.data(), static_cast<qsizetype>(url.size())), QUrl::StrictMode);
    if (!parsed.isValid() ||
        (parsed.scheme() != QLatin1String("postgresql") && parsed.scheme() != QLatin1String("postgres")))
        return refuse("wants sqlite or postgresql://[USER@]HOST[:PORT]/DATABASE[?sslmode=…]");
    // Not repeated in the message: it would be in the log then.
    if (!parsed.password().isEmpty())
        return refuse("no password on a command line or in the address: give storePasswordFile "
                      "(--store-password-file) or DRYDOCK_STORE_PASSWORD");
    PostgresAddress address;
    address.host = parsed.host().toStdString();
    address.port = static_cast<std::uint16_t>(parsed.port(5432));
    address.user = parsed.userName(QUrl::FullyDecoded).toStdString();
    address.database = parsed.path(QUrl::FullyDecoded).mid(1).toStdString();
    if (address.database.empty() || address.database.find('/') != std::string::npos)
        return refuse("names no database: postgresql://[USER@]HOST[:PORT]/DATABASE");
    for (const auto& [name, value] : QUrlQuery(parsed).queryItems(QUrl::FullyDecoded)) {
        const std::string key = name.toStdString();
        if (key == "host")
            address.host = value.toStdString();
        else if (std::ranges::find(allowedOptions, key) == allowedOptions.end())
            return refuse("does not take the option " + key);
        else
            address.options[key] = value.toStdString();
    }
    return address;
}

std::string PostgresAddress::str() const
{
    return (user.empty() ? "" : user + "@") + (host.empty() ? "localhost" : host) + ":" +
           std::to_string(port) + "/" + database;
}

std::map<std::string, std::string> PostgresAddress::parameters(std::string_view applicationName) const
{
    auto all = options;
    all.try_emplace("connect_timeout", "5");
    all.try_emplace("tcp_user_timeout", "10000");
    all.try_emplace("keepalives_idle", "5");
    all.try_emplace("keepalives_interval", "2");
    all.try_emplace("keepalives_count", "3");
    all["application_name"] = applicationName;
    all["client_encoding"] = "UTF8";
    all["host"] = host;
    all["port"] = std::to_string(port);
    all["user"] = user;
    all["password"] = password;
    all["dbname"] = database;
    return all;
}

} // namespace drydock::replica
