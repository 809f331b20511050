// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/connection_buttons.h"

#include "views/settings/connection_form.h"
#include "views/widgets/buttons.h"

#include <QHBoxLayout>
#include <QMessageBox>

namespace drydock::views {

using models::ConnectionDraft;
using models::ConnectionList;
using models::ConnectionSetup;
using models::ConnectionTest;

ConnectionButtons::ConnectionButtons(const ThemeSource& theme, ConnectionSetup& setup, ConnectionForm& form,
                                     QWidget* parent)
    : QWidget(parent), m_setup(setup), m_form(form),
      m_connect(makeButton(theme, tr("Connect"), ButtonKind::Primary)),
      m_disconnect(makeButton(theme, tr("Disconnect"))), m_test(makeButton(theme, tr("Test"))),
      m_save(makeButton(theme, tr("Save"))),
      m_discard(makeButton(theme, tr("Discard changes"), ButtonKind::Quiet)),
      m_remove(makeButton(theme, tr("Remove…"), ButtonKind::Danger))
{
    m_test->setAccessibleName(tr("Test the connection"));
    m_save->setAccessibleName(tr("Save the connection"));
    m_remove->setAccessibleName(tr("Remove the connection…"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QPushButton* button : {m_connect, m_disconnect, m_test, m_save, m_discard})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(m_remove);
    connectButtons();
    refresh();
}

void ConnectionButtons::connectButtons()
{
    const auto onceRight = [this](QPushButton* button, auto task) {
        connect(button, &QPushButton::clicked, this, [this, task] {
            if (m_form.check())
                task();
        });
    };
    onceRight(m_connect, [this] { m_setup.connectNow(); });
    onceRight(m_test, [this] { m_setup.startTest(); });
    onceRight(m_save, [this] { m_setup.save(); });
    connect(m_disconnect, &QPushButton::clicked, &m_setup, &ConnectionSetup::disconnect);
    connect(m_discard, &QPushButton::clicked, &m_setup.draft(), &ConnectionDraft::discard);
    connect(m_remove, &QPushButton::clicked, this, &ConnectionButtons::askToRemove);

    const ConnectionDraft& draft = m_setup.draft();
    connect(&draft, &ConnectionDraft::changed, this, &ConnectionButtons::refresh);
    connect(&draft, &ConnectionDraft::loaded, this, &ConnectionButtons::refresh);
    connect(&draft, &ConnectionDraft::saved, this, &ConnectionButtons::refresh);
    connect(&m_setup.test(), &ConnectionTest::begun, this, &ConnectionButtons::refresh);
    connect(&m_setup.test(), &ConnectionTest::ended, this, &ConnectionButtons::refresh);
    for (const auto signal : {&ConnectionList::rowsInserted, &ConnectionList::rowsRemoved})
        connect(&m_setup.list(), signal, this, &ConnectionButtons::refresh);
    connect(&m_setup.list(), &ConnectionList::dataChanged, this, &ConnectionButtons::refresh);
}

bool ConnectionButtons::isOpen() const
{
    const ConnectionList& list = m_setup.list();
    return list.index(list.rowOf(m_setup.draft().name())).data(ConnectionList::IsOpenRole).toBool();
}

void ConnectionButtons::refresh()
{
    const ConnectionDraft& draft = m_setup.draft();
    // Changes take effect by connecting anew.
    m_connect->setVisible(!isOpen() || draft.isChanged());
    m_connect->setText(draft.isChanged() ? tr("Save and connect") : tr("Connect"));
    m_disconnect->setVisible(isOpen());
    m_test->setEnabled(!m_setup.test().isRunning());
    m_save->setEnabled(draft.isChanged());
    m_discard->setVisible(draft.isChanged());
    m_remove->setVisible(!draft.isNew());
}

void ConnectionButtons::askToRemove()
{
    const ConnectionDraft& draft = m_setup.draft();
    auto* question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Remove the connection"));
    question->setText(tr("Remove “%1” and its password?").arg(draft.value(ConnectionDraft::Field::Title)));
    question->setInformativeText(tr("The fleet itself is not touched."));
    QPushButton* remove = question->addButton(tr("Remove the connection"), QMessageBox::AcceptRole);
    question->addButton(tr("Keep it"), QMessageBox::RejectRole);
    connect(remove, &QPushButton::clicked, this, [this, name = draft.name()] { m_setup.remove(name); });
    question->open();
}

} // namespace drydock::views
