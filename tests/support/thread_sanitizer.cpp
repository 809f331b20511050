// SPDX-License-Identifier: GPL-3.0-or-later

/// The thread sanitizer does not see how Qt, which is built without it, waits for Qt Test's watchdog thread.
/// And libmosquitto 2.0 unlocks a mutex that it did not lock when a broker of MQTT 3 refuses MQTT 5.
/// Only what these do themselves is left out; a race in a test or in the project is still found.
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions()
{
    return "race:QWaitCondition::~QWaitCondition\ncalled_from_lib:libQt6Test.so\nmutex:libmosquitto.so\n";
}
