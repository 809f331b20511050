// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/trust_callout.h"

#include "views/frame/confirm_dialog.h"
#include "views/widgets/callout.h"

#include <QVBoxLayout>

namespace drydock::views {
namespace {

using Trust = models::AuditChain::Trust;

QString titleOf(Trust trust)
{
    switch (trust) {
    case Trust::Unknown:
    case Trust::Kept:
        return {};
    case Trust::NewKey:
        return TrustCallout::tr("Another key signs the history");
    case Trust::Unsigned:
        return TrustCallout::tr("The history is not signed");
    case Trust::Lost:
        return TrustCallout::tr("The history was altered or set back");
    case Trust::Broken:
        return TrustCallout::tr("The history is broken");
    }
    return {};
}

} // namespace

TrustCallout::TrustCallout(const ThemeSource& theme, models::AuditChain& chain, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_chain(chain), m_callout(new Callout(theme)),
      m_accept(m_callout->addAction(tr("Accept the history as it is")))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_callout);
    connect(m_accept, &QPushButton::clicked, this, &TrustCallout::askToAccept);
    connect(&chain, &models::AuditChain::changed, this, &TrustCallout::refresh);
    refresh();
}

void TrustCallout::refresh()
{
    const Trust trust = m_chain.trust();
    setVisible(!titleOf(trust).isEmpty());
    // What is not signed stays so, whoever accepts it.
    m_accept->setVisible(trust == Trust::NewKey || trust == Trust::Lost);
    m_callout->show(trust == Trust::Lost || trust == Trust::Broken ? StateGlyph::Failed : StateGlyph::Stalled,
                    titleOf(trust), m_chain.trustWords());
}

void TrustCallout::askToAccept()
{
    auto* dialog = new ConfirmDialog(
        m_theme, tr("Accept the history as it is?"),
        tr("From now on this history is what later ones are compared with. What differs from the one that "
           "was seen before is not told again. Do this only after you know why it changed."),
        tr("Accept the history"), this);
    connect(dialog, &QDialog::accepted, &m_chain, &models::AuditChain::accept);
    dialog->open();
}

} // namespace drydock::views
