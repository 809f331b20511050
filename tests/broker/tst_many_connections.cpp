// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/driver.h"

#include <sys/epoll.h>
#include <sys/resource.h>

using namespace drydock;
using namespace drydock::test;
using broker::DrivenConnection;

namespace {

constexpr std::size_t wanted = 1200;
/// Socket, and the pair that libmosquitto opens.
constexpr rlim_t descriptorsEach = 3;

} // namespace

/// A simulated fleet in one process: more descriptors than select() can name.
class TestManyConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thousandsOfConnectionsShareOneEpoll()
    {
        rlimit limit = {};
        ::getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
        if (limit.rlim_cur < wanted * descriptorsEach + 100)
            QSKIP("the limit of open files (ulimit -Hn) is too low for this test");
        TestBroker broker;
        std::vector<std::unique_ptr<DrivenConnection>> fleet;
        std::vector<broker::Handle> handles;
        std::size_t heard = 0;
        std::size_t connected = 0;
        for (std::size_t i = 0; i < wanted; ++i) {
            const std::string id = "device-" + std::to_string(i);
            auto options = broker.connectOptions(id);
            options.keepAliveSeconds = 60;
            fleet.push_back(broker::makeDriven(options));
            DrivenConnection* const device = fleet.back().get();
            handles.push_back(device->subscribe("to/" + id, {}, [&](const broker::Message&) { ++heard; }));
            handles.push_back(device->onState([&, device, id](const broker::ConnectionState& state) {
                if (state.phase != broker::Phase::Connected)
                    return;
                ++connected;
                QVERIFY(device->publish(makeMessage("to/" + id, "myself")));
            }));
            QVERIFY(device->start());
        }

        const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
        std::vector<int> watched(wanted, -1);
        const bool done = waitFor([&] { return heard == wanted; }, std::chrono::minutes(4),
                                  [&] {
                                      for (std::size_t i = 0; i < wanted; ++i) {
                                          fleet[i]->tick();
                                          watch(epoll, *fleet[i], watched[i], i);
                                      }
                                      epoll_event events[256];
                                      const int count = ::epoll_wait(epoll, events, 256, 5);
                                      for (int n = 0; n < count; ++n) {
                                          DrivenConnection& device = *fleet[events[n].data.u64];
                                          if ((events[n].events & ~static_cast<std::uint32_t>(EPOLLOUT)) != 0)
                                              device.readReady();
                                          if (device.wantsWrite())
                                              device.writeReady();
                                      }
                                  });
        const int highest = *std::ranges::max_element(watched);
        ::close(epoll);

        QVERIFY2(done, qPrintable(QStringLiteral("%1 connected, %2 heard").arg(connected).arg(heard)));
        QVERIFY(highest > 1024);
        for (const auto& device : fleet)
            QCOMPARE(device->state().phase, broker::Phase::Connected);
    }

private:
    static void watch(int epoll, const DrivenConnection& device, int& watched, std::size_t index)
    {
        const int socket = device.descriptor();
        if (socket < 0) {
            watched = -1;
            return;
        }
        epoll_event event = {};
        event.events = EPOLLIN | (device.wantsWrite() ? EPOLLOUT : 0U);
        event.data.u64 = index;
        if (::epoll_ctl(epoll, EPOLL_CTL_MOD, socket, &event) != 0)
            ::epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
        watched = socket;
    }
};

QTEST_GUILESS_MAIN(TestManyConnections)
#include "tst_many_connections.moc"
