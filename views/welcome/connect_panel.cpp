// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/welcome/connect_panel.h"

#include "views/connections/check_list.h"
#include "views/connections/draft_field.h"
#include "views/connections/panel_heading.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace drydock::views {

using models::ConnectionDraft;
using models::ConnectionSetup;
using models::ConnectionTest;
using Field = ConnectionDraft::Field;

ConnectPanel::ConnectPanel(const ThemeSource& theme, ConnectionSetup& setup, QWidget* parent)
    : QWidget(parent), m_setup(setup), m_connect(makeButton(theme, tr("Test and connect"))),
      m_anyway(makeButton(theme, tr("Connect anyway"))),
      m_import(makeButton(theme, tr("Import a profile…"), ButtonKind::Quiet)),
      m_failure(new TextLabel(theme, {}, TextRole::Fail))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(
        new PanelHeading(theme, Icon::Plug, tr("Connect to mine"),
                         tr("Give the broker of a running Drydock service. The service announces its "
                            "package storage by itself.")));
    layout->addSpacing(2);
    addFields(*layout, theme);
    layout->addSpacing(4);
    addButtons(*layout);
    m_failure->wrap();
    layout->addWidget(m_failure);
    layout->addWidget(new CheckList(theme, setup.test()));
    layout->addStretch();

    connect(&setup, &ConnectionSetup::failed, this, [this](const QString& what, const Error& error) {
        m_failure->setText(
            tr("%1: %2", "what failed, reason").arg(what, QString::fromStdString(error.message)));
        refresh();
    });
    connect(&setup.test(), &ConnectionTest::begun, this, &ConnectPanel::refresh);
    connect(&setup.test(), &ConnectionTest::ended, this, &ConnectPanel::refresh);
    connect(&setup.draft(), &ConnectionDraft::loaded, this, &ConnectPanel::refresh);
    connect(&setup.draft(), &ConnectionDraft::keptChanged, this, &ConnectPanel::refresh);
    refresh();
}

void ConnectPanel::addFields(QVBoxLayout& layout, const ThemeSource& theme)
{
    ConnectionDraft& draft = m_setup.draft();
    auto* broker = new DraftField(theme, draft, Field::Broker, tr("Broker"),
                                  QStringLiteral("mqtts://broker.example.com:8883"));
    auto* user = new DraftField(theme, draft, Field::User, tr("User"), tr("op.name, if it has accounts"));
    m_password = new DraftField(theme, draft, Field::Password, tr("Password"), tr("optional"),
                                DraftField::Kind::Secret);
    auto* ca = new DraftField(theme, draft, Field::CaFile, tr("Certificate authority"), tr("the system's"),
                              DraftField::Kind::File);
    m_fields = {broker, user, m_password, ca};
    auto* account = new QHBoxLayout;
    account->setSpacing(8);
    account->addWidget(user, 1, Qt::AlignTop);
    account->addWidget(m_password, 1, Qt::AlignTop);
    layout.addWidget(broker);
    layout.addLayout(account);
    layout.addWidget(ca);
    for (const DraftField* field : m_fields) {
        field->edit().setMinimumHeight(scaledLength(28));
        connect(&field->edit(), &QLineEdit::returnPressed, this, &ConnectPanel::testAndConnect);
    }
}

void ConnectPanel::addButtons(QVBoxLayout& layout)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton* button : {m_connect, m_anyway, m_import}) {
        button->setMinimumHeight(scaledLength(32));
        row->addWidget(button);
    }
    row->addStretch();
    layout.addLayout(row);
    connect(m_connect, &QPushButton::clicked, this, &ConnectPanel::testAndConnect);
    connect(m_anyway, &QPushButton::clicked, &m_setup, &ConnectionSetup::connectNow);
    connect(m_import, &QPushButton::clicked, this, &ConnectPanel::chooseProfile);
}

void ConnectPanel::testAndConnect()
{
    bool isWrong = false;
    for (DraftField* field : m_fields)
        isWrong = field->showProblem() || isWrong;
    m_failure->setText({});
    refresh();
    if (!isWrong && m_setup.draft().isValid() && !m_setup.test().isRunning())
        m_setup.testAndConnect();
}

void ConnectPanel::chooseProfile()
{
    auto* dialog = new QFileDialog(this, tr("Import a profile"), {}, tr("Profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        if (m_setup.import(file))
            testAndConnect();
    });
    dialog->open();
}

void ConnectPanel::refresh()
{
    const ConnectionTest& test = m_setup.test();
    m_connect->setEnabled(!test.isRunning());
    m_connect->setText(test.isRunning() ? tr("Testing…") : tr("Test and connect"));
    m_anyway->setVisible(test.hasBegun() && !test.isRunning() && !test.hasPassed() && test.isLoggedIn());
    m_failure->setVisible(!m_failure->text().isEmpty());
    m_password->setLabel(m_setup.draft().hasKeyring() ? tr("Password, kept in the keychain")
                                                      : tr("Password, asked each time"));
}

} // namespace drydock::views
