// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/config.h"

#include "fleet/strict_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace drydock::service {

using nlohmann::json;

namespace {

Expected<std::string> readFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fail(ErrorCode::InvalidArgument, "cannot read " + path);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

Expected<ServePackages> parseHostPort(const std::string& text)
{
    ServePackages serve;
    const auto colon = text.rfind(':');
    unsigned port = 0;
    const char* begin = text.data() + colon + 1;
    const char* end = text.data() + text.size();
    if (colon == std::string::npos || std::from_chars(begin, end, port).ptr != end || port > 65535 ||
        begin == end)
        return fail(ErrorCode::InvalidArgument, "wants HOST:PORT, got " + text, "servePackages");
    serve.address = text.substr(0, colon);
    serve.port = static_cast<std::uint16_t>(port);
    return serve;
}

/// s3+https://host[:port]/bucket; keys come from the environment, never from the command line.
Expected<storage::S3Options> parseStorage(const std::string& url)
{
    constexpr std::string_view prefix = "s3+";
    const auto path = url.find('/', url.find("://") == std::string::npos ? 0 : url.find("://") + 3);
    if (!url.starts_with("s3+http") || path == std::string::npos || path + 1 == url.size())
        return fail(ErrorCode::InvalidArgument, "wants s3+https://HOST[:PORT]/BUCKET, got " + url, "storage");
    storage::S3Options options;
    options.endpoint = url.substr(prefix.size(), path - prefix.size());
    options.bucket = url.substr(path + 1);
    return options;
}

/// The keys a file may have, read one by one; what is left over is an error.
class Reader
{
public:
    explicit Reader(json object) : m_object(std::move(object)) {}

    template <typename T>
    void take(const char* key, T& target)
    {
        const auto found = m_object.find(key);
        m_known.insert(key);
        if (found == m_object.end() || m_problem)
            return;
        try {
            target = found->get<T>();
        } catch (const json::exception&) {
            m_problem = Error{ErrorCode::InvalidArgument, "has the wrong type: " + found->dump(), key};
        }
    }

    [[nodiscard]] std::optional<Error> problem() const
    {
        if (m_problem)
            return m_problem;
        for (const auto& [key, value] : m_object.items()) {
            if (!m_known.contains(key))
                return Error{ErrorCode::InvalidArgument, "unknown key", key};
        }
        return std::nullopt;
    }

private:
    json m_object;
    std::set<std::string> m_known;
    std::optional<Error> m_problem;
};

/// File and command line share their keys: `--broker-ca` is `brokerCa`.
const std::map<std::string, const char*> options{
    {"--broker", "broker"},
    {"--data", "data"},
    {"--instance", "instance"},
    {"--serve-packages", "servePackages"},
    {"--storage", "storage"},
    {"--broker-ca", "brokerCa"},
    {"--broker-cert", "brokerCert"},
    {"--broker-key", "brokerKey"},
    {"--password-file", "passwordFile"},
    {"--store", "store"},
    {"--store-password-file", "storePasswordFile"},
};

Expected<json> collect(const std::vector<std::string>& arguments)
{
    json file = json::object();
    json given = json::object();
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto known = options.find(arguments[i]);
        if (known == options.end() && arguments[i] != "--config")
            return fail(ErrorCode::InvalidArgument, "unknown option " + arguments[i]);
        if (i + 1 == arguments.size())
            return fail(ErrorCode::InvalidArgument, arguments[i] + " wants a value");
        const std::string& value = arguments[++i];
        if (known != options.end()) {
            given[known->second] = value;
            continue;
        }
        auto text = readFile(value);
        if (!text)
            return tl::unexpected(text.error());
        auto parsed = parseStrictJson(*text);
        if (!parsed)
            return tl::unexpected(parsed.error().in(value));
        if (!parsed->is_object())
            return fail(ErrorCode::InvalidArgument, value + ": wants a JSON object");
        file = *std::move(parsed);
    }
    file.update(given);
    return file;
}

Expected<Roles> parseRoles(const std::map<std::string, std::string>& texts)
{
    Roles roles;
    for (const auto& [name, text] : texts) {
        const auto who = OperatorName::parse(name);
        const auto role = roleFromString(text);
        if (!who)
            return tl::unexpected(who.error().in("roles." + name));
        if (!role)
            return fail(ErrorCode::InvalidArgument, "wants VIEWER, OPERATOR, APPROVER or ADMIN",
                        "roles." + name);
        roles.set(*who, *role);
    }
    return roles;
}

Expected<std::string> findPassword(const std::string& file, const char* variable)
{
    if (!file.empty())
        return readSecret(file);
    const char* given = std::getenv(variable);
    return std::string(given != nullptr ? given : "");
}

Expected<void> readStore(Config& config, const std::string& store, const std::string& passwordFile)
{
    if (store == "sqlite") {
        if (!passwordFile.empty())
            return fail(ErrorCode::InvalidArgument, "belongs to a PostgreSQL store", "storePasswordFile");
        return {};
    }
    auto address = replica::PostgresAddress::parse(store);
    if (!address)
        return tl::unexpected(address.error());
    auto secret = findPassword(passwordFile, "DRYDOCK_STORE_PASSWORD");
    if (!secret)
        return tl::unexpected(secret.error().in("storePasswordFile"));
    address->password = *std::move(secret);
    config.postgres = *std::move(address);
    return {};
}

Expected<void> readStorage(Config& config, const std::string& serve, const std::string& url,
                           const std::string& publicEndpoint, const std::string& caFile,
                           const std::string& region)
{
    if (serve.empty() == url.empty())
        return fail(ErrorCode::InvalidArgument, "give either servePackages or storage", "servePackages");
    if (!serve.empty()) {
        auto parsed = parseHostPort(serve);
        if (!parsed)
            return tl::unexpected(parsed.error());
        config.servePackages = *parsed;
        config.servePackages->publicEndpoint = publicEndpoint;
        if (!caFile.empty() || !region.empty())
            return fail(ErrorCode::InvalidArgument, "belongs to storage, not to servePackages",
                        caFile.empty() ? "storageRegion" : "storageCa");
        if (parsed->address == "0.0.0.0" && publicEndpoint.empty())
            return fail(ErrorCode::InvalidArgument,
                        "servePackages on every address wants publicEndpoint: which one shall devices use?",
                        "publicEndpoint");
        return {};
    }
    if (!publicEndpoint.empty())
        return fail(ErrorCode::InvalidArgument, "belongs to servePackages, not to storage", "publicEndpoint");
    auto parsed = parseStorage(url);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const char* key = std::getenv("DRYDOCK_S3_ACCESS_KEY_ID");
    const char* secret = std::getenv("DRYDOCK_S3_SECRET_ACCESS_KEY");
    if (key == nullptr || secret == nullptr)
        return fail(ErrorCode::InvalidArgument,
                    "storage wants its keys in DRYDOCK_S3_ACCESS_KEY_ID and DRYDOCK_S3_SECRET_ACCESS_KEY",
                    "storage");
    parsed->credentials = {key, secret, {}};
    parsed->caFile = caFile;
    if (!region.empty())
        parsed->region = region;
    config.storage = *std::move(parsed);
    return {};
}

} // namespace

Expected<Config> Config::load(const std::vector<std::string>& arguments)
{
    auto object = collect(arguments);
    if (!object)
        return tl::unexpected(object.error());
    Config config;
    std::string broker;
    std::string passwordFile;
    std::string store = "sqlite";
    std::string storePasswordFile;
    std::string desired = "open";
    std::string dialectText = "atlas";
    std::string serve;
    std::string storageUrl;
    std::string publicEndpoint;
    std::string storageCa;
    std::string storageRegion;
    std::map<std::string, std::string> roles;

    Reader reader(*std::move(object));
    reader.take("broker", broker);
    reader.take("passwordFile", passwordFile);
    reader.take("brokerCa", config.tls.caFile);
    reader.take("brokerCert", config.tls.certificateFile);
    reader.take("brokerKey", config.tls.keyFile);
    reader.take("data", config.dataDirectory);
    reader.take("store", store);
    reader.take("storePasswordFile", storePasswordFile);
    reader.take("auditKeyFile", config.auditKeyFile);
    reader.take("instance", config.instance);
    reader.take("stateRoot", config.stateRoot);
    reader.take("fleetRoot", config.fleetRoot);
    reader.take("dialect", dialectText);
    reader.take("shadowName", config.shadowName);
    reader.take("desiredUpdates", desired);
    reader.take("documents", config.documents);
    reader.take("roles", roles);
    reader.take("servePackages", serve);
    reader.take("publicEndpoint", publicEndpoint);
    reader.take("storage", storageUrl);
    reader.take("storageCa", storageCa);
    reader.take("storageRegion", storageRegion);
    reader.take("urlLifeSeconds", config.urlLifeSeconds);
    reader.take("maximumStateBytes", config.maximumStateBytes);
    reader.take("maximumStateDepth", config.maximumStateDepth);
    reader.take("updateBurst", config.updateBurst);
    reader.take("updatesPerSecond", config.updatesPerSecond);
    if (const auto problem = reader.problem())
        return tl::unexpected(*problem);

    auto address = broker::BrokerAddress::parse(broker);
    if (!address)
        return tl::unexpected(address.error().in("broker"));
    config.broker = *std::move(address);
    auto secret = findPassword(passwordFile, "DRYDOCK_PASSWORD");
    if (!secret)
        return tl::unexpected(secret.error().in("passwordFile"));
    config.password = *std::move(secret);
    if (config.dataDirectory.empty())
        return fail(ErrorCode::InvalidArgument, "wants a directory (--data DIR)", "data");
    if (auto read = readStore(config, store, storePasswordFile); !read)
        return tl::unexpected(read.error());
    if (desired != "open" && desired != "closed")
        return fail(ErrorCode::InvalidArgument, "wants open or closed", "desiredUpdates");
    config.desiredOpen = desired == "open";
    if (dialectText != "atlas" && dialectText != "aws")
        return fail(ErrorCode::InvalidArgument, "wants atlas or aws", "dialect");
    config.dialect = dialectText == "aws" ? Dialect::Aws : Dialect::Atlas;
    // SigV4 allows seven days (AWS); less than a minute is over before a device begins.
    if (config.urlLifeSeconds < 1 || config.urlLifeSeconds > 604'800)
        return fail(ErrorCode::InvalidArgument, "wants 1 to 604800", "urlLifeSeconds");
    auto parsedRoles = parseRoles(roles);
    if (!parsedRoles)
        return tl::unexpected(parsedRoles.error());
    config.roles = *std::move(parsedRoles);
    const bool loopback = config.broker.host == "localhost" || config.broker.host == "::1" ||
                          config.broker.host.starts_with("127.");
    if (config.roles.empty() && config.broker.user.empty() && loopback)
        config.roles.openToAll();
    if (auto read = readStorage(config, serve, storageUrl, publicEndpoint, storageCa, storageRegion); !read)
        return tl::unexpected(read.error());
    return config;
}

Expected<std::string> readSecret(const std::string& path)
{
    auto text = readFile(path);
    if (text)
        text->erase(std::min(text->find_first_of("\r\n"), text->size()));
    return text;
}

std::string usage()
{
    return "Usage: drydockd --config FILE | --broker mqtt[s]://[user@]host[:port] --data DIR\n"
           "                [--serve-packages HOST:PORT | --storage s3+https://HOST[:PORT]/BUCKET]\n"
           "                [--store sqlite|postgresql://[USER@]HOST[:PORT]/DATABASE[?sslmode=…]]\n"
           "                [--store-password-file FILE] [--instance NAME] [--password-file FILE]\n"
           "                [--broker-ca FILE] [--broker-cert FILE] [--broker-key FILE]\n"
           "       drydockd --config FILE --copy-store FROM TO [--from-password-file FILE] "
           "[--to-password-file FILE]\n"
           "       drydockd --help | --version\n"
           "\n"
           "The fleet service: device state replica, jobs, package store. Options on the command line go "
           "before those\n"
           "of the file (JSON; its keys are described in the README). The broker's password is read from the "
           "file or\n"
           "from DRYDOCK_PASSWORD, PostgreSQL's from its file or DRYDOCK_STORE_PASSWORD, keys of an external "
           "storage from DRYDOCK_S3_ACCESS_KEY_ID and\n"
           "DRYDOCK_S3_SECRET_ACCESS_KEY. Without roles, and on a loopback broker without accounts, every "
           "operator is\n"
           "ADMIN.\n"
           "\n"
           "--copy-store copies everything from one store to another, which is empty, compares both, and "
           "ends. FROM\n"
           "and TO: sqlite (the file in the data directory), sqlite:FILE, or postgresql://… No drydockd may "
           "be active\n"
           "on either. One that was stopped in the middle is begun anew by the same command.\n";
}

} // namespace drydock::service
