// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/notice.h"

#include <QCoreApplication>

namespace drydock::views {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Notice)
};

} // namespace

QString nextStep(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::Unprocessable:
    case ErrorCode::NotUtf8:
        return Words::tr("Correct it and try again.");
    case ErrorCode::Forbidden:
        return Words::tr("Ask an administrator for a role that may do this.");
    case ErrorCode::NotFound:
        return Words::tr("It may have been removed meanwhile; look at the list again.");
    case ErrorCode::Conflict:
        return Words::tr("Look at how it is now, then decide again.");
    case ErrorCode::Gone:
        return Words::tr("Load it anew.");
    case ErrorCode::TooLarge:
        return Words::tr("Make it smaller, or do it in several parts.");
    case ErrorCode::TooMany:
        return Words::tr("Wait a moment, then try again.");
    case ErrorCode::Unsupported:
        return Words::tr("The fleet service needs a newer version for this.");
    case ErrorCode::Unavailable:
        return Words::tr("Nothing is lost: try again once broker and service are there.");
    case ErrorCode::Internal:
        return Words::tr("Look into the service's log, and report it if it comes again.");
    }
    return {};
}

Notice failureNotice(const QString& title, const Error& error)
{
    const QString reason = QString::fromStdString(error.message);
    const QString code =
        QString::fromUtf8(toString(error.code).data(), qsizetype(toString(error.code).size()));
    Notice notice;
    notice.kind = Notice::Kind::Failed;
    notice.title = title;
    notice.text = Words::tr("%1. %2", "reason, next step").arg(reason, nextStep(error.code));
    notice.details = title + QLatin1Char('\n') + code + QStringLiteral(": ") + reason;
    if (!error.field.empty())
        notice.details += QStringLiteral(" (") + QString::fromStdString(error.field) + QLatin1Char(')');
    return notice;
}

Notice outcomeNotice(const models::Outcome& outcome)
{
    if (!outcome.succeeded)
        return failureNotice(
            outcome.title,
            Error{.code = outcome.code, .message = outcome.detail.toStdString(), .field = outcome.field});
    Notice notice;
    notice.kind = Notice::Kind::Done;
    notice.title = outcome.title;
    notice.text = outcome.detail;
    return notice;
}

} // namespace drydock::views
