// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/staging_draft.h"

#include "models/packages/stage_draft.h"

namespace drydock::models {

void StagingDraft::begin(const QString& file, const client::Profile& profile)
{
    m_request = proposeStaging(file, profile);
    m_signingKey = profile.signingKey;
    Q_EMIT changed();
}

void StagingDraft::drop()
{
    m_request.reset();
    Q_EMIT changed();
}

} // namespace drydock::models
