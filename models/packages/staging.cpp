// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/staging.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

constexpr auto lookEvery = 100ms;

} // namespace

Staging::Staging(std::shared_ptr<client::ServiceClient> service, client::StageRequest request,
                 QObject* parent)
    : QObject(parent), m_request(std::move(request)), m_shared(std::make_shared<Shared>()),
      m_alive(std::make_shared<bool>(true))
{
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &Staging::look);
    m_look.start();
    m_thread = std::jthread([this, service = std::move(service), wanted = m_request, shared = m_shared,
                             alive = std::weak_ptr<bool>(m_alive)] {
        const auto staged = client::stagePackage(
            *service, wanted, [&](client::StageStep step, std::uint64_t done, std::uint64_t total) {
                shared->step = step;
                shared->done = done;
                shared->total = total;
                return !shared->isCanceled;
            });
        const Expected<void> outcome = staged ? Expected<void>() : tl::unexpected(staged.error());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [this, alive, outcome] {
                if (!alive.expired())
                    end(outcome);
            },
            Qt::QueuedConnection);
    });
}

Staging::~Staging()
{
    m_shared->isCanceled = true;
}

int Staging::percent() const
{
    return m_total == 0 ? 0 : int(m_done * 100 / m_total);
}

double Staging::bytesPerSecond() const
{
    const double seconds = m_uploading.isValid() ? double(m_uploading.elapsed()) / 1000 : 0;
    return seconds > 0 ? double(m_done) / seconds : 0;
}

std::optional<std::chrono::milliseconds> Staging::timeLeft() const
{
    const double rate = bytesPerSecond();
    if (m_step != client::StageStep::Upload || rate <= 0)
        return std::nullopt;
    return std::chrono::milliseconds(std::int64_t(double(m_total - m_done) / rate * 1000));
}

bool Staging::isPassphraseWrong() const
{
    // Of what is checked before anything is sent, the key alone is forbidden.
    return m_state == State::Failed && m_step == client::StageStep::Check &&
           m_error.code == ErrorCode::Forbidden;
}

void Staging::cancel()
{
    if (m_state != State::Running)
        return;
    m_shared->isCanceled = true;
    m_state = State::Canceling;
    Q_EMIT progressed();
}

void Staging::look()
{
    const auto step = m_shared->step.load();
    const auto done = m_shared->done.load();
    if (step == m_step && done == m_done)
        return;
    if (step == client::StageStep::Upload && !m_uploading.isValid())
        m_uploading.start();
    m_step = step;
    m_done = done;
    m_total = m_shared->total.load();
    Q_EMIT progressed();
}

void Staging::end(const Expected<void>& outcome)
{
    m_look.stop();
    look();
    if (outcome) {
        m_state = State::Succeeded;
    } else {
        m_state = m_shared->isCanceled ? State::Canceled : State::Failed;
        m_error = outcome.error();
    }
    Q_EMIT finished();
}

} // namespace drydock::models
