// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/keychain/qt_keychain.h"

#include <QObject>
#include <qt6keychain/keychain.h>

#include <utility>

namespace drydock::client {
namespace {

QString service()
{
    return QStringLiteral("drydock");
}

Error errorOf(const QKeychain::Job& job)
{
    const std::string said = job.errorString().toStdString();
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorCode::NotFound, "nothing is kept in the keyring for this", {}};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {ErrorCode::Forbidden, "the keyring stayed locked: " + said, {}};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    // Without a service the backends say so in words of their own, under OtherError.
    return {ErrorCode::Unavailable,
            "no keyring service answers, so secrets are asked for each time and nothing is written (" + said +
                "); install and unlock one, such as gnome-keyring or KWallet",
            {}};
}

} // namespace

struct QtKeychain::Context
{
    QObject object;

    template <typename Job, typename Handler>
    void run(Job* job, const std::string& key, Handler finished)
    {
        job->setKey(QString::fromStdString(key));
        job->setInsecureFallback(false);
        job->setAutoDelete(true);
        QObject::connect(job, &QKeychain::Job::finished, &object,
                         [job, finished = std::move(finished)] { finished(*job); });
        job->start();
    }
};

QtKeychain::QtKeychain() : m_context(std::make_unique<Context>()) {}

QtKeychain::~QtKeychain() = default;

void QtKeychain::read(const std::string& key, ReadHandler done)
{
    m_context->run(new QKeychain::ReadPasswordJob(service()), key,
                   [done = std::move(done)](const QKeychain::ReadPasswordJob& job) {
                       if (job.error() == QKeychain::NoError)
                           done(job.textData().toStdString());
                       else
                           done(tl::unexpected(errorOf(job)));
                   });
}

void QtKeychain::write(const std::string& key, const std::string& secret, DoneHandler done)
{
    auto* const job = new QKeychain::WritePasswordJob(service());
    job->setTextData(QString::fromStdString(secret));
    m_context->run(job, key, [done = std::move(done)](const QKeychain::WritePasswordJob& finished) {
        if (finished.error() == QKeychain::NoError)
            done({});
        else
            done(tl::unexpected(errorOf(finished)));
    });
}

void QtKeychain::remove(const std::string& key, DoneHandler done)
{
    m_context->run(new QKeychain::DeletePasswordJob(service()), key,
                   [done = std::move(done)](const QKeychain::DeletePasswordJob& job) {
                       if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
                           done({});
                       else
                           done(tl::unexpected(errorOf(job)));
                   });
}

} // namespace drydock::client
