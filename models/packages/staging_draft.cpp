// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/staging_draft.h"

#include "models/packages/stage_draft.h"

namespace drydock::models {

void StagingDraft::begin(const QString& file, const client::Profile& profile)
{
    m_request = proposeStaging(file, profile);
    m_signingKey = profile.signingKey;
    m_wrongPassphrase.clear();
    Q_EMIT changed();
}

void StagingDraft::drop()
{
    m_request.reset();
    Q_EMIT changed();
}

void StagingDraft::takeBack(const client::StageRequest& request)
{
    if (m_request)
        return;
    m_request = request;
    m_signingKey = request.signingKey.string();
    m_wrongPassphrase = request.signingPassword;
    Q_EMIT changed();
}

bool StagingDraft::isPassphraseWrong() const
{
    return m_request && !m_wrongPassphrase.empty() && m_request->signingPassword == m_wrongPassphrase;
}

} // namespace drydock::models
