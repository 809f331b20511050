// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What a person may type for a connection. Each gives the problem in words, or nothing.
namespace drydock::models::draft_rules {

[[nodiscard]] QString brokerProblem(const QString& url);
/// Also where the URL names another user.
[[nodiscard]] QString userProblem(const QString& user, const QString& url);
/// Empty is no problem.
[[nodiscard]] QString fileProblem(const QString& file);
[[nodiscard]] QString rootProblem(const QString& topic);
/// "op.anna" out of "mqtts://op.anna@host".
[[nodiscard]] QString userIn(const QString& url);

} // namespace drydock::models::draft_rules
