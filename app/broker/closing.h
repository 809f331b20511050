// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/connect_fault.h"
#include "broker/tls_context.h"

#include <string>

namespace drydock::broker {

/// Makes more of a loss (Lost, NotMqtt; others stay as they are) between reaching a broker and its answer.
/// `tls` is null where TLS was not asked for.
void explainEarlyLoss(ConnectFault& fault, std::string& problem, const TlsContext* tls);

} // namespace drydock::broker
