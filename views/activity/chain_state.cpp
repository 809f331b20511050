// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/chain_state.h"

#include "views/frame/connection_words.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/elided_label.h"

#include <QHBoxLayout>

namespace drydock::views {
namespace {

using Trust = models::AuditChain::Trust;

constexpr int stateIconSide = 16;

QString shortWords(Trust trust)
{
    switch (trust) {
    case Trust::Unknown:
        return ChainState::tr("Not checked yet");
    case Trust::Kept:
        return ChainState::tr("Signed, nothing missing");
    case Trust::NewKey:
        return ChainState::tr("Signed by another key");
    case Trust::Unsigned:
        return ChainState::tr("Not signed");
    case Trust::Lost:
        return ChainState::tr("History has changed");
    case Trust::Broken:
        return ChainState::tr("History is broken");
    }
    return {};
}

TextRole roleOf(Trust trust)
{
    switch (trust) {
    case Trust::Unknown:
        return TextRole::Muted;
    case Trust::Kept:
        return TextRole::Ok;
    case Trust::NewKey:
    case Trust::Unsigned:
        return TextRole::Warn;
    case Trust::Lost:
    case Trust::Broken:
        return TextRole::Fail;
    }
    return TextRole::Muted;
}

} // namespace

ChainState::ChainState(const ThemeSource& theme, models::FleetLink& link, models::AuditChain& chain,
                       Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_link(link), m_chain(chain), m_navigator(navigator),
      m_shield(new QLabel), m_words(new ElidedLabel(theme, {})), m_verify(makeButton(theme, tr("Verify")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_shield);
    row->addWidget(m_words);
    row->addSpacing(2);
    row->addWidget(m_verify);
    connect(m_verify, &QPushButton::clicked, &chain, &models::AuditChain::verify);
    connect(&chain, &models::AuditChain::changed, this, &ChainState::refresh);
    connect(&chain, &models::AuditChain::verified, this, &ChainState::tell);
    connect(&link, &models::FleetLink::statusChanged, this, &ChainState::refresh);
    connect(&theme, &ThemeSource::changed, this, &ChainState::refresh);
    refresh();
}

void ChainState::refresh()
{
    const Trust trust = m_chain.trust();
    const bool isSound = trust == Trust::Kept || trust == Trust::Unknown;
    m_shield->setPixmap(iconPixmap(isSound ? Icon::Shield : Icon::ShieldOff,
                                   textColour(roleOf(trust), m_theme.theme()), scaledLength(stateIconSide),
                                   devicePixelRatioF()));
    setToolTip(m_chain.trustWords());
    m_words->setFullText(shortWords(trust));
    m_words->setRole(roleOf(trust));
    const bool isServed = m_link.status().isServed();
    m_verify->setText(m_chain.isVerifying() ? tr("Verifying…") : tr("Verify"));
    m_verify->setAccessibleName(tr("Verify the history"));
    m_verify->setEnabled(isServed && !m_chain.isVerifying());
    m_verify->setToolTip(isServed ? tr("Has the service walk the whole history and compute every hash again.")
                                  : whyNotServed(m_link.status()));
}

void ChainState::tell(models::AuditChain::Verdict verdict, const QString& words)
{
    using Verdict = models::AuditChain::Verdict;
    switch (verdict) {
    case Verdict::Whole:
        m_navigator.tell({.kind = Notice::Kind::Done, .title = tr("The history is whole"), .text = words});
        break;
    case Verdict::Broken:
        m_navigator.tell({.kind = Notice::Kind::Failed,
                          .title = tr("The history is broken"),
                          .text = m_chain.trustWords(),
                          .details = words});
        break;
    case Verdict::NotChecked:
        // Nothing is known against it.
        m_navigator.tell({.kind = Notice::Kind::Info,
                          .title = tr("The history was not checked"),
                          .text = tr("The service did not answer: %1. Try again later.").arg(words)});
        break;
    }
}

} // namespace drydock::views
