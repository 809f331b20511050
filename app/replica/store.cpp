// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/store.h"

namespace drydock::replica {

std::string_view toString(Online online)
{
    switch (online) {
    case Online::Unknown:
        return "UNKNOWN";
    case Online::Yes:
        return "YES";
    case Online::No:
        return "NO";
    }
    return "UNKNOWN";
}

} // namespace drydock::replica
