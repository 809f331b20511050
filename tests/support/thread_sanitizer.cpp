// SPDX-License-Identifier: GPL-3.0-or-later

/// The thread sanitizer does not see how Qt, which is built without it, waits for Qt Test's watchdog thread,
/// nor how it counts who still holds what an invoked method is called with.
/// And libmosquitto 2.0 unlocks a mutex that it did not lock when a broker of MQTT 3 refuses MQTT 5.
/// Only what these do themselves is left out; a race in a test or in the project is still found.
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions()
{
    return "race:QWaitCondition::~QWaitCondition\nrace:QMetaObject::invokeMethodImpl\n"
           "called_from_lib:libQt6Test.so\nmutex:libmosquitto.so\n";
}

/// Qt starts processes by a clone that shares the memory until exec. The sanitizer takes that for a fork of
/// this process, and would end it at the next thread.
extern "C" const char* __tsan_default_options();
extern "C" const char* __tsan_default_options()
{
    return "die_after_fork=0:second_deadlock_stack=1";
}
