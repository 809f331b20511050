// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/qtmqtt/threaded.h"

#include "broker/qtmqtt/qtmqtt.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <cassert>

namespace drydock::broker {

QtMqttOwner::QtMqttOwner(const ConnectOptions& options)
    : m_ownCore(options, [this](const ConnectOptions& given) -> Expected<std::unique_ptr<Wire>> {
          auto link = std::make_unique<Link>(given, [this] { m_happened(); });
          if (auto ready = link->prepare(); !ready)
              return tl::unexpected(ready.error());
          m_link = link.get();
          return link;
      })
{
}

QtMqttThreaded::QtMqttThreaded(const ConnectOptions& options)
    : QtMqttOwner(options), ThreadedConnection(options, m_ownCore),
      m_thread(QThread::create([this] { run(); }))
{
    // Without an application an event loop spins instead of waiting.
    if (QCoreApplication::instance())
        m_thread->start();
}

QtMqttThreaded::~QtMqttThreaded()
{
    assert(QThread::currentThread() != m_thread.get());
    m_isEnding = true;
    mailbox().wake();
    if (m_thread->isRunning() || m_thread->isFinished())
        m_hasEnded.acquire();
    m_thread->wait();
}

Expected<void> QtMqttThreaded::checkOptions() const
{
    if (!m_thread->isRunning())
        return fail(ErrorCode::Internal, "Qt MQTT needs a QCoreApplication; make one before the connection");
    return Link(options(), {}).prepare();
}

void QtMqttThreaded::run()
{
    {
        QEventLoop loop;
        QTimer alarm;
        alarm.setSingleShot(true);
        alarm.setTimerType(Qt::PreciseTimer);
        QSocketNotifier mail(mailbox().descriptor(), QSocketNotifier::Read);
        const auto next = [&] {
            m_isRoundComing = false;
            round(loop, alarm);
        };
        QObject::connect(&alarm, &QTimer::timeout, &loop, next);
        QObject::connect(&mail, &QSocketNotifier::activated, &loop, next);
        m_happened = [this, &loop, next] {
            if (!std::exchange(m_isRoundComing, true))
                QMetaObject::invokeMethod(&loop, next, Qt::QueuedConnection);
        };
        loop.exec();
    }
    m_happened = [] {}; // the loop is gone
    end();
    m_hasEnded.release();
}

void QtMqttThreaded::round(QEventLoop& loop, QTimer& alarm)
{
    using namespace std::chrono;
    runTasks();
    // Asked only now: `runTasks` may just have taken away the wake-up that came with the request.
    if (m_isEnding) {
        loop.quit();
        return;
    }
    if (m_link) {
        core().processEvents();
        if (m_link->takeLoss())
            core().connectionLost();
    }
    core().deliver();
    // What handlers have just published goes out in the same round.
    runTasks();
    core().tick();
    if (core().wantsHandOver()) {
        core().handOver();
        core().deliver();
    }
    const auto until = core().nextTick();
    const auto now = steady_clock::now();
    // Rounded up, or the last millisecond would be spent spinning.
    alarm.start(until <= now ? 0ms
                             : ceil<milliseconds>(std::min<steady_clock::duration>(until - now, hours(1))));
}

std::unique_ptr<Connection> makeQtMqtt(ConnectOptions options)
{
    return std::make_unique<QtMqttThreaded>(options);
}

} // namespace drydock::broker
