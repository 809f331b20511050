// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/downloader.h"

#include "device/curl_multi.h"
#include "platform/socket.h"

#include <charconv>
#include <cstdlib>
#include <optional>

namespace drydock::device {

namespace {

constexpr int slowReceiveBuffer = 8192;

struct FreeEasy
{
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
DownloadOutcome outcomeOf(const Error& error)
{
    return error.code == ErrorCode::TooLarge || error.code == ErrorCode::Conflict
               ? DownloadOutcome::Wrong
               : DownloadOutcome::Impossible;
}

/// The first byte in "bytes 100-199/200".
std::optional<std::uint64_t> rangeStart(std::string_view value)
{
    while (value.starts_with(' '))
        value.remove_prefix(1);
    if (!value.starts_with("bytes "))
        return std::nullopt;
    value.remove_prefix(6);
    std::uint64_t first = 0;
    if (std::from_chars(value.data(), value.data() + value.size(), first).ec != std::errc())
        return std::nullopt;
    return first;
}

DownloadEnd endOf(long status)
{
    const std::string text = "storage answered " + std::to_string(status);
    if (status == 401 || status == 403 || status == 410)
        return {DownloadOutcome::Refused, text};
    if (status == 404)
        return {DownloadOutcome::Impossible, text + ": no such package"};
    if (status == 416)
        return {DownloadOutcome::Wrong, text};
    if (status == 408 || status == 429 || status >= 500)
        return {DownloadOutcome::Broken, text};
    return {DownloadOutcome::Impossible, text};
}

} // namespace

class Downloader::Multi
{
public:
    Multi(Loop& eventLoop, DownloadLimits transferLimits)
        : loop(eventLoop), limits(std::move(transferLimits)), curl(eventLoop)
    {
    }

    Loop& loop;
    DownloadLimits limits;
    CurlMulti curl;
};

namespace {

class CurlTransfer : public Downloader::Transfer
{
public:
    CurlTransfer(Loop& loop, CurlMulti& multi, const DownloadLimits& limits, std::string url,
                 std::shared_ptr<PartialContent> content, Downloader::Progress progress, Downloader::End end)
        : m_loop(loop), m_multi(multi), m_limits(limits), m_url(std::move(url)),
          m_content(std::move(content)), m_progress(std::move(progress)), m_end(std::move(end)),
          m_alive(std::make_shared<int>())
    {
        prepareLater();
    }

    ~CurlTransfer() override { m_multi.remove(m_easy.get()); }

private:
    void prepareLater()
    {
        m_loop.post([this, alive = std::weak_ptr(m_alive)] {
            if (!alive.expired())
                prepare();
        });
    }

    /// Reads in what a former run left, a slice a turn, then begins to fetch the rest.
    void prepare()
    {
        const auto opened = m_content->open();
        if (!opened)
            return ended({DownloadOutcome::Impossible, opened.error().message});
        const auto hashed = m_content->rehash();
        if (!hashed)
            return ended({DownloadOutcome::Impossible, hashed.error().message});
        if (!*hashed)
            return prepareLater();
        if (m_content->isComplete())
            return check();
        if (const auto space = m_content->checkSpace(); !space)
            return ended({DownloadOutcome::Impossible, space.error().message});
        fetch();
    }

    void fetch()
    {
        m_easy.reset(curl_easy_init());
        CURL* const easy = m_easy.get();
        curl_easy_setopt(easy, CURLOPT_URL, m_url.c_str());
        curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, 20L);
        curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
        curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, 60L);
        curl_easy_setopt(easy, CURLOPT_USERAGENT, "drydock-device/" DRYDOCK_VERSION);
        if (!m_limits.caFile.empty())
            curl_easy_setopt(easy, CURLOPT_CAINFO, m_limits.caFile.c_str());
        else if (const char* systems = std::getenv("SSL_CERT_FILE")) // as OpenSSL and the program curl do
            curl_easy_setopt(easy, CURLOPT_CAINFO, systems);
        if (m_limits.bytesPerSecond > 0)
            curl_easy_setopt(easy, CURLOPT_MAX_RECV_SPEED_LARGE,
                             static_cast<curl_off_t>(m_limits.bytesPerSecond));
        if (m_limits.slowReader) {
            curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, 1024L);
            curl_easy_setopt(easy, CURLOPT_SOCKOPTFUNCTION, &CurlTransfer::socketMade);
        }
        if (m_content->received() > 0)
            curl_easy_setopt(easy, CURLOPT_RANGE, (std::to_string(m_content->received()) + "-").c_str());
        curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &CurlTransfer::header);
        curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::body);
        curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
        m_multi.add(easy, [this](CURLcode code) { fetched(code); });
    }

    static int socketMade(void*, curl_socket_t socket, curlsocktype)
    {
        platform::setReceiveBuffer(static_cast<int>(socket), slowReceiveBuffer);
        return CURL_SOCKOPT_OK;
    }

    static std::size_t header(char* data, std::size_t size, std::size_t count, void* self)
    {
        constexpr std::string_view name = "content-range:";
        const std::string_view line(data, size * count);
        if (line.size() > name.size() && curl_strnequal(line.data(), name.data(), name.size()) != 0)
            static_cast<CurlTransfer*>(self)->m_rangeStart = rangeStart(line.substr(name.size()));
        return size * count;
    }

    static std::size_t body(char* data, std::size_t size, std::size_t count, void* self)
    {
        const bool taken = static_cast<CurlTransfer*>(self)->take({data, size * count});
        return taken ? size * count : CURL_WRITEFUNC_ERROR;
    }

    [[nodiscard]] bool take(std::string_view piece)
    {
        long status = 0;
        curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
        if (status != 200 && status != 206)
            return true; // an error's text: of no use, and bounded by the connection's end
        if (!m_began) {
            m_began = true;
            // A server without ranges sends everything again.
            if (status == 200 && m_content->received() > 0) {
                if (auto done = m_content->restart(); !done)
                    return stopWith({DownloadOutcome::Impossible, done.error().message});
            }
            if (status == 206 && m_rangeStart != m_content->received())
                return stopWith({DownloadOutcome::Wrong, "storage sent another range than asked for"});
        }
        if (auto stored = m_content->append(piece); !stored)
            return stopWith({outcomeOf(stored.error()), stored.error().message});
        tellProgress();
        return true;
    }

    /// Told later, as who hears it may end this transfer, which libcurl forbids while it calls us.
    void tellProgress()
    {
        if (std::exchange(m_progressPosted, true))
            return;
        m_loop.post([this, alive = std::weak_ptr(m_alive)] {
            if (alive.expired() || !m_end)
                return;
            m_progressPosted = false;
            // A copy, as who hears it may destroy this transfer, and the handler with it.
            const auto told = m_progress;
            told(m_content->received());
        });
    }

    bool stopWith(DownloadEnd end)
    {
        m_failure = std::move(end);
        return false;
    }

    void fetched(CURLcode code)
    {
        long status = 0;
        curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
        if (m_failure)
            return ended(*m_failure);
        if (code != CURLE_OK)
            return ended({DownloadOutcome::Broken, curl_easy_strerror(code)});
        if (status != 200 && status != 206)
            return ended(endOf(status));
        if (!m_content->isComplete())
            return ended({DownloadOutcome::Wrong, "the package is smaller than announced"});
        check();
    }

    void check()
    {
        if (auto good = m_content->finish(); !good)
            return ended({outcomeOf(good.error()), good.error().message});
        ended({});
    }

    void ended(DownloadEnd end)
    {
        if (end.outcome == DownloadOutcome::Wrong)
            (void)m_content->restart();
        end.received = m_content->received();
        // It may destroy this.
        const auto told = std::exchange(m_end, nullptr);
        told(end);
    }

    Loop& m_loop;
    CurlMulti& m_multi;
    const DownloadLimits& m_limits;
    std::string m_url;
    std::shared_ptr<PartialContent> m_content;
    Downloader::Progress m_progress;
    Downloader::End m_end;
    std::unique_ptr<CURL, FreeEasy> m_easy;
    std::optional<std::uint64_t> m_rangeStart;
    std::optional<DownloadEnd> m_failure;
    bool m_began = false;
    bool m_progressPosted = false;
    std::shared_ptr<int> m_alive;
};

} // namespace

Downloader::Downloader(Loop& loop, DownloadLimits limits)
    : m_multi(std::make_unique<Multi>(loop, std::move(limits)))
{
}

Downloader::~Downloader() = default;

std::unique_ptr<Downloader::Transfer>
Downloader::start(const std::string& url, std::shared_ptr<PartialContent> content, Progress progress, End end)
{
    return std::make_unique<CurlTransfer>(m_multi->loop, m_multi->curl, m_multi->limits, url,
                                          std::move(content), std::move(progress), std::move(end));
}

} // namespace drydock::device
