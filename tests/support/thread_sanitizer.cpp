// SPDX-License-Identifier: GPL-3.0-or-later
// What the thread sanitizer has to be told about Qt and libmosquitto, which are built without it.
#include <dlfcn.h>

#include <QObject>

/// The sanitizer does not see how Qt waits for Qt Test's watchdog thread.
/// It takes a stop callback, which lies on the stack of a thread that waits, to race with what it noted
/// itself when that stack began: eight bytes where the callback has four. Only what runs within a request to
/// stop is left out. And libmosquitto 2.0 unlocks a mutex that it did not lock when a broker of MQTT 3
/// refuses MQTT 5. Only what these do themselves is left out; a race in a test or in the project is still
/// found.
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions()
{
    return "race:QWaitCondition::~QWaitCondition\nrace:std::stop_token::_Stop_state_t::_M_request_stop\n"
           "called_from_lib:libQt6Test.so\nmutex:libmosquitto.so\n";
}

/// Qt starts processes by a clone that shares the memory until exec. The sanitizer takes that for a fork of
/// this process, and would end it at the next thread.
extern "C" const char* __tsan_default_options();
extern "C" const char* __tsan_default_options()
{
    return "die_after_fork=0:second_deadlock_stack=1";
}

extern "C" void __tsan_acquire(void* address);
extern "C" void __tsan_release(void* address);

namespace {

using QtPrivate::QSlotObjectBase;

/// A call that Qt takes to another thread: what happened before it was posted happens before it runs. Qt's
/// queue sees to that, where the sanitizer does not look.
class OrderedCall : public QSlotObjectBase
{
public:
    explicit OrderedCall(QSlotObjectBase* call) : QSlotObjectBase(&OrderedCall::run), m_call(call) {}

    __attribute__((no_sanitize("thread"))) static void run(int operation, QSlotObjectBase* self,
                                                           QObject* receiver, void** arguments, bool* result)
    {
        __tsan_acquire(self);
        auto* ordered = static_cast<OrderedCall*>(self);
        switch (operation) {
        case Destroy:
            ordered->m_call->destroyIfLastRef();
            delete ordered;
            break;
        case Call:
            ordered->m_call->call(receiver, arguments);
            __tsan_release(self);
            break;
        case Compare:
            *result = ordered->m_call->compare(arguments);
            break;
        default:
            break;
        }
    }

private:
    QSlotObjectBase* m_call;
};

using Invoke = bool (*)(QObject*, QSlotObjectBase*, Qt::ConnectionType, void*);
constexpr const char* invokeName =
    "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv";

} // namespace

/// Stands before Qt's own QMetaObject::invokeMethodImpl, which is private.
bool invokeOrdered(QObject* object, QSlotObjectBase* call, Qt::ConnectionType type, void* result) __asm__(
    "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
bool invokeOrdered(QObject* object, QSlotObjectBase* call, Qt::ConnectionType type, void* result)
{
    static const auto invoke = reinterpret_cast<Invoke>(dlsym(RTLD_NEXT, invokeName));
    auto* ordered = new OrderedCall(call);
    __tsan_release(ordered);
    return invoke(object, ordered, type, result);
}
