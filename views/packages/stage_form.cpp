// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/stage_form.h"

#include "views/widgets/buttons.h"
#include "views/widgets/elided_label.h"
#include "views/widgets/text_label.h"

#include <QCheckBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace drydock::views {
namespace {

using models::StageField;

constexpr int notesHeight = 64;

} // namespace

StageForm::StageForm(const ThemeSource& theme, models::StagingDraft& draft, const models::PackageStore& store,
                     const models::PackageUsage& usage, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_store(store), m_usage(usage), m_draft(draft),
      m_file(new ElidedLabel(theme, {}, TextRole::Text, TextSize::Body, QFont::DemiBold))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_file->setElideMode(Qt::ElideMiddle);
    layout->addWidget(m_file);
    addProblem(*layout, StageField::File);
    m_name = addLine(*layout, StageField::Name, tr("Name"));
    m_version = addLine(*layout, StageField::Version, tr("Version"), QStringLiteral("2.0.0"));
    m_models = addLine(*layout, StageField::HardwareModels, tr("Hardware models"), tr("all models"));
    m_minimum = addLine(*layout, StageField::MinimumVersion, tr("From version"), tr("any"));
    layout->addWidget(new TextLabel(theme, tr("Notes"), TextRole::Muted, TextSize::Second, QFont::Medium));
    m_notes = new QPlainTextEdit;
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(scaledLength(notesHeight));
    layout->addWidget(m_notes);
    addProblem(*layout, StageField::Notes);
    m_sign = new QCheckBox(tr("Sign with this connection's key"));
    layout->addWidget(m_sign);
    m_password = new QLineEdit;
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Passphrase of the signing key"));
    m_password->setPlaceholderText(tr("Passphrase of the signing key"));
    layout->addWidget(m_password);
    addProblem(*layout, StageField::SigningKey);
    m_publish = new QCheckBox(tr("Publish at once"));
    layout->addWidget(m_publish);
    addButtons(*layout);
    for (QLineEdit* line : {m_name, m_version, m_models, m_minimum, m_password})
        connect(line, &QLineEdit::textChanged, this, &StageForm::read);
    for (QCheckBox* box : {m_sign, m_publish})
        connect(box, &QCheckBox::toggled, this, &StageForm::read);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &StageForm::read);
    connect(&store, &models::PackageStore::changed, this, &StageForm::explain);
    connect(&usage, &models::PackageUsage::changed, this, &StageForm::explain);
    connect(&draft, &models::StagingDraft::changed, this, &StageForm::refresh);
    explain();
    refresh();
}

QLineEdit* StageForm::addLine(QVBoxLayout& layout, StageField field, const QString& label,
                              const QString& placeholder)
{
    layout.addSpacing(4);
    layout.addWidget(new TextLabel(m_theme, label, TextRole::Muted, TextSize::Second, QFont::Medium));
    auto* line = new QLineEdit;
    line->setAccessibleName(label);
    line->setPlaceholderText(placeholder);
    layout.addWidget(line);
    addProblem(layout, field);
    return line;
}

void StageForm::addProblem(QVBoxLayout& layout, StageField field)
{
    auto* problem = new TextLabel(m_theme, {}, TextRole::Fail, TextSize::Second);
    problem->wrap();
    layout.addWidget(problem);
    m_problems[field] = problem;
}

void StageForm::addButtons(QVBoxLayout& layout)
{
    layout.addSpacing(8);
    auto* row = new QHBoxLayout;
    auto* drop = makeButton(m_theme, tr("Discard"), ButtonKind::Quiet);
    m_stage = makeButton(m_theme, tr("Stage"), ButtonKind::Primary);
    connect(drop, &QPushButton::clicked, this, &StageForm::discarded);
    connect(m_stage, &QPushButton::clicked, this, &StageForm::stageRequested);
    row->addStretch(1);
    row->addWidget(drop);
    row->addWidget(m_stage);
    layout.addLayout(row);
    auto* rule = new TextLabel(m_theme, tr("A version can't change once it exists."), TextRole::Muted,
                               TextSize::Second);
    rule->wrap();
    layout.addWidget(rule);
}

// What is known of the fleet helps to fill in.
void StageForm::explain()
{
    m_name->setCompleter(new QCompleter(m_store.names(), m_name));
    m_models->setToolTip(m_usage.hardwareModels().isEmpty()
                             ? tr("Separated by commas")
                             : tr("Separated by commas; devices of this fleet: %1")
                                   .arg(m_usage.hardwareModels().join(QStringLiteral(", "))));
    check();
}

void StageForm::refresh()
{
    if (!m_draft.request())
        return;
    const client::StageRequest request = *m_draft.request();
    QStringList hardware;
    for (const std::string& model : request.hardwareModels)
        hardware << QString::fromStdString(model);
    m_isShowing = true;
    m_file->setFullText(QString::fromStdString(request.file.filename().string()));
    m_name->setText(QString::fromStdString(request.name));
    m_version->setText(QString::fromStdString(request.version));
    m_models->setText(hardware.join(QStringLiteral(", ")));
    m_minimum->setText(QString::fromStdString(request.minimumVersion));
    m_notes->setPlainText(QString::fromStdString(request.notes));
    m_password->setText(QString::fromStdString(request.signingPassword));
    m_sign->setVisible(!m_draft.signingKey().empty());
    m_sign->setChecked(!request.signingKey.empty());
    m_publish->setChecked(request.publish);
    m_isShowing = false;
    check();
}

void StageForm::setServed(const QString& whyNot)
{
    m_whyNotServed = whyNot;
    check();
}

void StageForm::read()
{
    if (m_isShowing || !m_draft.request())
        return;
    client::StageRequest request = *m_draft.request();
    request.name = m_name->text().trimmed().toStdString();
    request.version = m_version->text().trimmed().toStdString();
    request.hardwareModels.clear();
    for (const QString& model : m_models->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        request.hardwareModels.push_back(model.trimmed().toStdString());
    request.minimumVersion = m_minimum->text().trimmed().toStdString();
    request.notes = m_notes->toPlainText().trimmed().toStdString();
    request.signingKey = m_sign->isChecked() ? m_draft.signingKey() : std::string();
    request.signingPassword = m_password->text().toStdString();
    request.publish = m_publish->isChecked();
    m_draft.setRequest(request);
    check();
}

void StageForm::check()
{
    if (!m_draft.request())
        return;
    models::StageProblems problems = models::validate(*m_draft.request(), m_store);
    if (m_draft.isPassphraseWrong())
        problems[StageField::SigningKey] = tr("This passphrase does not open the key.");
    for (const auto& [field, label] : m_problems) {
        const auto found = problems.find(field);
        label->setText(found == problems.end() ? QString() : found->second);
        label->setVisible(found != problems.end());
    }
    m_password->setVisible(models::needsPassphrase(*m_draft.request()));
    m_stage->setEnabled(problems.empty() && m_whyNotServed.isEmpty());
    m_stage->setText(tr("Stage %1 %2", "package, version").arg(m_name->text(), m_version->text()));
    m_stage->setToolTip(m_whyNotServed);
}

} // namespace drydock::views
