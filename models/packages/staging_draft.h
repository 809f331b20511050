// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profile.h"
#include "client/staging.h"

#include <QObject>

#include <optional>

namespace drydock::models {

/// A staging while it is filled in: outlives the form that shows it.
class StagingDraft : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::optional<client::StageRequest>& request() const { return m_request; }
    /// What the profile signs with, also while the draft is not to be signed.
    [[nodiscard]] const std::string& signingKey() const { return m_signingKey; }

    /// With what a file's name and the profile propose; what was filled in before is gone.
    void begin(const QString& file, const client::Profile& profile);
    /// Takes over what was typed. Silent: who typed it shows it already.
    void setRequest(const client::StageRequest& request) { m_request = request; }
    void drop();
    /// One that was begun comes back, as its passphrase was wrong; not over another that is being filled in.
    void takeBack(const client::StageRequest& request);
    /// Until another passphrase is typed.
    [[nodiscard]] bool isPassphraseWrong() const;

Q_SIGNALS:
    void changed();

private:
    std::optional<client::StageRequest> m_request;
    std::string m_signingKey;
    std::string m_wrongPassphrase; ///< empty: none
};

} // namespace drydock::models
