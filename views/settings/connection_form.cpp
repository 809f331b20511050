// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/connection_form.h"

#include "views/connections/draft_field.h"
#include "views/theme/theme_source.h"
#include "views/widgets/section_title.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

using models::ConnectionDraft;
using Field = ConnectionDraft::Field;

void addPair(QVBoxLayout& layout, QWidget* left, QWidget* right)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(left, 1, Qt::AlignTop);
    row->addWidget(right, 1, Qt::AlignTop);
    layout.addLayout(row);
}

} // namespace

ConnectionForm::ConnectionForm(const ThemeSource& theme, ConnectionDraft& draft, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_draft(draft), m_title(new SectionTitle(theme, {})),
      m_keyring(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    addBroker(*layout);
    addEncryption(*layout);
    addRest(*layout);
    connect(&draft, &ConnectionDraft::loaded, this, &ConnectionForm::refresh);
    connect(&draft, &ConnectionDraft::saved, this, &ConnectionForm::refresh);
    connect(&draft, &ConnectionDraft::keptChanged, this, &ConnectionForm::refresh);
    refresh();
}

DraftField* ConnectionForm::add(Field field, const QString& label, const QString& placeholder)
{
    m_fields.append(new DraftField(m_theme, m_draft, field, label, placeholder));
    return m_fields.last();
}

DraftField* ConnectionForm::addSecret(Field field, const QString& label)
{
    m_fields.append(new DraftField(m_theme, m_draft, field, label, tr("none"), DraftField::Kind::Secret));
    return m_fields.last();
}

DraftField* ConnectionForm::addFile(Field field, const QString& label, const QString& placeholder)
{
    m_fields.append(new DraftField(m_theme, m_draft, field, label, placeholder, DraftField::Kind::File));
    return m_fields.last();
}

void ConnectionForm::addBroker(QVBoxLayout& layout)
{
    layout.addWidget(add(Field::Title, tr("Title"), tr("the broker's name")));
    layout.addWidget(add(Field::Broker, tr("Broker"), QStringLiteral("mqtts://broker.example.com:8883")));
    DraftField* user = add(Field::User, tr("User"), tr("op.name, if it has accounts"));
    m_password = addSecret(Field::Password, tr("Password"));
    addPair(layout, user, m_password);
    m_keyring->wrap();
    layout.addWidget(m_keyring);
}

void ConnectionForm::addEncryption(QVBoxLayout& layout)
{
    layout.addSpacing(10);
    layout.addWidget(new SectionTitle(m_theme, tr("Encryption"), tr("for mqtts://")));
    layout.addWidget(addFile(Field::CaFile, tr("Certificate authority"), tr("the system's")));
    layout.addWidget(addFile(Field::CertificateFile, tr("Client certificate"), tr("none")));
    layout.addWidget(addFile(Field::KeyFile, tr("Key of the client certificate"), tr("none")));
    layout.addWidget(addSecret(Field::KeyPassphrase, tr("Passphrase of the key")));
}

void ConnectionForm::addRest(QVBoxLayout& layout)
{
    layout.addSpacing(10);
    layout.addWidget(new SectionTitle(m_theme, tr("Fleet")));
    layout.addWidget(addFile(Field::SigningKey, tr("Key that packages are signed with"), tr("none")));
    layout.addWidget(add(Field::FleetRoot, tr("Topic root of the service"), QStringLiteral("fleet")));
}

void ConnectionForm::refresh()
{
    m_title->setTitle(m_draft.isNew() ? tr("New connection") : tr("Connection"));
    m_title->setRemark(m_draft.isNew() ? QString() : tr("drydockctl --profile %1").arg(m_draft.name()));
    m_password->setLabel(m_draft.hasKeyring() ? tr("Password, kept in the keychain")
                                              : tr("Password, asked each time"));
    m_keyring->setText(tr("This desktop has no keychain: secrets hold until Drydock ends, and are never "
                          "written anywhere."));
    m_keyring->setVisible(!m_draft.hasKeyring());
}

bool ConnectionForm::check()
{
    DraftField* wrong = nullptr;
    for (DraftField* field : m_fields) {
        if (field->showProblem() && !wrong)
            wrong = field;
    }
    if (wrong)
        wrong->edit().setFocus();
    return !wrong;
}

} // namespace drydock::views
