// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profile.h"

#include "fleet/names.h"
#include "platform/file_system.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <array>
#include <cstdlib>
#include <utility>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

using TextFields = std::array<std::pair<const char*, std::string*>, 8>;

TextFields fieldsOf(Profile& profile)
{
    return {{{"title", &profile.title},
             {"broker", &profile.broker},
             {"ca", &profile.tls.caFile},
             {"cert", &profile.tls.certificateFile},
             {"key", &profile.tls.keyFile},
             {"passwordFile", &profile.passwordFile},
             {"signingKey", &profile.signingKey},
             {"fleetRoot", &profile.fleetRoot}}};
}

Expected<Profile> profileFrom(const Json& object)
{
    if (!object.is_object())
        return fail(ErrorCode::InvalidArgument, "not a JSON object");
    Profile profile;
    const TextFields fields = fieldsOf(profile);
    for (const auto& [key, value] : object.items()) {
        if (key == "password" || key == "passphrase")
            return fail(ErrorCode::InvalidArgument,
                        "a profile holds no secrets: put the password into a file of mode 0600 and name "
                        "that as 'passwordFile'",
                        key);
        const auto* field = std::ranges::find_if(fields, [&key](const auto& f) { return key == f.first; });
        if (field == fields.end())
            return fail(ErrorCode::InvalidArgument, "unknown key '" + key + "'", key);
        if (!value.is_string())
            return fail(ErrorCode::InvalidArgument, "'" + key + "' must be text", key);
        *field->second = value.get<std::string>();
    }
    if (profile.broker.empty())
        return fail(ErrorCode::InvalidArgument, "'broker' is missing", "broker");
    return profile;
}

} // namespace

Expected<std::string> Profile::operatorName() const
{
    const Expected<broker::BrokerAddress> address = broker::BrokerAddress::parse(broker);
    if (!address)
        return tl::unexpected(address.error());
    if (address->user.empty())
        return "op.local";
    const Expected<OperatorName> checked = OperatorName::parse(address->user);
    if (!checked)
        return tl::unexpected(checked.error().in("broker URL"));
    return checked->str();
}

std::filesystem::path profilePath(const std::string& name)
{
    const QString directory = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return std::filesystem::path(directory.toStdString()) / "drydock" / "profiles" / (name + ".json");
}

Expected<Profile> loadProfile(const std::string& name)
{
    if (const auto checked = FileName::parse(name); !checked)
        return tl::unexpected(checked.error().in("profile"));
    Expected<Profile> profile = loadProfileFile(profilePath(name));
    if (profile)
        profile->name = name;
    return profile;
}

bool isProfilePath(std::string_view nameOrPath)
{
    return nameOrPath.find('/') != std::string_view::npos || nameOrPath.ends_with(".json");
}

Expected<Profile> loadProfileFile(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
                    "profile " + path.string() + ": " + file.errorString().toStdString());
    const std::string text = file.readAll().toStdString();
    const Json object = Json::parse(text, nullptr, false);
    if (object.is_discarded())
        return fail(ErrorCode::InvalidArgument, "profile " + path.string() + ": not JSON");
    Expected<Profile> profile = profileFrom(object);
    if (!profile)
        return tl::unexpected(profile.error().in("profile " + path.string()));
    profile->name = path.stem().string();
    return profile;
}

Expected<void> saveProfileFile(const Profile& profile, const std::filesystem::path& path)
{
    Profile copy = profile;
    Json object = Json::object();
    for (const auto& [key, value] : fieldsOf(copy)) {
        if (!value->empty())
            object[key] = *value;
    }
    const QString name = QString::fromStdString(path.string());
    QSaveFile file(name);
    const std::string text = object.dump(2) + "\n";
    if (!QDir().mkpath(QFileInfo(name).absolutePath()) || !file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(ownerOnly) || file.write(text.data(), qint64(text.size())) < 0 || !file.commit())
        return fail(ErrorCode::Internal,
                    "cannot write profile " + path.string() + ": " + file.errorString().toStdString());
    return {};
}

Expected<std::string> readPasswordFile(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
                    "password file " + path.string() + ": " + file.errorString().toStdString());
    if (platform::isOpenToOthers(path))
        return fail(ErrorCode::Forbidden, "password file " + path.string() +
                                              ": others may read it; run: " + platform::privateCommand(path));
    return file.readLine().trimmed().toStdString();
}

Expected<broker::ConnectOptions> connectOptions(const Profile& profile, const Secrets& secrets)
{
    Expected<broker::BrokerAddress> address = broker::BrokerAddress::parse(profile.broker);
    if (!address)
        return tl::unexpected(address.error());
    broker::ConnectOptions options;
    options.address = std::move(*address);
    options.tls = profile.tls;
    options.keyPassphrase = secrets.keyPassphrase;
    if (!secrets.password.empty()) {
        options.password = secrets.password;
    } else if (!profile.passwordFile.empty()) {
        Expected<std::string> password = readPasswordFile(profile.passwordFile);
        if (!password)
            return tl::unexpected(password.error());
        options.password = std::move(*password);
    } else if (const char* password = std::getenv("DRYDOCK_PASSWORD")) {
        options.password = password;
    }
    return options;
}

} // namespace drydock::client
