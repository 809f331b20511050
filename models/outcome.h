// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <QMetaType>
#include <QString>

namespace drydock::models {

/// How an action ended, for a toast: what it was about, and where it failed, why and what to do.
struct Outcome
{
    bool succeeded = false;
    QString title;                        ///< "Canceled Agent 2.1.0", "Agent 2.1.0 was not canceled"
    QString detail;                       ///< the reason; empty where nothing is to be added
    ErrorCode code = ErrorCode::Internal; ///< where it failed
    std::string field;                    ///< dotted path of what was wrong in the request; may be empty
};

[[nodiscard]] inline Outcome success(const QString& title, const QString& detail = {})
{
    return {.succeeded = true, .title = title, .detail = detail};
}
[[nodiscard]] inline Outcome failure(const QString& title, const Error& error)
{
    return {.succeeded = false,
            .title = title,
            .detail = QString::fromStdString(error.message),
            .code = error.code,
            .field = error.field};
}

} // namespace drydock::models

Q_DECLARE_METATYPE(drydock::models::Outcome)
