// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/audit_chain.h"

#include "client/audit_line.h"
#include "client/text_file.h"
#include "models/text/format.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

#include <utility>

namespace drydock::models {

AuditChain::AuditChain(FleetLink& link, std::filesystem::path directory, QObject* parent)
    : QObject(parent), m_link(link), m_directory(std::move(directory))
{
    // Not "audit/head", which the feed of lines listens to: one listener a filter.
    link.listen<Expected<client::AuditHead>>(
        "audit/+", this,
        [](const broker::Message& message) { return client::readAuditHead(message.payload); },
        [this](const Expected<client::AuditHead>& head) {
            if (head)
                onHead(*head);
        });
    connect(&link, &FleetLink::opened, this, &AuditChain::load);
    connect(&link, &FleetLink::closed, this, [this] { m_isVerifying = false; });
    if (link.isOpen())
        load();
}

QString AuditChain::trustWords() const
{
    switch (m_trust) {
    case Trust::Unknown:
        return tr("Not checked yet.");
    case Trust::Kept:
        return tr("Signed by the service, and nothing that was seen before is missing.");
    case Trust::NewKey:
        return tr("The history is signed by another key than before. Ask who set the service up anew.");
    case Trust::Unsigned:
        return tr("The head of the history is not signed by the service. Ask who runs it.");
    case Trust::Lost:
        return tr("The history no longer contains line %1, which was seen before. It was altered, or the "
                  "service's store was set back. Ask who runs it.")
            .arg(format::count(m_remembered ? m_remembered->seq : 0));
    case Trust::Broken:
        return tr("The service walked the history and found: %1. It was altered. Ask who runs the service.")
            .arg(m_problem);
    }
    return {};
}

void AuditChain::accept()
{
    if (!m_head)
        return;
    remember(*m_head);
    judge(*m_head, m_head->isSigned ? Trust::Kept : Trust::Unsigned);
}

void AuditChain::verify()
{
    if (m_isVerifying)
        return;
    m_isVerifying = true;
    m_link.ask<client::AuditVerdict>(
        "audit.verify", nlohmann::json::object(), client::readAuditVerdict, this,
        [this](const Expected<client::AuditVerdict>& verdict) { takeVerdict(verdict); });
    Q_EMIT changed();
}

void AuditChain::takeVerdict(const Expected<client::AuditVerdict>& verdict)
{
    m_isVerifying = false;
    if (!verdict) {
        Q_EMIT changed();
        Q_EMIT verified(Verdict::NotChecked, QString::fromStdString(verdict.error().message));
    } else if (!verdict->isValid) {
        m_problem = QString::fromStdString(verdict->problem);
        m_trust = Trust::Broken;
        Q_EMIT changed();
        Q_EMIT verified(Verdict::Broken, m_problem);
    } else {
        // It was put right; what was remembered is compared anew.
        if (m_trust == Trust::Broken)
            m_trust = Trust::Unknown;
        check();
        Q_EMIT changed();
        Q_EMIT verified(Verdict::Whole, tr("All %Ln line(s) are in their order and fit their hashes.",
                                           nullptr, int(verdict->lines)));
    }
}

void AuditChain::load()
{
    m_head.reset();
    m_remembered.reset();
    m_isLoaded = false;
    m_trust = Trust::Unknown;
    m_isVerifying = false;
    Q_EMIT changed();
    if (m_directory.empty()) {
        m_isLoaded = true;
        return;
    }
    m_disk.run([this, path = file()](const std::stop_token&) -> LatestTask::Deliver {
        const auto text = client::readTextFile(path);
        const auto kept =
            text ? client::decodeAuditHead(*text) : Expected<client::AuditHead>(tl::unexpected(Error{}));
        return [this, kept] {
            m_isLoaded = true;
            if (kept)
                m_remembered = *kept;
            check();
        };
    });
}

void AuditChain::onHead(const client::AuditHead& head)
{
    if (m_head == head)
        return;
    m_head = head;
    check();
}

void AuditChain::check()
{
    // After a loss only a person decides that the history is to be trusted again, after a break another walk.
    if (!m_head || !m_isLoaded || m_trust == Trust::Lost || m_trust == Trust::Broken)
        return;
    const client::AuditHead head = *m_head;
    if (!head.isSigned || !m_remembered) {
        if (head.isSigned)
            remember(head);
        judge(head, head.isSigned ? Trust::Kept : Trust::Unsigned);
        return;
    }
    const client::AuditHead before = *m_remembered;
    if (before.publicKey != head.publicKey) {
        judge(head, Trust::NewKey);
        return;
    }
    if (head.seq < before.seq) {
        judge(head, Trust::Lost);
        return;
    }
    if (before.seq == 0) {
        remember(head);
        judge(head, Trust::Kept);
        return;
    }
    m_link.ask<client::AuditPage>("audit.list", {{"after", before.seq - 1}, {"limit", 1}},
                                  client::readAuditPage, this,
                                  [this, head, before](const Expected<client::AuditPage>& page) {
                                      if (!page || m_head != head)
                                          return;
                                      const bool isThere = !page->lines.empty() &&
                                                           page->lines.front().seq == before.seq &&
                                                           page->lines.front().hash == before.hash;
                                      if (isThere)
                                          remember(head);
                                      judge(head, isThere ? Trust::Kept : Trust::Lost);
                                  });
}

void AuditChain::judge(const client::AuditHead& head, Trust trust)
{
    if (m_head != head)
        return;
    m_trust = trust;
    Q_EMIT changed();
}

void AuditChain::remember(const client::AuditHead& head)
{
    m_remembered = head;
    if (m_directory.empty())
        return;
    m_disk.run([path = file(), text = client::encodeAuditHead(head)](const std::stop_token&) {
        const QString name = QString::fromStdString(path.string());
        QDir().mkpath(QString::fromStdString(path.parent_path().string()));
        QSaveFile out(name);
        // What cannot be kept is only missing next time.
        if (out.open(QIODevice::WriteOnly)) {
            out.write(QByteArray::fromStdString(text));
            out.commit();
        }
        return LatestTask::Deliver([] {});
    });
}

std::filesystem::path AuditChain::file() const
{
    const client::Profile& profile = m_link.profile();
    const QByteArray fleet =
        QByteArray::fromStdString(profile.name + "\n" + profile.broker + "\n" + profile.fleetRoot);
    const QByteArray key = QCryptographicHash::hash(fleet, QCryptographicHash::Sha256).toHex().left(16);
    return m_directory / ("audit-head-" + key.toStdString() + ".json");
}

} // namespace drydock::models
