// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/audit_head.h"
#include "models/fleet_link.h"
#include "models/tasks/latest_task.h"

#include <QObject>

#include <filesystem>
#include <optional>

namespace drydock::models {

/// Whether the audit trail is what it was: remembers its head between runs, a file for each fleet, and says
/// when the history no longer contains it; has the service check the whole chain on request.
class AuditChain : public QObject
{
    Q_OBJECT

public:
    enum class Trust {
        Unknown,  ///< no head was announced yet, or the service could not be asked
        Kept,     ///< the head is signed, and the history holds what was remembered
        NewKey,   ///< signed by another key than before
        Unsigned, ///< the head's signature is missing or wrong
        Lost,     ///< the history does not hold what was remembered
        Broken    ///< the service found a line that does not fit its hash or its place
    };
    Q_ENUM(Trust)
    /// What came of a check of the whole chain.
    enum class Verdict {
        Whole,
        Broken,
        NotChecked ///< the service could not be asked, or did not answer
    };
    Q_ENUM(Verdict)

    /// `directory`: where heads are remembered; empty: not at all (fleets that end with the program).
    AuditChain(FleetLink& link, std::filesystem::path directory, QObject* parent = nullptr);

    [[nodiscard]] Trust trust() const { return m_trust; }
    /// `trust` in a sentence, and what to do.
    [[nodiscard]] QString trustWords() const;
    [[nodiscard]] const std::optional<client::AuditHead>& head() const { return m_head; }
    [[nodiscard]] const std::optional<client::AuditHead>& remembered() const { return m_remembered; }
    /// Takes the history as it is from now on: after a warning was looked into.
    void accept();

    /// Has the service walk the whole chain; `verified` tells.
    void verify();
    [[nodiscard]] bool isVerifying() const { return m_isVerifying; }

Q_SIGNALS:
    void changed();
    void verified(drydock::models::AuditChain::Verdict verdict, const QString& words);

private:
    void load();
    void onHead(const client::AuditHead& head);
    void takeVerdict(const Expected<client::AuditVerdict>& verdict);
    void check();
    void judge(const client::AuditHead& head, Trust trust);
    void remember(const client::AuditHead& head);
    [[nodiscard]] std::filesystem::path file() const;

    FleetLink& m_link;
    std::filesystem::path m_directory;
    std::optional<client::AuditHead> m_head;
    std::optional<client::AuditHead> m_remembered;
    bool m_isLoaded = false;
    Trust m_trust = Trust::Unknown;
    QString m_problem; ///< where the chain is broken
    bool m_isVerifying = false;
    LatestTask m_disk;
};

} // namespace drydock::models
