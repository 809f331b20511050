// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/storage_probe.h"

#include "broker/reach.h"
#include "client/authority_file.h"
#include "storage/s3/http_session.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace drydock::client {
namespace {

constexpr std::chrono::seconds patience{10};
constexpr std::chrono::milliseconds recoveryPause{5000};
constexpr int firstServerError = 500;

/// libcurl has one sentence for all; walking the way again tells where it ends.
broker::Reached findFault(const QUrl& url, const std::string& caFile, const std::function<bool()>& cancelled)
{
    const bool isTls = url.scheme() == QStringLiteral("https");
    const std::string host = url.host().toStdString();
    broker::Reach reach(host, static_cast<std::uint16_t>(url.port(isTls ? 443 : 80)), cancelled, patience);
    if (broker::Reached step = reach.resolve(); step.fault != broker::ConnectFault::None)
        return step;
    if (broker::Reached step = reach.connect(); step.fault != broker::ConnectFault::None)
        return step;
    if (isTls) {
        const auto context = broker::TlsContext::make({caFile, {}, {}}, {}, host);
        if (!context)
            return {broker::ConnectFault::TlsFailed, context.error().message};
        if (broker::Reached step = reach.handshake(**context); step.fault != broker::ConnectFault::None)
            return step;
    }
    return {broker::ConnectFault::TimedOut, {}};
}

} // namespace

StorageAnswer askStorage(const std::string& endpoint, const std::string& authority,
                         const std::function<bool()>& cancelled)
{
    StorageAnswer answer;
    answer.endpoint = endpoint;
    if (endpoint.empty())
        return answer;
    const QUrl url(QString::fromStdString(endpoint));
    if (url.host().isEmpty() ||
        (url.scheme() != QStringLiteral("http") && url.scheme() != QStringLiteral("https"))) {
        answer.state = StorageAnswer::State::BadAddress;
        return answer;
    }
    const Expected<AuthorityFile> trusted = AuthorityFile::write(authority);
    if (!trusted) {
        answer.state = StorageAnswer::State::Silent;
        answer.fault = broker::ConnectFault::Other;
        answer.detail = trusted.error().message;
        return answer;
    }
    storage::http::Session session(trusted->path());
    storage::http::Request request;
    request.url = endpoint + (endpoint.ends_with('/') ? "" : "/");
    request.silence = patience;
    request.cancelled = cancelled;
    if (const auto response = session.perform(request); response) {
        const bool isWell = response->status < firstServerError;
        answer.state = isWell ? StorageAnswer::State::Answers : StorageAnswer::State::Unwell;
        answer.httpStatus = response->status;
    } else {
        answer.state = StorageAnswer::State::Silent;
        answer.detail = response.error().message;
        const broker::Reached way = findFault(url, trusted->path(), cancelled);
        answer.fault = way.fault;
        if (!way.text.empty())
            answer.detail += " (" + way.text + ")";
    }
    return answer;
}

StorageProbe::StorageProbe(Handler changed, std::chrono::milliseconds every)
    : m_changed(std::move(changed)), m_every(every),
      m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

StorageProbe::~StorageProbe()
{
    m_thread.request_stop();
    m_thread.join();
}

void StorageProbe::setEndpoint(const std::string& endpoint, const std::string& authority)
{
    const std::scoped_lock lock(m_mutex);
    if (endpoint == m_endpoint && authority == m_authority)
        return;
    m_endpoint = endpoint;
    m_authority = authority;
    m_isNew = true;
    ++m_wanted;
    m_wake.notify_all();
}

void StorageProbe::askAgain()
{
    const std::scoped_lock lock(m_mutex);
    ++m_wanted;
    m_wake.notify_all();
}

StorageAnswer StorageProbe::answer() const
{
    const std::scoped_lock lock(m_mutex);
    return m_answer;
}

void StorageProbe::run(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        const unsigned asked = m_wanted;
        const std::string endpoint = m_endpoint;
        const std::string authority = m_authority;
        lock.unlock();
        const StorageAnswer answer = askStorage(endpoint, authority, [this, &stop, asked] {
            const std::scoped_lock inner(m_mutex);
            return stop.stop_requested() || m_wanted != asked;
        });
        lock.lock();
        if (stop.stop_requested())
            return;
        if (m_wanted != asked)
            continue; // of another endpoint, or cut short
        const bool isNew = std::exchange(m_isNew, false);
        if ((std::exchange(m_answer, answer) != answer || isNew) && m_changed) {
            lock.unlock();
            m_changed(answer);
            lock.lock();
        }
        const bool isWell = answer.state == StorageAnswer::State::Answers || endpoint.empty();
        m_wake.wait_for(lock, stop, isWell ? m_every : std::min(m_every, recoveryPause),
                        [this, asked] { return m_wanted != asked; });
    }
}

} // namespace drydock::client
