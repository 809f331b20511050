// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/s3/http_session.h"

#include <curl/curl.h>

#include <QByteArray>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <new>
#include <random>
#include <thread>

namespace drydock::storage::http {

namespace {

constexpr std::size_t largestBody = std::size_t{8} << 20U;
constexpr long connectSeconds = 10;

/// One transfer, as the callbacks see it.
struct Transfer
{
    const Request& request;
    Response response;
    CURL* handle = nullptr;
    std::uint64_t sent = 0;
    bool ended = false; ///< by source, sink, progress or cancelled
};

bool succeeded(const Transfer& transfer)
{
    return transfer.response.status >= 200 && transfer.response.status < 300;
}

std::size_t takeHeader(char* data, std::size_t, std::size_t size, void* state)
{
    auto& transfer = *static_cast<Transfer*>(state);
    const std::string_view line(data, size);
    if (line.starts_with("HTTP/")) {
        // A new head: that of an interim answer does not count.
        transfer.response.headers.clear();
        curl_easy_getinfo(transfer.handle, CURLINFO_RESPONSE_CODE, &transfer.response.status);
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos)
        return size;
    std::string name(line.substr(0, colon));
    std::ranges::transform(name, name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto first = std::min(line.find_first_not_of(" \t", colon + 1), size);
    const auto last = line.find_last_not_of(" \t\r\n");
    transfer.response.headers.emplace_back(std::move(name),
                                           first > last ? "" : line.substr(first, last + 1 - first));
    return size;
}

std::size_t takeBody(char* data, std::size_t, std::size_t size, void* state)
{
    auto& transfer = *static_cast<Transfer*>(state);
    try {
        if (transfer.request.sink && succeeded(transfer)) {
            transfer.ended = !transfer.request.sink(std::string_view(data, size));
            transfer.response.passedOn += size;
        } else if (transfer.response.body.size() + size <= largestBody) {
            transfer.response.body.append(data, size);
        }
    } catch (const std::exception&) {
        transfer.ended = true;
    }
    return transfer.ended ? 0 : size;
}

std::size_t giveBody(char* into, std::size_t, std::size_t size, void* state)
{
    auto& transfer = *static_cast<Transfer*>(state);
    try {
        const auto left = transfer.request.size - transfer.sent;
        const auto count = transfer.request.source(into, std::min<std::uint64_t>(size, left));
        transfer.ended = count < 0 || (count == 0 && left > 0);
        if (!transfer.ended) {
            transfer.sent += static_cast<std::uint64_t>(count);
            transfer.ended = transfer.request.progress && !transfer.request.progress(transfer.sent);
        }
        return transfer.ended ? CURL_READFUNC_ABORT : static_cast<std::size_t>(count);
    } catch (const std::exception&) {
        transfer.ended = true;
        return CURL_READFUNC_ABORT;
    }
}

int looked(void* state, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    auto& transfer = *static_cast<Transfer*>(state);
    transfer.ended = transfer.ended || transfer.request.cancelled();
    return transfer.ended ? 1 : 0;
}

void initialize()
{
    static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    static_cast<void>(once);
}

/// Those of the environment, and this machine: what listens here is not to be had by way of a proxy.
std::string hostsWithoutProxy()
{
    const char* given = std::getenv("no_proxy");
    if (given == nullptr)
        given = std::getenv("NO_PROXY");
    if (given != nullptr && std::string_view(given) == "*")
        return given;
    const std::string loopback = "localhost,127.0.0.1,::1";
    return given == nullptr ? loopback : given + ("," + loopback);
}

struct HeaderList
{
    ~HeaderList() { curl_slist_free_all(list); }
    void add(const std::string& line) { list = curl_slist_append(list, line.c_str()); }
    curl_slist* list = nullptr;
};

} // namespace

struct Session::Handle
{
    Handle()
    {
        initialize();
        curl = curl_easy_init();
        if (curl == nullptr)
            throw std::bad_alloc();
    }
    ~Handle() { curl_easy_cleanup(curl); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    CURL* curl = nullptr;
};

std::string Response::header(std::string_view name) const
{
    return sigv4::headerValue(headers, name).value_or("");
}

Session::Session(std::string caFile, bool direct)
    : m_caFile(std::move(caFile)), m_withoutProxy(direct ? "*" : hostsWithoutProxy()),
      m_handle(std::make_unique<Handle>())
{
}
Session::~Session() = default;

Expected<Response> Session::perform(const Request& request)
{
    CURL* curl = m_handle->curl;
    curl_easy_reset(curl);
    Transfer transfer{request, {}, curl};
    std::array<char, CURL_ERROR_SIZE> problem{};
    HeaderList headers;
    for (const auto& [name, value] : request.headers)
        headers.add(name + (value.empty() ? ";" : ": " + value));
    // A small body is not worth waiting for "100 Continue".
    if (request.size < (1U << 20U))
        headers.add("Expect:");
    curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connectSeconds);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, static_cast<long>(request.silence.count()));
    curl_easy_setopt(curl, CURLOPT_NOPROXY, m_withoutProxy.c_str());
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, problem.data());
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &takeHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &takeBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &transfer);
    if (request.cancelled) {
        curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &looked);
        curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &transfer);
    }
    if (!m_caFile.empty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, m_caFile.c_str());
    else if (const char* systems = std::getenv("SSL_CERT_FILE")) // as OpenSSL and the program curl do
        curl_easy_setopt(curl, CURLOPT_CAINFO, systems);
    if (request.method == "HEAD") {
        curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    } else if (request.source) {
        curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(request.size));
        curl_easy_setopt(curl, CURLOPT_READFUNCTION, &giveBody);
        curl_easy_setopt(curl, CURLOPT_READDATA, &transfer);
        curl_easy_setopt(curl, CURLOPT_UPLOAD_BUFFERSIZE, 512L << 10U);
    }
    if (request.method != "HEAD")
        curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.list);

    const CURLcode result = curl_easy_perform(curl);
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &transfer.response.status);
    // An early refusal ends the sending: the answer says more than the broken connection.
    const bool refusedEarly = transfer.response.status >= 300 && !transfer.ended;
    if (result == CURLE_OK || (refusedEarly && (result == CURLE_SEND_ERROR || result == CURLE_RECV_ERROR)))
        return std::move(transfer.response);
    if (transfer.ended)
        return fail(ErrorCode::Internal, "the transfer was ended by its source or receiver");
    const std::string host = request.url.substr(0, request.url.find('/', request.url.find("://") + 3));
    const std::string reason = problem[0] != '\0' ? problem.data() : curl_easy_strerror(result);
    if (result == CURLE_URL_MALFORMAT || result == CURLE_UNSUPPORTED_PROTOCOL)
        return fail(ErrorCode::InvalidArgument,
                    "the storage's address " + host + " cannot be used: " + reason);
    return fail(ErrorCode::Unavailable, "the storage at " + host + " does not answer: " + reason);
}

Error errorOf(const Response& response)
{
    std::string code;
    std::string message;
    QXmlStreamReader reader(
        QByteArray::fromRawData(response.body.data(), static_cast<qsizetype>(response.body.size())));
    if (reader.readNextStartElement() && reader.name() == QLatin1String("Error")) {
        while (reader.readNextStartElement()) {
            if (reader.name() == QLatin1String("Code"))
                code = reader.readElementText().toStdString();
            else if (reader.name() == QLatin1String("Message"))
                message = reader.readElementText().toStdString();
            else
                reader.skipCurrentElement();
        }
    }
    std::string words = "storage answered " + std::to_string(response.status);
    if (!code.empty())
        words += " " + code;
    if (!message.empty())
        words += ": " + message;
    const auto category = [&] {
        if (code == "ExpiredToken" || code == "InvalidToken" || code == "AuthorizationQueryParametersError")
            return ErrorCode::Forbidden;
        switch (response.status) {
        case 401:
        case 403:
            return ErrorCode::Forbidden;
        case 404:
            return ErrorCode::NotFound;
        case 409:
        case 412:
            return ErrorCode::Conflict;
        case 413:
            return ErrorCode::TooLarge;
        case 501:
            return ErrorCode::Unsupported;
        case 429:
            return ErrorCode::Unavailable;
        default:
            return response.status >= 500 || response.status < 400 ? ErrorCode::Unavailable
                                                                   : ErrorCode::InvalidArgument;
        }
    }();
    if (code == "RequestTimeTooSkewed")
        words += " Set this machine's clock.";
    return Error{category, words, {}};
}

bool mayPass(const Expected<Response>& result)
{
    if (!result)
        return result.error().code == ErrorCode::Unavailable;
    return result->status == 429 || (result->status >= 500 && result->status != 501 && result->status != 507);
}

void pause(int attempt)
{
    thread_local std::minstd_rand random(std::random_device{}());
    const int longest = std::min(2000, 100 << std::min(attempt, 5));
    std::this_thread::sleep_for(
        std::chrono::milliseconds(longest / 2 + static_cast<int>(random() % unsigned(longest / 2))));
}

} // namespace drydock::storage::http
